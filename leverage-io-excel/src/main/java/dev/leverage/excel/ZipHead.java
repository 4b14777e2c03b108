package dev.leverage.excel;

import java.nio.charset.StandardCharsets;

/** The beginning of a zip archive, whose first parts tell what it is. */
final class ZipHead {

  private static final String ENTRY = "PK\u0003\u0004";

  /** Where the name stands in the header of an entry. */
  private static final int NAME = 30;

  private ZipHead() {}

  static boolean namesPartOfWorkbook(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (!text.startsWith(ENTRY)) {
      return false;
    }
    for (int entry = 0; entry >= 0; entry = text.indexOf(ENTRY, entry + 1)) {
      if (text.startsWith("xl/", entry + NAME)) {
        return true;
      }
    }
    return false;
  }
}
