package dev.leverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.record.DayHeader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FilePatternTest {

  private static final DayHeader DAY =
      new DayHeader(Optional.of(LocalDate.of(2026, 4, 2)), Optional.of("Über: Größe"), List.of());

  private static String file(String pattern) {
    return FilePattern.of(pattern).file(DAY).orElseThrow().toString().replace('\\', '/');
  }

  @Test
  void theWordsInBracesAreTakenFromTheDay() {
    assertEquals("posts/2026-04-02.md", file("posts/{date}.md"));
    assertEquals("2026/04/02.md", file("{year}/{month}/{day}.md"));
    assertEquals("2026-W14.csv", file("{week}.csv"));
    assertEquals("2026-04-02 Über-Größe.md", file("{date} {title}.md"));
  }

  @Test
  void aDayThatLacksAWordHasNoFile() {
    assertEquals(Optional.empty(), FilePattern.of("{date}.md").file(DayHeader.UNKNOWN));
    assertEquals(Optional.empty(), FilePattern.of("{title}.md").file(DayHeader.UNKNOWN));
    DayHeader dots = new DayHeader(Optional.empty(), Optional.of("../.."), List.of());
    assertEquals(Optional.empty(), FilePattern.of("{title}.md").file(dots));
  }

  @Test
  void otherWordsAreRefused() {
    assertTrue(FilePattern.isOne("{dat}.md"));
    assertFalse(FilePattern.isOne("date.md"));
    assertThrows(IllegalArgumentException.class, () -> FilePattern.of("{dat}.md"));
    assertThrows(IllegalArgumentException.class, () -> FilePattern.of("date.md"));
  }

  @Property
  void noTitleLeavesItsFolder(@ForAll String title) {
    Assume.that(!title.isBlank());
    DayHeader day = new DayHeader(Optional.empty(), Optional.of(title), List.of());
    Optional<Path> file = FilePattern.of("posts/{title}.md").file(day);
    if (file.isPresent()) {
      Path normal = file.get().normalize();
      assertEquals(Path.of("posts"), normal.getParent());
      String name = normal.getFileName().toString();
      assertTrue(".-".indexOf(name.charAt(0)) < 0, name);
      assertTrue(name.chars().noneMatch(one -> "<>:\"/\\|?*".indexOf(one) >= 0 || one < ' '), name);
      assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 255, name);
    }
  }

  @Test
  void aPatternTellsWhatItNeedsAndIsItsText() {
    FilePattern pattern = FilePattern.of("{year}/{title}.md");
    assertEquals(List.of("year", "title"), pattern.needs());
    assertEquals("{year}/{title}.md", pattern.toString());
  }
}
