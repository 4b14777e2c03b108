package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

  @TempDir Path folder;

  private FileKind kind(byte... content) throws IOException {
    return FileKind.of(Files.write(folder.resolve("a.xls"), content));
  }

  private FileKind kind(String content) throws IOException {
    return kind(content.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({"0", "2", "4", "8"})
  void aStreamOfRecordsIsOfAnOldExcel(byte version) throws IOException {
    assertEquals(FileKind.OLD_XLS, kind((byte) 9, version, (byte) 6, (byte) 0));
    assertEquals(FileKind.UNKNOWN, kind((byte) 9, version, (byte) 6, (byte) 1, (byte) 0));
    assertEquals(FileKind.UNKNOWN, kind((byte) 8, version, (byte) 6, (byte) 0));
  }

  @Test
  void noOtherVersionOfRecordsIsKnown() throws IOException {
    assertEquals(FileKind.UNKNOWN, kind((byte) 9, (byte) 3, (byte) 6, (byte) 0));
    assertEquals(FileKind.UNKNOWN, kind((byte) 9, (byte) 0, (byte) 6));
  }

  @Test
  void aWebPageIsToldByAnyOfItsTags() throws IOException {
    assertEquals(FileKind.HTML, kind("<HTML><body/>"));
    assertEquals(FileKind.HTML, kind(" <table border=1>"));
    assertEquals(FileKind.HTML, kind("<!DOCTYPE html>"));
    assertEquals(FileKind.TEXT, kind("<!DOCTYPE note>"));
  }

  @Test
  void anXmlSpreadsheetNeedsItsNamespaceAndADeclaration() throws IOException {
    String namespace = "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>";
    assertEquals(FileKind.XML_2003, kind("<?xml version=\"1.0\"?>" + namespace));
    assertEquals(FileKind.TEXT, kind(namespace));
    assertEquals(FileKind.TEXT, kind("<?xml version=\"1.0\"?><Workbook/>"));
  }

  @Test
  void anArchiveWithoutAPartIsOne() throws IOException {
    assertEquals(FileKind.ZIP, kind("PK\u0005\u0006"));
    assertEquals(FileKind.TEXT, kind("PK\u0005\u0004"));
  }

  @Test
  void whatHoldsANullCharacterIsNoText() throws IOException {
    assertEquals(FileKind.TEXT, kind("\u0001"));
    assertEquals(FileKind.UNKNOWN, kind("\u0000"));
  }
}
