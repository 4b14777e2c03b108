package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZipHeadTest {

  private static byte[] archive(String... names) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (String name : names) {
      parts.put(name, new byte[] {1, 2, 3});
    }
    return Xlsx.zip(parts);
  }

  @ParameterizedTest
  @CsvSource({
    "xl/workbook.xml, true",
    "[Content_Types].xml _rels/.rels xl/workbook.xml, true",
    "[Content_Types].xml word/document.xml, false",
    "notes/xl/workbook.xml, false",
    "a, false"
  })
  void aWorkbookIsToldByTheNamesOfItsParts(String names, boolean workbook) {
    assertEquals(workbook, new ExcelFormat().recognises(archive(names.split(" "))));
  }

  @ParameterizedTest
  @CsvSource({
    "'PK\u0003\u0004', false",
    "'# PK\u0003\u0004--------------------------xl/', false",
    "'', false"
  })
  void whatIsNoArchiveIsNoWorkbook(String head, boolean workbook) {
    assertEquals(
        workbook, new ExcelFormat().recognises(head.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
