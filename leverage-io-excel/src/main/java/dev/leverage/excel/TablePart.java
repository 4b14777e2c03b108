package dev.leverage.excel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The part of a workbook that makes the rows of a sheet a table, with a filter in its header. */
final class TablePart {

  /** Characters of a column's name. */
  private static final int LONGEST_NAME = 255;

  private TablePart() {}

  /** Returns whether headers can be those of a table: different ones, whatever their case. */
  static boolean canHave(List<String> headers) {
    Set<String> seen = new TreeSet<>();
    return headers.stream()
        .allMatch(
            header ->
                header.length() <= LONGEST_NAME
                    && seen.add(header.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)));
  }

  /**
   * Returns the XML of a table that begins in the first cell of its sheet.
   *
   * @param id the number of the table in the workbook
   * @param name the name in formulas
   * @param headers the headers of its columns
   * @param formulas the formulas of columns that are calculated, by their index
   * @param rows the number of rows under the header; a table has one at least
   */
  static String xml(
      int id, String name, List<String> headers, Map<Integer, String> formulas, long rows) {
    String area = "A1:" + letters(headers.size()) + (Math.max(rows, 1) + 1);
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<table xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" id=\"");
    xml.append(id).append("\" name=\"").append(name).append("\" displayName=\"").append(name);
    xml.append("\" ref=\"").append(area).append("\" totalsRowShown=\"0\"><autoFilter ref=\"");
    xml.append(area).append("\"/><tableColumns count=\"").append(headers.size()).append("\">");
    for (int column = 0; column < headers.size(); column++) {
      xml.append("<tableColumn id=\"").append(column + 1).append("\" name=\"");
      xml.append(name(headers.get(column))).append('"');
      String formula = formulas.get(column);
      xml.append(
          formula == null
              ? "/>"
              : "><calculatedColumnFormula>"
                  + XmlText.of(formula)
                  + "</calculatedColumnFormula></tableColumn>");
    }
    xml.append("</tableColumns><tableStyleInfo name=\"TableStyleLight1\" showFirstColumn=\"0\"");
    xml.append(" showLastColumn=\"0\" showRowStripes=\"1\" showColumnStripes=\"0\"/></table>");
    return xml.toString();
  }

  /** White space would not survive in an attribute, so that it is escaped as well. */
  private static String name(String header) {
    return XmlText.of(EscapedText.encode(header)).replace("\n", "_x000a_").replace("\t", "_x0009_");
  }

  private static String letters(int number) {
    String last = String.valueOf((char) ('A' + (number - 1) % 26));
    return number > 26 ? letters((number - 1) / 26) + last : last;
  }
}
