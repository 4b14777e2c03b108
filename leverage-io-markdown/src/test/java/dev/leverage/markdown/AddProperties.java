package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.Edit;
import dev.leverage.format.ReadOptions;
import dev.leverage.record.Day;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.source.LeverageException;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AddProperties {

  private static final Set<ProblemCode> ANSWERS =
      Set.of(ProblemCode.UNSUPPORTED_OPERATION, ProblemCode.NO_TABLE);

  @Provide
  Arbitrary<List<Day>> records() {
    return new RoundTripProperties().records();
  }

  /** Either the record says one task more, or the document is refused with a reason. */
  @Property
  void aDocumentSaysOneTaskMoreThen(
      @ForAll("records") List<Day> days,
      @ForAll @IntRange(min = 0, max = 45) int later,
      @ForAll @IntRange(min = 1, max = 5000) int minutes)
      throws IOException {
    LocalDate date = LocalDate.of(2026, 3, 20).plusDays(later);
    Task task =
        Task.titled("Tidy | *up*")
            .human(Measure.ofMinutes(minutes))
            .agentTime(Measure.ofMinutes(3))
            .build();
    String document = Documents.write(days);
    Edit edit;
    try {
      edit =
          new MarkdownEditor()
              .add(
                  Source.of(
                      "post.md",
                      new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))),
                  task,
                  date,
                  ReadOptions.DEFAULT,
                  new Problems());
    } catch (LeverageException e) {
      assertTrue(ANSWERS.contains(e.problems().get(0).code()), e::toString);
      return;
    }
    String added = new String(edit.content(), StandardCharsets.UTF_8);
    List<Day> now = Documents.read(added);
    assertEquals(tasks(days) + 1, tasks(now));
    assertTrue(
        now.stream()
            .filter(day -> day.date().filter(date::equals).isPresent())
            .flatMap(day -> day.tasks().stream())
            .anyMatch(each -> each.title().equals(task.title())));
    assertEquals(added, Refreshed.of(added).text());
  }

  private static long tasks(List<Day> days) {
    return days.stream().mapToLong(day -> day.tasks().size()).sum();
  }
}
