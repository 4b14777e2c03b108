package dev.leverage.excel;

import java.util.List;
import java.util.Optional;

/**
 * The XML of one cell, whose value is put right. A number stays a number and a text a text; a
 * shared text, which other cells may show too, becomes the cell's own.
 */
final class CellXml {

  /**
   * A piece of the cell's XML.
   *
   * @param kind what it is
   * @param text the piece to the byte
   * @param depth how many elements it lies in, the cell and its own included
   */
  record Piece(SheetMarkup.Kind kind, String text, int depth) {

    boolean opens(String name, int at) {
      return kind == SheetMarkup.Kind.START && depth == at && CellTag.localName(text).equals(name);
    }
  }

  /**
   * A cell that was put right.
   *
   * @param xml its XML
   * @param text what it says now
   */
  record Corrected(String xml, String text) {}

  private static final String INLINE = "inlineStr";
  private static final int CHILD = 2;
  private static final int LAST_OF_ASCII = 0x7f;

  private final List<Piece> pieces;

  /** Begins with the pieces from the tag that opens the cell to the one that closes it. */
  CellXml(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  boolean isFormula() {
    return pieces.stream()
        .anyMatch(
            piece ->
                piece.depth() == CHILD
                    && piece.kind() != SheetMarkup.Kind.END
                    && CellTag.localName(piece.text()).equals("f"));
  }

  /** Returns the cell as it is. */
  String xml() {
    StringBuilder xml = new StringBuilder();
    append(xml, 0, pieces.size());
    return xml.toString();
  }

  Optional<String> style() {
    return CellTag.attribute(pieces.get(0).text(), "s");
  }

  /** Returns the cell with its figure put right; empty if that is written in another way. */
  Optional<Corrected> corrected(CellFigure figure, NumberFormat format) {
    String type = CellTag.attribute(pieces.get(0).text(), "t").orElse("n");
    int value = opening("v", CHILD);
    int inline = opening("is", CHILD);
    if (type.equals("n")) {
      return value < 0
          ? Optional.empty()
          : FigureNumber.corrected(figure, inside(value), format)
              .map(number -> new Corrected(withInside(value, number), number));
    }
    return figure
        .corrected()
        .flatMap(
            text ->
                withText(type, value, inline, escaped(text)).map(xml -> new Corrected(xml, text)));
  }

  private Optional<String> withText(String type, int value, int inline, String text) {
    if (type.equals("s") && value >= 0) {
      return Optional.of(withOwnText(value, text));
    }
    if (type.equals(INLINE) && inline >= 0) {
      return Optional.of(withInline(inline, text));
    }
    return (type.equals("str") || type.equals(INLINE)) && value >= 0
        ? Optional.of(withInside(value, text))
        : Optional.empty();
  }

  /** A text of one run keeps what is around it; one of several becomes one. */
  private String withInline(int inline, String text) {
    long runs =
        pieces.stream()
            .filter(piece -> piece.kind() != SheetMarkup.Kind.END)
            .filter(piece -> CellTag.localName(piece.text()).equals("t"))
            .count();
    int plain = opening("t", CHILD + 1);
    int rich = opening("t", CHILD + 2);
    if (runs == 1 && (plain >= 0 || rich >= 0)) {
      return withInside(Math.max(plain, rich), text);
    }
    String t = CellTag.prefix(pieces.get(inline).text()) + "t";
    return withInside(inline, "<" + t + ">" + text + "</" + t + ">");
  }

  private String withOwnText(int value, String text) {
    String prefix = CellTag.prefix(pieces.get(0).text());
    StringBuilder xml = new StringBuilder(CellTag.with(pieces.get(0).text(), "t", INLINE));
    append(xml, 1, value);
    xml.append('<').append(prefix).append("is><").append(prefix).append("t>");
    xml.append(text);
    xml.append("</").append(prefix).append("t></").append(prefix).append("is>");
    append(xml, closing(value) + 1, pieces.size());
    return xml.toString();
  }

  private int opening(String name, int depth) {
    for (int i = 1; i < pieces.size(); i++) {
      if (pieces.get(i).opens(name, depth)) {
        return i;
      }
    }
    return -1;
  }

  private int closing(int opening) {
    int index = opening + 1;
    while (pieces.get(index).kind() != SheetMarkup.Kind.END
        || pieces.get(index).depth() != pieces.get(opening).depth()) {
      index++;
    }
    return index;
  }

  /** Returns the text in an element; one of {@code CDATA}, which no program writes, is missing. */
  private String inside(int opening) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces.subList(opening + 1, closing(opening))) {
      text.append(piece.kind() == SheetMarkup.Kind.TEXT ? piece.text() : "");
    }
    return text.toString();
  }

  private String withInside(int opening, String text) {
    StringBuilder xml = new StringBuilder();
    append(xml, 0, opening + 1);
    xml.append(text);
    append(xml, closing(opening), pieces.size());
    return xml.toString();
  }

  private void append(StringBuilder xml, int from, int to) {
    pieces.subList(from, to).forEach(piece -> xml.append(piece.text()));
  }

  /** Escapes what is markup, and all that is not ASCII: so any encoding holds it. */
  private static String escaped(String text) {
    StringBuilder xml = new StringBuilder();
    EscapedText.encode(text)
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                default -> {
                  if (c < LAST_OF_ASCII) {
                    xml.append((char) c);
                  } else {
                    xml.append("&#").append(c).append(';');
                  }
                }
              }
            });
    return xml.toString();
  }
}
