package dev.leverage.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.leverage.LeverageRecord;
import dev.leverage.audit.Audit;
import dev.leverage.audit.Finding;
import dev.leverage.format.Feature;
import dev.leverage.format.Limits;
import dev.leverage.format.RecordFormat;
import dev.leverage.measure.Totals;
import dev.leverage.record.Body;
import dev.leverage.record.Day;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.testkit.KeptRecord;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds of reading any document: it is read, and then all is consistent, or is refused. */
final class Reading {

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
      whatIsWrittenIsReadBack(target, read.days());
    }
  }

  private static void daysComeTheSameOneByOne(Document document, List<Day> days)
      throws IOException {
    try (Stream<Day> stream = document.leverage(Document.SMALL).days(document.source())) {
      assertEquals(days, stream.toList());
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

  private static void whatIsWrittenIsReadBack(RecordFormat target, List<Day> days)
      throws IOException {
    KeptRecord kept = KeptRecord.of(days, target.keeps());
    Document.Written written;
    try {
      written = Document.write(target, days);
    } catch (LeverageException refused) {
      Telling.isComplete(refused, Document.of(target, new byte[0]));
      return;
    }
    assertEquals(
        kept.lost().stream().map(Feature::label).collect(Collectors.toSet()),
        losses(written.problems()),
        () -> "losses in " + target.name());
    if (kept.days().isEmpty()) {
      return;
    }
    List<Day> again = written.document().read(Limits.DEFAULT).days();
    assertEquals(
        withoutTables(kept.days()), withoutTables(again), () -> "read back from " + target.name());
    Document second = Document.write(target, again).document();
    assertArrayEquals(
        written.document().bytes(), second.bytes(), () -> "written again as " + target.name());
    assertEquals(again, second.read(Limits.DEFAULT).days(), () -> "again from " + target.name());
  }

  /** A table for which the body of a day has no place is put at its end, under its heading. */
  private static List<Day> withoutTables(List<Day> days) {
    return days.stream()
        .map(day -> new Day(day.header(), day.tasks(), day.figures(), withoutTables(day.body())))
        .toList();
  }

  private static Body withoutTables(Body body) {
    return new Body(
        body.blocks().stream().filter(block -> !Body.STANDARD.blocks().contains(block)).toList());
  }

  private static Set<String> losses(List<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.code() == ProblemCode.LOSS)
        .map(problem -> problem.found().orElse(problem.message()))
        .collect(Collectors.toSet());
  }
}
