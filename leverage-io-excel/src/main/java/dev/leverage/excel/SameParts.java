package dev.leverage.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Compares archives by what is packed in them: how tight it is packed depends on the machine. */
final class SameParts {

  private static final int PIECE = 1 << 16;

  private SameParts() {}

  /**
   * Returns whether an archive has the parts of another, and in their order.
   *
   * @param written an archive of ours, so that no more is inflated than it has
   */
  static boolean are(byte[] written, byte[] other) throws IOException {
    try (ZipInputStream ours = new ZipInputStream(new ByteArrayInputStream(written));
        ZipInputStream theirs = new ZipInputStream(new ByteArrayInputStream(other))) {
      ZipEntry part = ours.getNextEntry();
      while (part != null) {
        ZipEntry like = theirs.getNextEntry();
        if (like == null || !like.getName().equals(part.getName()) || !isSame(ours, theirs)) {
          return false;
        }
        part = ours.getNextEntry();
      }
      return theirs.getNextEntry() == null;
    } catch (ZipException e) {
      // Such an archive is not written here.
      return false;
    }
  }

  private static boolean isSame(InputStream ours, InputStream theirs) throws IOException {
    byte[] piece = ours.readNBytes(PIECE);
    while (piece.length > 0) {
      if (!Arrays.equals(piece, theirs.readNBytes(piece.length))) {
        return false;
      }
      piece = ours.readNBytes(PIECE);
    }
    return theirs.read() < 0;
  }
}
