package dev.leverage.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.Change;
import dev.leverage.source.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A document before and after an edit: what no change names is as it was, to the byte. */
final class Edited {

  /** Behind each end of a line. */
  private static final Pattern LINES = Pattern.compile("(?<=\n)|(?<=\r)(?!\n)");

  private final Document before;
  private final Document after;
  private final List<Change> changes;

  Edited(Document before, Document after, List<Change> changes) {
    this.before = before;
    this.after = after;
    this.changes = List.copyOf(changes);
  }

  Document after() {
    return after;
  }

  boolean isChanged() {
    return !Arrays.equals(before.bytes(), after.bytes());
  }

  void changesAreTold() {
    assertEquals(isChanged(), !changes.isEmpty(), () -> "told are " + changes);
    for (Change change : changes) {
      assertEquals(before.name(), change.location().source(), change::toString);
    }
  }

  void nothingIsChanged() {
    assertEquals(List.of(), changes);
    assertArrayEquals(before.bytes(), after.bytes());
  }

  /** Lines stay as many as they were, and those that no change names stay as they were. */
  void otherLinesStay() {
    List<String> old = lines(before);
    List<String> now = lines(after);
    assertEquals(old.size(), now.size(), "the number of lines");
    Set<Long> changed = changedLines();
    for (int line = 0; line < old.size(); line++) {
      if (!changed.contains(line + 1L)) {
        assertEquals(old.get(line), now.get(line), "line " + (line + 1));
      }
    }
  }

  /** Lines are added; those that no change names are still there, in their order. */
  void otherLinesComeInOrder() {
    List<String> old = lines(before);
    Set<Long> changed = changedLines();
    List<String> kept = new ArrayList<>();
    for (int line = 0; line < old.size(); line++) {
      if (!changed.contains(line + 1L)) {
        kept.add(old.get(line).stripTrailing());
      }
    }
    int next = 0;
    for (String line : lines(after)) {
      if (next < kept.size() && kept.get(next).equals(line.stripTrailing())) {
        next++;
      }
    }
    assertEquals(kept.size(), next, "lines that are left, of " + kept);
  }

  /** Latin 1 keeps each byte apart. */
  private static List<String> lines(Document document) {
    return List.of(LINES.split(new String(document.bytes(), StandardCharsets.ISO_8859_1)));
  }

  private Set<Long> changedLines() {
    Set<Long> lines = new HashSet<>();
    for (Change change : changes) {
      if (change.location() instanceof Location.Text text) {
        lines.add(text.line());
      }
    }
    return lines;
  }

  /** Parts of a workbook stay in their order, and all but sheets stay to the byte. */
  void otherPartsStay() throws IOException {
    Map<String, byte[]> old = Packaged.parts(before.bytes());
    Map<String, byte[]> now = Packaged.parts(after.bytes());
    assertEquals(List.copyOf(old.keySet()), List.copyOf(now.keySet()), "the parts");
    assertFalse(old.isEmpty(), "no parts");
    for (Map.Entry<String, byte[]> part : old.entrySet()) {
      boolean stays =
          Arrays.equals(part.getValue(), now.get(part.getKey()))
              || new String(part.getValue(), StandardCharsets.ISO_8859_1).contains("sheetData");
      assertTrue(stays, () -> part.getKey() + " is another");
    }
  }
}
