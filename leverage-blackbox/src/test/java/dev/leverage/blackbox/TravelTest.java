package dev.leverage.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.format.Formats;
import dev.leverage.format.RecordFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TravelTest {
  private static final String RECORD =
      """
      Date,Task,Human est. (h),Agent (min),Supervision (min),Tokens
      2026-04-02,Move the parser,16,8,2,45000
      2026-04-02,"Write, then read",1.5,8,3,
      """;

  @TempDir Path folder;
  private Path record;

  @BeforeEach
  void writeTheRecord() throws IOException {
    record = Files.writeString(folder.resolve("record.csv"), RECORD);
  }

  @Test
  void everyFormatIsInstalled() {
    assertEquals(
        List.of("csv", "excel", "markdown"),
        Formats.installed().all().stream().map(RecordFormat::name).sorted().toList());
  }

  @Test
  void totalsSurviveEveryInstalledFormat() throws IOException {
    Travel travel = Travel.byInstalledFormats();
    assertEquals(travel.stay(record), travel.arrive(record, folder));
  }

  @Test
  void totalsSurviveEveryNamedFormat() throws IOException {
    Travel travel = Travel.byNamedFormats();
    assertEquals(travel.stay(record), travel.arrive(record, folder));
  }
}
