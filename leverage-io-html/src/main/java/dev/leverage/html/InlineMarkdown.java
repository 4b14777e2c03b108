package dev.leverage.html;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes text with emphasis, code and links as Markdown.
 *
 * <p>Text stays text: what Markdown would take for markup is escaped, and nothing comes out as
 * HTML. In the texts of tasks nothing is escaped, since they are no prose.
 */
final class InlineMarkdown {

  /** What the text is for. */
  enum Use {
    /** Prose: lines stay, markup is escaped. */
    PROSE,
    /** A heading or a cell of a table in prose: one line, markup is escaped. */
    LINE,
    /** A text of a task: a break is a line's end, nothing is escaped. */
    TASK
  }

  private static final Set<String> STRONG = Set.of("strong", "b");
  private static final Set<String> EMPHASIS = Set.of("em", "i", "dfn");
  private static final Set<String> CODE = Set.of("code", "kbd", "samp", "tt");
  private static final Set<String> DELETED = Set.of("del", "s", "strike");

  private final Use use;
  private final LeftOut leftOut;
  private final Set<String> open;
  private final StringBuilder out = new StringBuilder();
  private char pending;

  private InlineMarkdown(Use use, LeftOut leftOut, Set<String> open) {
    this.use = use;
    this.leftOut = leftOut;
    this.open = open;
  }

  /** Returns the Markdown of nodes, without white space around it. */
  static String of(List<? extends Node> nodes, Use use, LeftOut leftOut) {
    InlineMarkdown writer = new InlineMarkdown(use, leftOut, Set.of());
    nodes.forEach(writer::write);
    String text = writer.out.toString();
    return use == Use.TASK ? text.strip() : LineStarts.escape(text.strip());
  }

  private void write(Node node) {
    if (node instanceof TextNode text) {
      write(text.getWholeText());
    } else if (node instanceof Element element) {
      write(element);
    }
  }

  private void write(Element element) {
    String name = element.normalName();
    if (PageParts.isChrome(element)) {
      leftOut.add(element);
    } else if (name.equals("br")) {
      lineBreak();
    } else if (name.equals("img")) {
      leftOut.add(element);
      write(element.attr("alt"));
    } else if (CODE.contains(name)) {
      code(element.wholeText());
    } else if (STRONG.contains(name)) {
      marked("**", element);
    } else if (EMPHASIS.contains(name)) {
      marked("*", element);
    } else if (DELETED.contains(name)) {
      marked("~~", element);
    } else if (name.equals("a")) {
      link(element);
    } else {
      boolean block = PageParts.isBlock(element);
      if (block) {
        write(" ");
      }
      element.childNodes().forEach(this::write);
      if (block) {
        write(" ");
      }
    }
  }

  private void lineBreak() {
    switch (use) {
      case PROSE -> {
        if (!out.isEmpty()) {
          out.append("\\\n");
        }
      }
      case TASK -> out.append('\n');
      case LINE -> pending = ' ';
    }
    if (use != Use.LINE) {
      pending = 0;
    }
  }

  private void code(String text) {
    String code = text.replaceAll("\\s+", " ").strip();
    if (code.isEmpty()) {
      return;
    }
    flush();
    String fence = "`".repeat(longestRun(code) + 1);
    boolean padded = code.startsWith("`") || code.endsWith("`");
    String pad = padded ? " " : "";
    out.append(fence).append(pad).append(code).append(pad).append(fence);
  }

  static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private String inner(String mark, Element element) {
    Set<String> inside = new java.util.HashSet<>(open);
    inside.add(mark);
    InlineMarkdown writer = new InlineMarkdown(use, leftOut, inside);
    // Something stands before: white space at the beginning is kept, to be put outside.
    writer.out.append('\0');
    element.childNodes().forEach(writer::write);
    writer.flush();
    return writer.out.substring(1);
  }

  private void marked(String mark, Element element) {
    if (open.contains(mark)) {
      element.childNodes().forEach(this::write);
      return;
    }
    String inner = inner(mark, element);
    String text = inner.strip();
    space(inner.length() - inner.stripLeading().length() > 0, inner);
    if (!text.isEmpty()) {
      flush();
      String used = flanks(text, element) ? mark : "";
      out.append(used).append(text).append(used);
      space(inner.length() - inner.stripTrailing().length() > 0, " ");
    }
  }

  private void space(boolean any, String where) {
    if (any && pending == 0) {
      pending = where.startsWith("\n") ? '\n' : ' ';
    }
  }

  /** Marks beside punctuation on one side and a letter on the other would show as themselves. */
  private boolean flanks(String text, Element element) {
    char before = last();
    char after = ' ';
    if (element.nextSibling() instanceof TextNode next && !next.getWholeText().isEmpty()) {
      after = next.getWholeText().charAt(0);
    } else if (element.nextSibling() instanceof Element) {
      after = 'x';
    }
    char first = text.charAt(0);
    char end = text.charAt(text.length() - 1);
    boolean opens = Character.isLetterOrDigit(first) || !Character.isLetterOrDigit(before);
    boolean closes = Character.isLetterOrDigit(end) || !Character.isLetterOrDigit(after);
    return opens && closes && "*~".indexOf(before) < 0;
  }

  private void link(Element element) {
    if (PageParts.isHeadingMark(element)) {
      return;
    }
    String target = LinkTarget.of(element.attr("href"));
    boolean refused = target.isEmpty() && !element.attr("href").isBlank();
    if (refused) {
      leftOut.add("links that are not http, https, mailto or relative", element);
    }
    if (target.isEmpty() || open.contains("a")) {
      element.childNodes().forEach(this::write);
      return;
    }
    String inner = inner("a", element);
    String text = inner.strip();
    space(inner.length() - inner.stripLeading().length() > 0, inner);
    if (!text.isEmpty()) {
      flush();
      if (last() == '!') {
        out.insert(out.length() - 1, '\\');
      }
      out.append('[').append(text).append("](").append(target).append(')');
      space(inner.length() - inner.stripTrailing().length() > 0, " ");
    }
  }

  private char last() {
    char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
    return last == '\0' ? ' ' : last;
  }

  private void flush() {
    if (pending != 0 && !out.isEmpty() && last() != '\n') {
      out.append(pending);
    }
    pending = 0;
  }

  private void write(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        boolean line = use == Use.PROSE && (c == '\n' || c == '\r');
        pending = line || pending == '\n' ? '\n' : ' ';
      } else {
        flush();
        if (use != Use.TASK && isMarkup(c, i + 1 < text.length() ? text.charAt(i + 1) : 'x')) {
          out.append('\\');
        }
        out.append(c == '\0' ? '\ufffd' : c);
      }
    }
  }

  private boolean isMarkup(char c, char next) {
    char before = last();
    return switch (c) {
      case '`', '[', ']', '<' -> true;
      case '\\' -> next < '\u007f' && !Character.isLetterOrDigit(next) && next != ' ';
      case '&' -> next == '#' || Character.isLetter(next);
      case '~' -> next == '~' || before == '~';
      case '*' -> !(isSpace(before) && isSpace(next));
      case '_' ->
          !(isSpace(before) && isSpace(next))
              && !(Character.isLetterOrDigit(before) && Character.isLetterOrDigit(next));
      default -> false;
    };
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }
}
