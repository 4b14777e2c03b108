package dev.leverage.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;

/**
 * The zip archive of a workbook as POI wants to see it, with our limits and checksums in place of
 * POI's global settings.
 */
final class ZipParts implements ZipEntrySource {

  /** What POI reads is read whole: content types, relations and properties. */
  private static final int MOST_BYTES_FOR_POI = 16 << 20;

  private final Document document;
  private final ZipFile zip;

  /** What the streams of parts synchronize by, so that one may be read while another is opened. */
  private final FileChannelOfDocument channel;

  private boolean closed;

  private ZipParts(Document document, ZipFile zip, FileChannelOfDocument channel) {
    this.document = document;
    this.zip = zip;
    this.channel = channel;
  }

  static ZipParts open(Path file, Document document) throws IOException {
    FileChannelOfDocument channel = new FileChannelOfDocument(Files.newByteChannel(file));
    try {
      ZipFile zip =
          document.digest(
              "a zip archive that is cut off or damaged",
              () -> ZipFile.builder().setSeekableByteChannel(channel).get());
      ZipParts parts = new ZipParts(document, zip, channel);
      parts.checkNames();
      return parts;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private void checkNames() {
    long most = ZipSecureFile.getMaxFileCount();
    Set<String> names = new HashSet<>();
    Enumeration<ZipArchiveEntry> entries = zip.getEntries();
    while (entries.hasMoreElements()) {
      String name = entries.nextElement().getName();
      if (names.size() == most) {
        throw document.exceeded(document.location(), most, "parts", "at least " + (most + 1));
      }
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        throw document.malformed("two parts of the name " + name);
      }
      if (Arrays.asList(name.split("[/\\\\]", -1)).contains("..")) {
        throw document.malformed("a part of the name " + name);
      }
    }
  }

  /** Opens a part of any size. */
  CheckedPart open(ZipArchiveEntry entry) throws IOException {
    return open(entry, document);
  }

  /** Opens a part of any size, as one of a document that need not be the caller's. */
  CheckedPart open(ZipArchiveEntry entry, Document own) throws IOException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw own.unsupported("an archive with a password; save it without one");
    }
    InputStream inflated =
        own.digest(
            "a zip archive that is cut off or damaged",
            () -> {
              synchronized (channel) {
                return zip.getInputStream(entry);
              }
            });
    return new CheckedPart(own, entry.getName(), inflated, entry.getSize(), entry.getCrc());
  }

  /** Returns the parts in the order of the file. */
  Enumeration<ZipArchiveEntry> inFileOrder() {
    return zip.getEntriesInPhysicalOrder();
  }

  /** Opens a part as it is stored. */
  InputStream openRaw(ZipArchiveEntry entry) throws IOException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw document.unsupported("an archive with a password; save it without one");
    }
    synchronized (channel) {
      return zip.getRawInputStream(entry);
    }
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  @Override
  public Enumeration<? extends ZipArchiveEntry> getEntries() {
    return zip.getEntries();
  }

  @Override
  public @Nullable ZipArchiveEntry getEntry(String path) {
    String name = path.startsWith("/") ? path.substring(1) : path;
    ZipArchiveEntry exact = zip.getEntry(name);
    if (exact != null) {
      return exact;
    }
    Enumeration<ZipArchiveEntry> entries = zip.getEntries();
    while (entries.hasMoreElements()) {
      ZipArchiveEntry entry = entries.nextElement();
      if (entry.getName().replace('\\', '/').equalsIgnoreCase(name)) {
        return entry;
      }
    }
    return null;
  }

  @Override
  public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
    try (CheckedPart part = open(entry)) {
      byte[] bytes = part.readNBytes(MOST_BYTES_FOR_POI + 1);
      if (bytes.length > MOST_BYTES_FOR_POI) {
        throw document.exceeded(
            document.location(),
            MOST_BYTES_FOR_POI,
            "bytes in " + entry.getName(),
            "at least " + bytes.length);
      }
      return new ByteArrayInputStream(bytes);
    }
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    zip.close();
  }
}
