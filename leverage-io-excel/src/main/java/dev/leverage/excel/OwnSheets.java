package dev.leverage.excel;

import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.table.DayDetails;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sheets {@code Days} and {@code Notes}, known by their exact headers in the first row. */
final class OwnSheets {

  private final Document document;
  private final Workbook workbook;
  private final OwnDayClaims claims = new OwnDayClaims();
  private boolean statesTotals;

  OwnSheets(Document document, Workbook workbook) {
    this.document = document;
    this.workbook = workbook;
  }

  /** Returns the totals that {@code Days} prints; none before it is read. */
  OwnDayClaims claims() {
    return claims;
  }

  List<DayDetails> read() throws IOException {
    NotesReader notes =
        new NotesReader(document.options().limits().cellLength(), document.problems());
    try (Workbook.Rows rows = under(NoteColumn.SHEET)) {
      if (rows != null) {
        notes.read(rows);
      }
    }
    try (Workbook.Rows rows = under(DayColumn.SHEET)) {
      List<DayDetails> days =
          rows == null
              ? List.of()
              : new DaysReader(notes, claims, statesTotals, document.problems()).read(rows);
      notes.reportRest();
      return days;
    }
  }

  /** Opens a sheet at the row under its header; null if there is none of this name and header. */
  private Workbook.@Nullable Rows under(String name) throws IOException {
    for (Workbook.Sheet sheet : workbook.sheets()) {
      if (sheet.name().equals(name)) {
        Workbook.Rows rows = workbook.rows(sheet);
        CellRow first = rows.next();
        boolean days = name.equals(DayColumn.SHEET);
        if (first != null && (days ? DayColumn.isHeader(first) : NoteColumn.isHeader(first))) {
          statesTotals = days && DayColumn.isHeaderOfStated(first);
          return rows;
        }
        rows.close();
        document
            .problems()
            .add(
                Problem.of(
                    ProblemCode.IGNORED,
                    Location.ofCell(document.name(), name, 1, 1),
                    "the sheet "
                        + Problem.quoted(name)
                        + " is not read, since its headers are not those that this library"
                        + " writes"));
      }
    }
    return null;
  }
}
