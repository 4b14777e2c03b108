package dev.leverage.excel;

import dev.leverage.format.CellRange;
import dev.leverage.source.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Copies the XML of a sheet to the byte, but for the values of the cells that are to be changed.
 * Only the cell at hand is in memory.
 */
final class SheetEdit {

  /** What no cell of figures reaches. */
  private static final int LONGEST_CELL = 1 << 20;

  /** How many elements the rows of a sheet lie in, each with its own. */
  private static final int DATA = 2;

  private static final int ROW = 3;
  private static final int CELL = 4;

  private static final String SAVE_ANEW = "; save the workbook anew in a spreadsheet program";

  private final Document document;
  private final String sheet;
  private final CellChanges changes;
  private final XlsxStyles styles;
  private final List<CellRange> arrays = new ArrayList<>();

  private int depth;
  private boolean inData;
  private boolean afterData;
  private boolean inRow;
  private int row;
  private int column;

  SheetEdit(Document document, String sheet, CellChanges changes, XlsxStyles styles) {
    this.document = document;
    this.sheet = sheet;
    this.changes = changes;
    this.styles = styles;
  }

  void copy(InputStream in, OutputStream out) throws IOException {
    SheetMarkup markup = new SheetMarkup(in);
    SheetMarkup.Kind kind = markup.next();
    refuseWideCharacters(markup.view());
    while (kind != SheetMarkup.Kind.END_OF_PART) {
      CellFigure figure = take(kind, markup);
      if (figure == null) {
        write(markup.view(), out);
      } else {
        write(edited(cell(markup), figure), out);
      }
      kind = markup.next();
    }
  }

  private void refuseWideCharacters(CharSequence begin) {
    if (begin.length() > 1 && (begin.charAt(0) == 0 || begin.charAt(1) == 0 || isMark(begin))) {
      throw document.failure(
          ProblemCode.UNSUPPORTED_OPERATION,
          document.location(),
          "a sheet in UTF-8, to be changed in place",
          "one in UTF-16" + SAVE_ANEW);
    }
  }

  private static boolean isMark(CharSequence begin) {
    return begin.charAt(0) >= 0xfe && begin.charAt(1) >= 0xfe;
  }

  /** Notes where the piece stands; returns what to change if it opens a cell to be changed. */
  private @Nullable CellFigure take(SheetMarkup.Kind kind, SheetMarkup markup) {
    CellFigure figure = null;
    if (kind == SheetMarkup.Kind.START || kind == SheetMarkup.Kind.EMPTY) {
      depth++;
      figure = opened(kind, markup.view());
    }
    if (kind == SheetMarkup.Kind.END || kind == SheetMarkup.Kind.EMPTY) {
      afterData |= inData && depth == DATA;
      depth--;
    }
    return figure;
  }

  private @Nullable CellFigure opened(SheetMarkup.Kind kind, CharSequence tag) {
    if (afterData) {
      return null;
    }
    String name = CellTag.localName(tag);
    if (!inData) {
      inData = depth == DATA && name.equals("sheetData");
    } else if (depth == ROW) {
      inRow = name.equals("row");
      beginRow(tag);
    } else if (depth == CELL && inRow && name.equals("c")) {
      column = attribute(tag, "r").map(SheetEdit::column).orElse(column + 1);
      return kind == SheetMarkup.Kind.START ? changes.at(sheet, row, column) : null;
    } else if (depth == CELL + 1 && name.equals("f")) {
      noteFormula(tag);
    }
    return null;
  }

  private void beginRow(CharSequence tag) {
    if (inRow) {
      row = attribute(tag, "r").map(Integer::parseInt).orElse(row + 1);
      column = 0;
    }
  }

  private static int column(String place) {
    CellReference reference = new CellReference();
    reference.decode(place);
    return reference.column();
  }

  /** An escape that nobody needs is not worth a way of its own to read it. */
  private Optional<String> attribute(CharSequence tag, String name) {
    if (tag.toString().indexOf('&') >= 0) {
      throw document.failure(
          ProblemCode.UNSUPPORTED_OPERATION,
          document.location(),
          "a sheet that can be changed in place",
          "one whose cells have escapes in their tags" + SAVE_ANEW);
    }
    return CellTag.attribute(tag, name);
  }

  /** A formula of an array stands in one cell and gives the values of several. */
  private void noteFormula(CharSequence tag) {
    changes.sawFormula();
    attribute(tag, "ref")
        .filter(any -> !CellTag.attribute(tag, "t").equals(Optional.of("shared")))
        .flatMap(CellRange::parse)
        .ifPresent(arrays::add);
  }

  /** Reads the cell that was just opened up to its end. */
  private CellXml cell(SheetMarkup markup) throws IOException {
    List<CellXml.Piece> pieces = new ArrayList<>();
    int cell = depth;
    long length = markup.view().length();
    pieces.add(new CellXml.Piece(SheetMarkup.Kind.START, markup.piece(), 1));
    while (depth >= cell) {
      SheetMarkup.Kind kind = markup.next();
      length += markup.view().length();
      if (kind == SheetMarkup.Kind.END_OF_PART || length > LONGEST_CELL) {
        throw document.exceeded(
            document.location(),
            LONGEST_CELL,
            "bytes in a cell that is changed",
            "at least " + length);
      }
      int outside = depth;
      take(kind, markup);
      pieces.add(new CellXml.Piece(kind, markup.piece(), Math.max(outside, depth) - cell + 1));
    }
    return new CellXml(pieces);
  }

  private String edited(CellXml cell, CellFigure figure) {
    if (cell.isFormula() || arrays.stream().anyMatch(range -> range.contains(row, column))) {
      changes.left(figure, "a formula gives it");
      return cell.xml();
    }
    Optional<CellXml.Corrected> corrected =
        cell.corrected(figure, styles.format(cell.style().orElse(null)));
    if (corrected.isEmpty()) {
      changes.left(figure, "it is written in a way of its own");
      return cell.xml();
    }
    changes.done(figure, corrected.get().text());
    return corrected.get().xml();
  }

  private static void write(CharSequence piece, OutputStream out) throws IOException {
    out.write(piece.toString().getBytes(StandardCharsets.ISO_8859_1));
  }
}
