package dev.leverage.table;

import dev.leverage.record.Claim;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes sure that a document to which a task was added says what it said, and one task more. */
public final class AddedTask {

  private AddedTask() {}

  /**
   * Returns whether a printed figure follows from all tasks, so that it may be another after one
   * was added.
   *
   * @param claim the figure
   * @return false for what stands in the row of a task: factors, weeks, and the number, which moves
   *     on with its row alone
   */
  public static boolean concerns(Claim claim) {
    return switch (claim.kind()) {
      case LEVERAGE, SUPERVISORY_LEVERAGE, WEEKS, ROW_NUMBER -> false;
      default -> true;
    };
  }

  /**
   * Compares a document read before and after.
   *
   * @param before its days before
   * @param after its days after
   * @param task the task that was added
   * @param date the date of its day
   * @param document the place of the document
   * @throws LeverageException if anything but the task is another
   */
  public static void check(
      List<Day> before, List<Day> after, Task task, LocalDate date, Location document) {
    List<Day> old = new ArrayList<>(before);
    List<Day> now = new ArrayList<>(after);
    Optional<Day> oldDay = removed(old, date);
    Optional<Day> newDay = removed(now, date);
    List<Task> tasks = new ArrayList<>(newDay.map(Day::tasks).orElse(List.of()));
    boolean added =
        tasks.stream()
            .filter(each -> isLike(each, task))
            .findFirst()
            .map(tasks::remove)
            .isPresent();
    boolean rest =
        tasks.equals(oldDay.map(Day::tasks).orElse(List.of()))
            && (oldDay.isEmpty() || oldDay.get().header().equals(newDay.orElseThrow().header()));
    if (!added || !rest || !old.equals(now)) {
      throw refused(document);
    }
  }

  /**
   * Returns what says that a task cannot be added, for a document that would read differently then
   * or not at all, such as one whose row of totals would be taken for a task.
   *
   * @param document the place of the document, as it is
   * @return the failure, not null
   */
  public static LeverageException refused(Location document) {
    return new LeverageException(
        Problem.of(
            ProblemCode.UNSUPPORTED_OPERATION,
            document,
            "the document is laid out so that with one task more it would read differently;"
                + " add the task by hand"));
  }

  /**
   * Reports what is said of a document only since the task is in it, such as that a row of totals
   * which no day claims does not hold any more.
   *
   * @param before what was said when the document was read without the task
   * @param after what was said when it was read with it
   * @param lines the lines of the task, since places are those of the document as it was
   * @param problems where it is reported
   */
  public static void tellMore(
      Problems before, Problems after, AddedLines lines, Problems problems) {
    Set<String> known = before.list().stream().map(Problem::message).collect(Collectors.toSet());
    for (Problem problem : after.list()) {
      if (!known.contains(problem.message())) {
        problems.add(lines.tellable(problem));
      }
    }
  }

  private static Optional<Day> removed(List<Day> days, LocalDate date) {
    for (int i = days.size() - 1; i >= 0; i--) {
      if (days.get(i).date().equals(Optional.of(date))) {
        return Optional.of(days.remove(i));
      }
    }
    return Optional.empty();
  }

  /** The agent may come from the header of its column. */
  private static boolean isLike(Task read, Task task) {
    return read.title().equals(task.title())
        && read.humanEstimate().equals(task.humanEstimate())
        && read.agentTime().equals(task.agentTime())
        && read.supervisionTime().equals(task.supervisionTime())
        && read.tokens().equals(task.tokens());
  }
}
