package dev.leverage.markdown;

import dev.leverage.format.DaySink;
import dev.leverage.format.WriteOptions;
import dev.leverage.measure.LeverageFactor;
import dev.leverage.measure.Totals;
import dev.leverage.notation.DecimalMark;
import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Day;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Target;
import dev.leverage.table.DayHeading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes whole days, one after the other, as one document. */
final class MarkdownDayWriter implements DaySink {

  private final Target target;
  private final WriteOptions options;
  private final Problems problems;
  private final DashboardRun run = new DashboardRun();
  private boolean begun;
  private boolean tasksBefore;
  private boolean reordered;

  MarkdownDayWriter(Target target, WriteOptions options, Problems problems) {
    this.target = target;
    this.options = options;
    this.problems = problems;
  }

  /** Returns a writer of days that follow others, whose figures have a decimal mark. */
  static MarkdownDayWriter after(boolean tasksBefore, Target target, DecimalMark mark) {
    MarkdownDayWriter writer =
        new MarkdownDayWriter(target, WriteOptions.DEFAULT.withDecimalMark(mark), new Problems());
    writer.begun = true;
    writer.tasksBefore = tasksBefore;
    return writer;
  }

  @Override
  public void day(Day day) throws IOException {
    if (DashboardRun.holds(day)) {
      run.add(day);
      return;
    }
    endRun(false);
    List<Task> tasks = ordered(day);
    TaskLog log = new TaskLog(tasks, options.expectedAgent());
    BodyText text = new BodyText(target.location());
    boolean hasLog = !tasks.isEmpty() || day.body().blocks().contains(Block.Marker.TASK_LOG);
    addHeading(day, hasLog, text);
    for (Block block : blocks(day)) {
      if (block instanceof Block.Heading heading) {
        text.add(heading);
      } else if (block instanceof Block.Prose prose) {
        text.add(prose);
      } else if (block == Block.Marker.TASK_LOG) {
        text.add(log.source(options.decimalMark()));
      } else {
        text.add(TotalsTable.source(day, log.agent(), options.decimalMark()));
      }
    }
    write((begun ? "\n" : frontMatter(day.header())) + text + "\n");
    begun = true;
    tasksBefore = hasLog;
  }

  /** A table of days that is all of the document needs no word that its rows are days. */
  private void endRun(boolean last) throws IOException {
    if (run.isEmpty()) {
      return;
    }
    boolean alone = last && !begun;
    write(
        (begun ? "\n" : "")
            + (alone ? "" : DayComment.DAYS + "\n\n")
            + run.source(options.decimalMark())
            + "\n");
    begun = true;
    tasksBefore = false;
  }

  private List<Task> ordered(Day day) {
    if (options.taskOrder() == WriteOptions.TaskOrder.GIVEN) {
      return day.tasks();
    }
    List<Task> sorted = new ArrayList<>(day.tasks());
    sorted.sort(LeverageFactor.byLeverage());
    if (!reordered && !sorted.equals(day.tasks())) {
      reordered = true;
      problems.add(
          Problem.of(
              ProblemCode.REORDERED,
              target.location(),
              "tasks are sorted by leverage factor"
                  + day.date().map(date -> " from " + date + " on").orElse("")));
    }
    return sorted;
  }

  /** A table that has no place in the body stands at its end. */
  private static List<Block> blocks(Day day) {
    List<Block> blocks = new ArrayList<>(day.body().blocks());
    boolean figures =
        !day.tasks().isEmpty()
            || day.tokens().isPresent()
            || day.figures().statedTotals().isPresent();
    List<Block> standard = Body.STANDARD.blocks();
    for (int i = 0; i < standard.size(); i += 2) {
      Block marker = standard.get(i + 1);
      boolean wanted = marker == Block.Marker.TASK_LOG ? !day.tasks().isEmpty() : figures;
      if (wanted && !blocks.contains(marker)) {
        blocks.add(standard.get(i));
        blocks.add(marker);
      }
    }
    return blocks;
  }

  private static String frontMatter(DayHeader header) {
    return DayTitle.needsFrontMatter(header) ? FrontMatter.write(header) : "";
  }

  private void addHeading(Day day, boolean hasLog, BodyText text) {
    DayHeader header = day.header();
    String title = DayTitle.source(header);
    text.add(BlockStructure.headingLine(1, title));
    FrontMatter frontMatter =
        begun || !DayTitle.needsFrontMatter(header) ? FrontMatter.NONE : DayTitle.written(header);
    String heading = InlineReading.read(title);
    boolean told =
        DayTitle.told(frontMatter, heading).equals(header)
            && (begun ? tasksBefore && DayHeading.date(heading).isPresent() : hasLog);
    Optional<Tokens> tokens = day.tokens().filter(count -> isSum(count, day));
    if (!told || tokens.isPresent() || day.figures().statedTotals().isPresent()) {
      text.add(new DayComment(header, tokens, day.figures().statedTotals()).write());
    }
  }

  /** The table of totals shows the same then, whether the day has a figure of its own or not. */
  private static boolean isSum(Tokens tokens, Day day) {
    Totals totals = Totals.of(day.tasks()).asDay(DayFigures.NONE);
    return !day.tasks().isEmpty() && TotalsTable.completeTokens(totals).equals(Optional.of(tokens));
  }

  private void write(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        refuseHalves(text);
        break;
      }
    }
    target.stream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void refuseHalves(String text) {
    for (int i = 0; i < text.length(); i++) {
      int point = text.codePointAt(i);
      if (Character.isSupplementaryCodePoint(point)) {
        i++;
      } else if (Character.isSurrogate((char) point)) {
        int start = Math.max(0, i - 20);
        int end = Math.min(text.length(), i + 20);
        throw new LeverageException(
            Problem.mismatch(
                ProblemCode.MALFORMED_ENCODING,
                target.location(),
                "text that UTF-8 can hold",
                "half a surrogate pair in " + Problem.quoted(text.substring(start, end))));
      }
    }
  }

  @Override
  public void end() throws IOException {
    endRun(true);
    if (!begun) {
      write(DayComment.NO_DAYS + "\n");
    }
    target.stream().flush();
  }
}
