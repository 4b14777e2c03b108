package dev.leverage.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * The zip archive of a workbook with other content in some parts, all others as they are stored.
 */
final class PackageCopy {

  /** What is done to the content of a part. */
  interface Step {
    void copy(InputStream in, OutputStream out) throws IOException;
  }

  private final ZipParts zip;
  private final Map<String, Step> steps = new HashMap<>();

  PackageCopy(ZipParts zip) {
    this.zip = zip;
  }

  void replace(ZipArchiveEntry entry, Step step) {
    steps.put(entry.getName(), step);
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
      Enumeration<ZipArchiveEntry> entries = zip.inFileOrder();
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        Step step = steps.get(entry.getName());
        if (step != null) {
          addEdited(entry, step, out);
        } else {
          try (InputStream raw = zip.openRaw(entry)) {
            out.addRawArchiveEntry(entry, raw);
          }
        }
      }
    }
    return bytes.toByteArray();
  }

  private void addEdited(ZipArchiveEntry entry, Step step, ZipArchiveOutputStream out)
      throws IOException {
    boolean stored = entry.getMethod() == ZipArchiveEntry.STORED;
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    CRC32 checksum = new CRC32();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    long size;
    try {
      try (CheckedPart in = zip.open(entry);
          OutputStream packing = stored ? packed : new DeflaterOutputStream(packed, deflater);
          OutputStream content = new CheckedOutputStream(packing, checksum)) {
        step.copy(in, content);
      }
      size = stored ? packed.size() : deflater.getBytesRead();
    } finally {
      deflater.end();
    }
    ZipArchiveEntry edited = new ZipArchiveEntry(entry);
    edited.setMethod(stored ? ZipArchiveEntry.STORED : ZipArchiveEntry.DEFLATED);
    edited.setSize(size);
    edited.setCompressedSize(packed.size());
    edited.setCrc(checksum.getValue());
    out.addRawArchiveEntry(edited, new ByteArrayInputStream(packed.toByteArray()));
  }
}
