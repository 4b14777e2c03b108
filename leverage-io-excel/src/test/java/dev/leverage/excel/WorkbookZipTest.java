package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class WorkbookZipTest {

  private static final int BLOCK = 10_000;

  /** A large part is packed by a second thread, and a small one after it is not. */
  @Test
  void partsComeBackWhateverTheirLength() throws IOException {
    byte[] large = new byte[3_000_000];
    new Random(1).nextBytes(large);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WorkbookZip zip = new WorkbookZip(out)) {
      zip.begin("large");
      byte[] reused = new byte[BLOCK + 7];
      for (int from = 0; from < large.length; from += BLOCK) {
        System.arraycopy(large, from, reused, 7, BLOCK);
        zip.stream().write(reused, 7, BLOCK);
      }
      zip.end();
      zip.begin("small");
      zip.stream().write('a');
      zip.write(new byte[] {'b', 'c'});
      zip.end();
      zip.finish();
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      assertEquals("large", zip.getNextEntry().getName());
      assertArrayEquals(large, zip.readAllBytes());
      assertEquals("small", zip.getNextEntry().getName());
      assertArrayEquals(new byte[] {'a', 'b', 'c'}, zip.readAllBytes());
      assertNull(zip.getNextEntry());
    }
  }

  @Test
  void aFailureOfTheStreamComesOutOfALargePart() throws IOException {
    OutputStream full =
        new OutputStream() {
          private long written;

          @Override
          public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            written += length;
            if (written > 1_500_000) {
              throw new IOException("no space");
            }
          }
        };
    byte[] block = new byte[BLOCK];
    Random random = new Random(1);
    IOException failure =
        assertThrows(
            IOException.class,
            () -> {
              try (WorkbookZip zip = new WorkbookZip(full)) {
                zip.begin("large");
                for (int index = 0; index < 300; index++) {
                  random.nextBytes(block);
                  zip.write(block);
                }
                zip.end();
              }
            });
    assertEquals("no space", failure.getMessage());
  }
}
