package dev.leverage.integration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A layout of published records, written as a document of any format.
 *
 * @param name what is special about it
 * @param formats the endings of the formats that can have it
 * @param blocks its tables in order, each as rows of cells; a heading is a table of one such cell
 * @param twin the same record as a flat table in CSV
 */
record Layout(String name, Set<String> formats, List<List<List<String>>> blocks, String twin) {

  private static final String RESOURCE = "layouts.txt";
  private static final Set<String> ALL = Set.of("csv", "xlsx", "md", "html");

  Layout {
    formats = Set.copyOf(formats);
    blocks = List.copyOf(blocks);
  }

  static List<Layout> all() {
    try (InputStream in = Layout.class.getResourceAsStream(RESOURCE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^== ")).skip(1).map(Layout::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Layout of(String section) {
    String[] halves = section.split("(?m)^-- twin\n", -1);
    List<String> lines = new ArrayList<>(halves[0].lines().toList());
    String name = lines.remove(0);
    Set<String> formats = ALL;
    if (lines.get(0).startsWith("only ")) {
      formats = Set.of(lines.remove(0).substring("only ".length()).split(" "));
    }
    List<List<List<String>>> blocks = new ArrayList<>();
    boolean begun = false;
    for (String line : lines) {
      if (line.isBlank()) {
        begun = false;
      } else {
        if (!begun) {
          blocks.add(new ArrayList<>());
        }
        begun = true;
        blocks.get(blocks.size() - 1).add(cells(line));
      }
    }
    return new Layout(name, formats, blocks, halves[1].strip() + "\n");
  }

  private static List<String> cells(String line) {
    return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
  }

  /** Returns the document in the format of an ending. */
  byte[] as(String ending) {
    return switch (ending) {
      case "csv" -> csv().getBytes(StandardCharsets.UTF_8);
      case "xlsx" -> workbook();
      case "md" -> markdown().getBytes(StandardCharsets.UTF_8);
      case "html" -> html().getBytes(StandardCharsets.UTF_8);
      default -> throw new IllegalArgumentException(ending);
    };
  }

  private static boolean isHeading(List<List<String>> block) {
    return block.get(0).size() == 1;
  }

  private String csv() {
    return blocks.stream()
        .map(
            block ->
                block.stream()
                    .map(row -> row.stream().map(Layout::quoted).collect(Collectors.joining(",")))
                    .collect(Collectors.joining("\n", "", "\n")))
        .collect(Collectors.joining("\n"));
  }

  private static String quoted(String cell) {
    return cell.contains(",") ? '"' + cell + '"' : cell;
  }

  private byte[] workbook() {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("Log");
      int line = 0;
      for (List<List<String>> block : blocks) {
        for (List<String> cells : block) {
          Row row = sheet.createRow(line++);
          for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
              row.createCell(column).setCellValue(cells.get(column));
            }
          }
        }
        line++;
      }
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String markdown() {
    StringBuilder text = new StringBuilder("Some words before.\n\n");
    for (List<List<String>> block : blocks) {
      for (int line = 0; line < block.size(); line++) {
        List<String> row = block.get(line);
        if (isHeading(block)) {
          text.append(row.get(0)).append('\n');
        } else {
          text.append("| ").append(String.join(" | ", row)).append(" |\n");
          if (line == 0) {
            text.append("|---".repeat(row.size())).append("|\n");
          }
        }
      }
      text.append('\n');
    }
    return text.toString();
  }

  private String html() {
    StringBuilder text = new StringBuilder("<!doctype html><p>Some words before.</p>\n");
    for (List<List<String>> block : blocks) {
      if (isHeading(block)) {
        text.append("<h2>").append(block.get(0).get(0).substring(3)).append("</h2>\n");
      } else {
        text.append("<table>\n");
        for (List<String> row : block) {
          text.append("<tr>");
          row.forEach(cell -> text.append("<td>").append(inHtml(cell)).append("</td>"));
          text.append("</tr>\n");
        }
        text.append("</table>\n");
      }
    }
    return text.toString();
  }

  private static String inHtml(String cell) {
    return cell.replaceAll("\\*\\*(.+?)\\*\\*", "<strong>$1</strong>")
        .replaceAll("\\*(.+?)\\*", "<em>$1</em>")
        .replaceAll("`(.+?)`", "<code>$1</code>")
        .replaceAll("\\[(.+?)]\\((.+?)\\)", "<a href=\"$2\">$1</a>");
  }

  @Override
  public String toString() {
    return name;
  }
}
