package dev.leverage.html;

import dev.leverage.format.Limits;
import dev.leverage.source.Limit;
import dev.leverage.source.Problems;
import dev.leverage.table.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Writes paragraphs, lists, quotations, code and tables about other things as Markdown. */
final class ProseMarkdown {

  private static final Pattern LANGUAGE =
      Pattern.compile("(?:^|\\s)lang(?:uage)?-([A-Za-z0-9+#.-]{1,30})(?:\\s|$)");

  private static final Pattern CLOSING = Pattern.compile(" #+$");

  private final Places places;
  private final Limits limits;
  private final Problems problems;
  private final LeftOut leftOut;

  ProseMarkdown(Places places, Limits limits, Problems problems, LeftOut leftOut) {
    this.places = places;
    this.limits = limits;
    this.problems = problems;
    this.leftOut = leftOut;
  }

  /** Returns the paragraph of some nodes, or an empty text if nothing of them shows. */
  String paragraph(List<? extends Node> nodes) {
    return InlineMarkdown.of(nodes, InlineMarkdown.Use.PROSE, leftOut);
  }

  /** Returns the inline source of a heading. */
  String heading(Element element) {
    return InlineMarkdown.of(element.childNodes(), InlineMarkdown.Use.LINE, leftOut);
  }

  /** Returns the Markdown of a list, a quotation, code, a table or another block. */
  String block(Element element) {
    String text =
        switch (element.normalName()) {
          case "ul", "ol" -> list(element);
          case "blockquote" -> prefixed("> ", "> ", join(blocks(element), "\n\n"));
          case "pre" -> code(element);
          case "hr" -> "---";
          case "table" -> table(element);
          case "dt" -> term(element);
          default -> join(blocks(element), "\n\n");
        };
    return bounded(text, element);
  }

  private String bounded(String text, Element element) {
    if (text.length() > limits.cellLength()) {
      throw problems.failure(
          Limit.CELL_LENGTH.exceeded(
              places.ofText(element),
              limits.cellLength(),
              "characters of prose",
              String.valueOf(text.length())));
    }
    return text;
  }

  /** Returns the blocks in an element; text beside blocks is a paragraph of its own. */
  private List<String> blocks(Element container) {
    List<String> blocks = new ArrayList<>();
    List<Node> run = new ArrayList<>();
    for (Node node : container.childNodes()) {
      if (node instanceof Element element && PageParts.isChrome(element)) {
        leftOut.add(element);
      } else if (node instanceof Element element && PageParts.isBlock(element)) {
        add(blocks, paragraph(run));
        run.clear();
        int level = PageParts.headingLevel(element);
        add(blocks, level > 0 ? headingLine(level, heading(element)) : block(element));
      } else {
        run.add(node);
      }
    }
    add(blocks, paragraph(run));
    return blocks;
  }

  /** A run of {@code #} at the end would close the heading, and is none of it. */
  private static String headingLine(int level, String text) {
    String line = "#".repeat(level) + " " + text;
    return CLOSING.matcher(line).find() ? line.substring(0, line.length() - 1) + "\\#" : line;
  }

  private static void add(List<String> blocks, String block) {
    if (!block.isBlank()) {
      blocks.add(block);
    }
  }

  private static String join(List<String> blocks, String between) {
    return String.join(between, blocks);
  }

  private String term(Element element) {
    String text = heading(element);
    return text.isEmpty() || text.contains("*") ? text : "**" + text + "**";
  }

  private String list(Element list) {
    boolean ordered = list.normalName().equals("ol");
    int number = ordered ? start(list) : 0;
    boolean loose =
        list.children().stream()
            .anyMatch(item -> item.children().stream().anyMatch(e -> e.normalName().equals("p")));
    List<String> items = new ArrayList<>();
    for (Element item : list.children()) {
      if (PageParts.isChrome(item)) {
        leftOut.add(item);
        continue;
      }
      String mark = ordered ? number++ + ". " : "- ";
      String content =
          item.normalName().equals("li") ? join(blocks(item), loose ? "\n\n" : "\n") : block(item);
      items.add(prefixed(mark, " ".repeat(mark.length()), content).stripTrailing());
    }
    return join(items, loose ? "\n\n" : "\n");
  }

  private static int start(Element list) {
    String start = list.attr("start").strip();
    return start.matches("[0-9]{1,8}") ? Integer.parseInt(start) : 1;
  }

  private static String prefixed(String first, String others, String text) {
    if (text.isEmpty()) {
      return first.isBlank() || first.startsWith(">") ? "" : first;
    }
    StringBuilder prefixed = new StringBuilder();
    String prefix = first;
    for (String line : text.split("\n", -1)) {
      prefixed.append(line.isEmpty() ? prefix.stripTrailing() : prefix + line).append('\n');
      prefix = others;
    }
    return prefixed.substring(0, prefixed.length() - 1);
  }

  private static String code(Element element) {
    String text = element.wholeText().replace("\r\n", "\n").replace('\r', '\n');
    while (text.endsWith("\n")) {
      text = text.substring(0, text.length() - 1);
    }
    if (text.isBlank()) {
      return "";
    }
    String fence = "`".repeat(Math.max(3, InlineMarkdown.longestRun(text) + 1));
    return fence + language(element) + "\n" + text + "\n" + fence;
  }

  private static String language(Element element) {
    Element code = element.selectFirst("> code");
    Matcher matcher = LANGUAGE.matcher((code == null ? element : code).className());
    return matcher.find() ? matcher.group(1) : "";
  }

  private String table(Element element) {
    Optional<PageTable> read = PageTable.of(element, places, Vocabulary.standard());
    if (read.isEmpty()) {
      return "";
    }
    PageTable table = read.get();
    table.tellLeftOut(leftOut);
    table.content().checkLimits(limits, problems);
    int columns =
        Math.max(
            table.header().size(), table.rows().stream().mapToInt(PageRow::size).max().orElse(0));
    if ((long) columns * (table.rows().size() + 1) > PageParsing.MOST_ELEMENTS) {
      throw problems.failure(
          Limit.fixed(
              places.ofTag(element),
              PageParsing.MOST_ELEMENTS,
              "cells in a table",
              String.valueOf((long) columns * (table.rows().size() + 1))));
    }
    StringBuilder text = new StringBuilder();
    appendRow(text, table.header(), columns);
    text.append('|').append(" --- |".repeat(columns)).append('\n');
    table.rows().forEach(row -> appendRow(text, row, columns));
    return text.toString().stripTrailing();
  }

  private void appendRow(StringBuilder text, PageRow row, int columns) {
    text.append('|');
    for (int column = 0; column < columns; column++) {
      String cell = row.markdown(column, leftOut).replace("|", "\\|");
      text.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
    }
    text.append('\n');
  }
}
