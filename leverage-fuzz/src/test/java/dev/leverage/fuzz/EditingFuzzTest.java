package dev.leverage.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.leverage.csv.CsvFormat;
import dev.leverage.excel.ExcelFormat;
import dev.leverage.format.Edit;
import dev.leverage.format.RecordEditor;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RefreshOptions;
import dev.leverage.json.JsonLinesFormat;
import dev.leverage.markdown.MarkdownFormat;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any document is edited or refused. A refresh changes figures and no data, leaves all else as it
 * is, and has nothing to do when it is done; a task that is added is one task more.
 */
class EditingFuzzTest {

  private static final RefreshOptions ALL = RefreshOptions.DEFAULT.sorting().addingTotals();
  private static final LocalDate DATE = LocalDate.of(2026, 4, 2);
  private static final Task TASK =
      Task.titled("One task more")
          .human(Measure.ofMinutes(90))
          .agentTime(Measure.ofMinutes(7))
          .supervision(Measure.ofMinutes(2))
          .build();

  /** What an editor is asked for. */
  private interface Step {
    Edit apply(RecordEditor editor, Document document, Problems problems) throws IOException;
  }

  private static Optional<Edited> edit(Document document, Step step) throws IOException {
    Problems problems = new Problems();
    try {
      Edit edit = step.apply(document.format().editor().orElseThrow(), document, problems);
      problems.throwIfErrors();
      Telling.areComplete(problems.list(), document);
      Document after = document.changed(edit.content());
      Edited edited = new Edited(document, after, edit.changes());
      edited.changesAreTold();
      return Optional.of(edited);
    } catch (LeverageException refused) {
      Telling.isComplete(refused, document);
      return Optional.empty();
    }
  }

  private static Optional<Edited> refreshed(Document document, RefreshOptions options)
      throws IOException {
    Optional<Edited> edited =
        edit(
            document,
            (editor, before, problems) ->
                editor.refresh(before.source(), before.options(Document.SMALL), options, problems));
    if (edited.isPresent()) {
      Document after = edited.get().after();
      edit(
              after,
              (editor, before, problems) ->
                  editor.refresh(
                      before.source(), before.options(Document.SMALL), options, problems))
          .orElseThrow()
          .nothingIsChanged();
    }
    return edited;
  }

  private static Optional<Edited> added(Document document) throws IOException {
    Optional<Edited> edited =
        edit(
            document,
            (editor, before, problems) ->
                editor.add(before.source(), TASK, DATE, before.options(Document.SMALL), problems));
    if (edited.isPresent()) {
      List<Task> before = tasks(document);
      List<Task> after = tasks(edited.get().after());
      for (Task task : before) {
        assertTrue(after.remove(task), () -> "is lost: " + task);
      }
      assertEquals(List.of(TASK.title()), after.stream().map(Task::title).toList());
    }
    return edited;
  }

  private static List<Task> tasks(Document document) throws IOException {
    List<Task> tasks = new ArrayList<>();
    for (Day day : days(document)) {
      tasks.addAll(day.tasks());
    }
    return tasks;
  }

  private static List<Day> days(Document document) throws IOException {
    return document.read(dev.leverage.format.Limits.DEFAULT).days();
  }

  private static void dataStay(Document before, Document after) throws IOException {
    List<Day> old = days(before);
    List<Day> now = days(after);
    assertEquals(old.stream().map(Day::header).toList(), now.stream().map(Day::header).toList());
    assertEquals(old.stream().map(Day::tasks).toList(), now.stream().map(Day::tasks).toList());
    assertEquals(old.stream().map(Day::figures).toList(), now.stream().map(Day::figures).toList());
  }

  private static void refreshLines(RecordFormat format, byte[] bytes) throws IOException {
    Document document = Document.of(format, bytes);
    Optional<Edited> edited = refreshed(document, RefreshOptions.DEFAULT);
    if (edited.isPresent()) {
      edited.get().otherLinesStay();
      dataStay(document, edited.get().after());
    }
    refreshed(document, ALL);
  }

  private static void addLines(RecordFormat format, byte[] bytes) throws IOException {
    Optional<Edited> edited = added(Document.of(format, bytes));
    if (edited.isPresent()) {
      edited.get().otherLinesComeInOrder();
    }
  }

  @MethodSource("dev.leverage.fuzz.Seeds#markdown")
  @FuzzTest
  void refreshMarkdown(byte[] document) throws IOException {
    refreshLines(new MarkdownFormat(), document);
  }

  @MethodSource("dev.leverage.fuzz.Seeds#csv")
  @FuzzTest
  void refreshCsv(byte[] document) throws IOException {
    refreshLines(new CsvFormat(), document);
  }

  @MethodSource("dev.leverage.fuzz.Seeds#xlsx")
  @FuzzTest
  void refreshWorkbook(byte[] parts) throws IOException {
    Document document = Document.of(new ExcelFormat(), Packaged.workbook(parts));
    Optional<Edited> edited = refreshed(document, RefreshOptions.DEFAULT);
    if (edited.isPresent()) {
      edited.get().otherPartsStay();
      dataStay(document, edited.get().after());
    }
  }

  @MethodSource("dev.leverage.fuzz.Seeds#markdown")
  @FuzzTest
  void addToMarkdown(byte[] document) throws IOException {
    addLines(new MarkdownFormat(), document);
  }

  @MethodSource("dev.leverage.fuzz.Seeds#csv")
  @FuzzTest
  void addToCsv(byte[] document) throws IOException {
    addLines(new CsvFormat(), document);
  }

  @MethodSource("dev.leverage.fuzz.Seeds#jsonLines")
  @FuzzTest
  void addToJsonLines(byte[] document) throws IOException {
    addLines(new JsonLinesFormat(), document);
  }

  @MethodSource("dev.leverage.fuzz.Seeds#xlsx")
  @FuzzTest
  void addToWorkbook(byte[] parts) throws IOException {
    added(Document.of(new ExcelFormat(), Packaged.workbook(parts)));
  }
}
