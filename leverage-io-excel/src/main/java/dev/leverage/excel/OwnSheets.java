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
      if (rows == null) {
        notes.reportRest();
        return List.of();
      }
      return new DaysReader(notes, claims, statesTotals, document.problems()).read(rows);
    }
  }

  /** Names the sheets that are as this library writes them, and are not read. */
  void reportUnread() throws IOException {
    for (Workbook.Sheet sheet : workbook.sheets()) {
      if (isNamedAsOwn(sheet)) {
        try (Workbook.Rows rows = workbook.rows(sheet)) {
          CellRow first = rows.next();
          if (first != null && hasOwnHeader(sheet, first)) {
            reportUnread(sheet, "the headers of the tasks are");
          }
        }
      }
    }
  }

  private static boolean isNamedAsOwn(Workbook.Sheet sheet) {
    return sheet.name().equals(DayColumn.SHEET) || sheet.name().equals(NoteColumn.SHEET);
  }

  private static boolean hasOwnHeader(Workbook.Sheet sheet, CellRow first) {
    boolean days = sheet.name().equals(DayColumn.SHEET);
    return days ? DayColumn.isHeader(first) : NoteColumn.isHeader(first);
  }

  private void reportUnread(Workbook.Sheet sheet, String headers) {
    document
        .problems()
        .add(
            Problem.of(
                ProblemCode.IGNORED,
                Location.ofCell(document.name(), sheet.name(), 1, 1),
                "the sheet "
                    + Problem.quoted(sheet.name())
                    + " is not read, since "
                    + headers
                    + " not those that this library writes"));
  }

  /** Opens a sheet at the row under its header; null if there is none of this name and header. */
  private Workbook.@Nullable Rows under(String name) throws IOException {
    for (Workbook.Sheet sheet : workbook.sheets()) {
      if (sheet.name().equals(name)) {
        Workbook.Rows rows = workbook.rows(sheet);
        CellRow first = rows.next();
        if (first != null && hasOwnHeader(sheet, first)) {
          statesTotals = name.equals(DayColumn.SHEET) && DayColumn.isHeaderOfStated(first);
          return rows;
        }
        rows.close();
        reportUnread(sheet, "its headers are");
      }
    }
    return null;
  }
}
