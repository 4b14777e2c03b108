package dev.leverage.cli;

import dev.leverage.cli.TextTable.Rank;
import dev.leverage.source.Problem;
import java.util.ArrayList;
import java.util.List;

/** Totals as a table of Markdown, and a list of what a reader has to know about it. */
final class TotalsMarkdown {

  private final int decimals;

  TotalsMarkdown(int decimals) {
    this.decimals = decimals;
  }

  String of(TotalsResult result) {
    TotalsTable table = new TotalsTable(result, decimals);
    List<String> labels = result.keyLabels();
    List<String> header = new ArrayList<>();
    List<String> rule = new ArrayList<>();
    for (String label : labels) {
      header.add(text(label));
      rule.add("---");
    }
    for (TotalsTable.Column column : table.columns()) {
      header.add(column.header());
      rule.add(column.rank() == Rank.KEY ? "---" : "---:");
    }
    StringBuilder text = new StringBuilder();
    append(text, header);
    append(text, rule);
    for (TotalsRow row : table.rows()) {
      List<String> cells = new ArrayList<>();
      for (int key = 0; key < labels.size(); key++) {
        cells.add(text(table.name(row, key)));
      }
      table.columns().forEach(column -> cells.add(text(column.cell().apply(row))));
      append(text, cells);
    }
    text.append('\n');
    table.legend().forEach(line -> text.append("- ").append(line).append('\n'));
    return text.toString();
  }

  private static void append(StringBuilder text, List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /** A text that is neither markup nor a link, nor ends its cell. */
  private static String text(String raw) {
    return Problem.printable(raw)
        .replaceAll("[\\\\`*_\\[\\]<>|~&]", "\\\\$0")
        .replace("://", ":\\//")
        .replace("www.", "www\\.");
  }
}
