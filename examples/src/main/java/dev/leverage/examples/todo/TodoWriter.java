package dev.leverage.examples.todo;

import dev.leverage.format.RecordSink;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.TokenNotation;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes a finished task per line. */
final class TodoWriter implements RecordSink {

  private final Target target;
  private DayHeader header = DayHeader.UNKNOWN;

  TodoWriter(Target target) {
    this.target = target;
  }

  @Override
  public void day(DayHeader next) {
    header = next;
  }

  @Override
  public void task(Task task) throws IOException {
    refuseWhatDoesNotComeBack(task.title());
    StringBuilder line = new StringBuilder("x ");
    header.date().ifPresent(date -> line.append(date).append(' '));
    line.append(task.title());
    task.humanEstimate()
        .map(DurationNotation.ofHumanEstimates()::print)
        .ifPresent(text -> line.append(" human:").append(text));
    task.agentTime()
        .map(DurationNotation.ofTimes()::print)
        .ifPresent(text -> line.append(" agent:").append(text));
    task.supervisionTime()
        .map(DurationNotation.ofTimes()::print)
        .ifPresent(text -> line.append(" sup:").append(text));
    task.tokens()
        .map(TokenNotation::printPlain)
        .ifPresent(text -> line.append(" tokens:").append(text));
    target.stream().write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void end() throws IOException {
    target.stream().flush();
  }

  /** A title is words with single spaces; what the syntax would take for a figure is refused. */
  private void refuseWhatDoesNotComeBack(String title) {
    boolean lines = title.chars().anyMatch(c -> c < ' ');
    boolean figures = title.matches("(?s)(.* )?(human|agent|sup|tokens):.*|\\d{4}-.*");
    boolean encodable = StandardCharsets.UTF_8.newEncoder().canEncode(title);
    if (lines || figures || !encodable || !title.equals(title.strip())) {
      throw new LeverageException(
          Problem.mismatch(
              ProblemCode.MALFORMED_DOCUMENT,
              target.location(),
              "a title that todo.txt can hold: one line, without words such as human:…",
              Problem.quoted(title)));
    }
  }
}
