package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceDayTest {

  @Test
  void theReferenceDayIsWrittenAsInTheGoldenFile() throws IOException {
    assertEquals(golden(), Documents.write(ReferenceDay.DAY));
  }

  @Test
  void theGoldenFileIsReadAsTheReferenceDay() throws IOException {
    assertEquals(List.of(ReferenceDay.DAY), Documents.read(golden()));
  }

  @Test
  void nothingIsSaidAboutTheGoldenFile() throws IOException {
    assertEquals(List.of(), Documents.record(golden()).problems());
  }

  private static String golden() throws IOException {
    try (InputStream in = ReferenceDayTest.class.getResourceAsStream("2026-04-02.md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
