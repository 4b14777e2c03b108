package dev.leverage.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.leverage.LeverageRecord;
import dev.leverage.audit.Audit;
import dev.leverage.audit.Finding;
import dev.leverage.format.Feature;
import dev.leverage.format.Limits;
import dev.leverage.format.RecordFormat;
import dev.leverage.measure.Totals;
import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Day;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.testkit.KeptRecord;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds of reading any document: it is read, and then all is consistent, or is refused. */
final class Reading {

  private static final int CONTEXT = 250;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final RecordFormat format;
  private final List<RecordFormat> targets;

  private Reading(RecordFormat format, List<RecordFormat> targets) {
    this.format = format;
    this.targets = targets;
  }

  /** Reads a format, and writes to others whatever is read. */
  static Reading of(RecordFormat format, RecordFormat... targets) {
    return new Reading(format, List.of(targets));
  }

  void check(byte[] bytes) throws IOException {
    Document document = Document.of(format, bytes);
    LeverageRecord read;
    try {
      read = document.read(Document.SMALL);
    } catch (LeverageException refused) {
      Telling.isComplete(refused, document);
      return;
    }
    Telling.areComplete(read.problems(), document);
    daysComeTheSameOneByOne(document, read.days());
    totalsAreThoseOfTheDays(document, read);
    figuresAreJudged(document);
    for (RecordFormat target : targets) {
      whatIsWrittenIsReadBack(document, target, read.days());
    }
  }

  private static void daysComeTheSameOneByOne(Document document, List<Day> days)
      throws IOException {
    try (Stream<Day> stream = document.leverage(Document.SMALL).days(document.source())) {
      same(days, stream.toList(), "one by one");
    }
  }

  private static void totalsAreThoseOfTheDays(Document document, LeverageRecord read)
      throws IOException {
    Totals totals;
    try {
      totals = document.leverage(Document.SMALL).totals(document.source());
    } catch (LeverageException refused) {
      assertEquals(ProblemCode.OUT_OF_RANGE, refused.problems().get(0).code());
      assertThrows(ArithmeticException.class, read::totals);
      return;
    }
    assertEquals(read.totals(), totals);
  }

  private static void figuresAreJudged(Document document) throws IOException {
    Audit audit = new Audit();
    try {
      document.leverage(Document.SMALL).deliver(List.of(document.source()), audit);
    } catch (LeverageException refused) {
      Telling.isComplete(refused, document);
      assertEquals(ProblemCode.OUT_OF_RANGE, refused.problems().get(0).code());
      return;
    }
    for (Finding finding : audit.findings()) {
      assertEquals(document.name(), finding.location().source(), finding::toString);
    }
  }

  private static void whatIsWrittenIsReadBack(
      Document document, RecordFormat target, List<Day> days) throws IOException {
    Document.Written written;
    try {
      written = document.write(target, days);
    } catch (LeverageException refused) {
      Telling.isComplete(refused, Document.of(target, new byte[0]));
      return;
    }
    boolean stated = days.stream().anyMatch(day -> day.figures().statedTotals().isPresent());
    if (stated && !target.keeps().contains(Feature.TASKLESS_DAYS)) {
      written.document().read(Limits.DEFAULT);
      return;
    }
    KeptRecord kept = KeptRecord.of(days, target.keeps());
    assertEquals(
        kept.lost().stream().map(Feature::label).collect(Collectors.toSet()),
        losses(written.problems()),
        () -> "losses in " + target.name());
    if (kept.days().isEmpty()) {
      return;
    }
    List<Day> again = written.document().read(Limits.DEFAULT).days();
    same(withoutBodies(kept.days()), withoutBodies(again), "read back from " + target.name());
    proseIsKept(kept.days(), again, target);
    Document second = document.write(target, again).document();
    assertArrayEquals(
        written.document().bytes(), second.bytes(), () -> "written again as " + target.name());
    same(again, second.read(Limits.DEFAULT).days(), "again from " + target.name());
  }

  /** Fails with the beginning of what differs, since records are long. */
  private static void same(List<Day> expected, List<Day> found, String what) {
    if (!expected.equals(found)) {
      String left = expected.toString();
      String right = found.toString();
      int at = 0;
      while (at < Math.min(left.length(), right.length()) && left.charAt(at) == right.charAt(at)) {
        at++;
      }
      assertEquals(around(left, at), around(right, at), what);
      fail(what + " differs in what is not printed");
    }
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - CONTEXT), Math.min(text.length(), at + CONTEXT));
  }

  private static List<Day> withoutBodies(List<Day> days) {
    return days.stream()
        .map(day -> new Day(day.header(), day.tasks(), day.figures(), Body.STANDARD))
        .toList();
  }

  /**
   * All prose is there in its order. What a block of Markdown leaves open is closed when it is
   * written, a heading in it is read as one, and a table for which the body has no place is put at
   * its end.
   */
  private static void proseIsKept(List<Day> expected, List<Day> found, RecordFormat target) {
    for (int i = 0; i < expected.size(); i++) {
      String text = text(found.get(i));
      int from = 0;
      for (String block : prose(expected.get(i)).toList()) {
        int at = text.indexOf(block, from);
        assertTrue(at >= 0, () -> "not in " + target.name() + ": " + block + ", but " + text);
        from = at + block.length();
      }
    }
  }

  private static Stream<String> prose(Day day) {
    return day.body().blocks().stream()
        .flatMap(block -> block instanceof Block.Prose prose ? Stream.of(prose.markdown()) : null)
        .map(markdown -> SPACE.matcher(markdown).replaceAll(""));
  }

  private static String text(Day day) {
    StringBuilder text = new StringBuilder();
    for (Block block : day.body().blocks()) {
      if (block instanceof Block.Prose prose) {
        text.append(prose.markdown());
      } else if (block instanceof Block.Heading heading) {
        text.append("#".repeat(heading.level())).append(heading.markdown());
      }
    }
    return SPACE.matcher(text).replaceAll("");
  }

  private static Set<String> losses(List<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.code() == ProblemCode.LOSS)
        .map(problem -> problem.found().orElse(problem.message()))
        .collect(Collectors.toSet());
  }
}
