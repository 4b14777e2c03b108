package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpooledBytesTest {

  /** Random bytes stay as long as they are once packed; a megabyte of them stays in memory. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100_000, 1_040_000, 1_100_000, 3_000_000})
  void whatWasWrittenIsReadAsOftenAsIsAsked(int length) throws IOException {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    try (SpooledBytes spooled = new SpooledBytes()) {
      int half = length / 2;
      spooled.stream().write(bytes, 0, half);
      spooled.stream().write(bytes, half, length - half);
      try (InputStream content = spooled.content()) {
        assertArrayEquals(bytes, content.readAllBytes());
      }
      ByteArrayOutputStream copy = new ByteArrayOutputStream();
      spooled.copyTo(copy);
      assertArrayEquals(bytes, copy.toByteArray());
    }
  }
}
