package dev.leverage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordReader;
import dev.leverage.source.Problems;
import dev.leverage.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("any-locale")
class SplittingTest {

  private static final ReadOptions BY_FOUR = ReadOptions.DEFAULT.withParallelism(4);
  private static final String TEXT = "Task,Human\n" + "Plan,1h\n".repeat(100);

  private final List<Runnable> jobs = new ArrayList<>();
  private final Splitting splitting = new Splitting(TEXT.length(), 50, 3, jobs::add);

  @TempDir private Path folder;

  private Source file(String text) throws IOException {
    return Source.of(Files.writeString(folder.resolve("log.csv"), text));
  }

  private static Source stream() {
    return Source.of("log.csv", new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aFileIsReadByAsManyThreadsAsAreAllowed() throws IOException {
    Source file = file(TEXT);
    assertEquals(3, splitting.threads(file, BY_FOUR));
    assertEquals(2, splitting.threads(file, BY_FOUR.withParallelism(2)));
    assertEquals(1, splitting.threads(file, BY_FOUR.withParallelism(1)));
  }

  @Test
  void aSmallFileAStreamAndWhatIsNoFileAreReadByOneThread() throws IOException {
    assertEquals(1, splitting.threads(file(TEXT.substring(1)), BY_FOUR));
    assertEquals(1, splitting.threads(stream(), BY_FOUR));
    assertEquals(1, new Splitting(1, 50, 3, jobs::add).threads(Source.of(folder), BY_FOUR));
  }

  @Test
  void everythingIsCutWhereNothingIsTooSmall() throws IOException {
    assertEquals(3, new Splitting(0, 50, 3, jobs::add).threads(stream(), BY_FOUR));
  }

  @Test
  void aCellThatIsTooLongFitsIntoABlock() throws IOException {
    Limits limits = Limits.DEFAULT.withCellLength(50);
    Source file = file(TEXT);
    assertEquals(3, splitting.threads(file, BY_FOUR.withLimits(limits)));
    assertEquals(1, splitting.threads(file, BY_FOUR.withLimits(limits.withCellLength(49))));
  }

  @Test
  void theCallersThreadIsOneOfThem() throws IOException {
    try (RecordReader reader =
        CsvReader.open(file(TEXT), BY_FOUR.withParallelism(2), splitting, new Problems())) {
      reader.drainTo(task -> {});
    }
    assertEquals(1, jobs.size());
  }
}
