package dev.leverage.json;

import dev.leverage.record.Columns;
import dev.leverage.source.Limit;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonToken;

/**
 * The columns of a record's own: gathered while they are looked for, and then all that there are.
 */
final class KnownColumns {

  private final Set<String> names = new LinkedHashSet<>();
  private final int most;
  private boolean complete;

  KnownColumns(int most) {
    this.most = most;
  }

  /** Says that no more columns may come. */
  void complete() {
    complete = true;
  }

  Columns columns() {
    return new Columns(List.copyOf(names));
  }

  /** Reads a list of names at the cursor. */
  void readList(JsonCursor cursor) throws IOException {
    if (!cursor.is(JsonToken.START_ARRAY)) {
      cursor.refuse(ProblemCode.MALFORMED_DOCUMENT, "an array of names of columns");
      return;
    }
    Set<String> listed = new LinkedHashSet<>();
    while (cursor.next() != JsonToken.END_ARRAY) {
      String name = cursor.string("the name of a column");
      if (name == null || !isKnown(name, cursor)) {
        continue;
      }
      if (!listed.add(name)) {
        cursor.wrong(ProblemCode.DUPLICATE_COLUMN, "each column once");
      }
    }
  }

  /** Returns whether the name at the cursor is that of a column; else adds an error. */
  boolean isKnown(String name, JsonCursor cursor) throws IOException {
    if (names.contains(name)) {
      return true;
    }
    if (name.isBlank() || !name.equals(name.strip())) {
      cursor.wrong(
          ProblemCode.MISSING_HEADER, "the name of a column, without white space around it");
      return false;
    }
    if (names.size() == most) {
      throw cursor.exceeded(Limit.COLUMNS, most, "columns", "at least " + (most + 1L));
    }
    if (complete) {
      cursor.wrong(
          ProblemCode.MISSING_HEADER, "one of the columns that the document lists" + all());
      return false;
    }
    names.add(name);
    return true;
  }

  private String all() {
    return names.isEmpty()
        ? ", which are none"
        : names.stream()
            .limit(10)
            .map(Problem::quoted)
            .collect(Collectors.joining(", ", " (", ")"));
  }
}
