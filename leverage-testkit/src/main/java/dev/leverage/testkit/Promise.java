package dev.leverage.testkit;

/** What a format may promise beyond what {@link RecordFormatContract} asks of all of them. */
public enum Promise {
  /** Any text that Unicode can spell is kept in every field; without it a text may be refused. */
  ANY_TEXT,
  /** A document of more rows or tasks than the limit is refused. */
  LIMIT_OF_ROWS,
  /** A document of more columns than the limit is refused. */
  LIMIT_OF_COLUMNS,
  /** A document with a text longer than the limit is refused. */
  LIMIT_OF_CELL_LENGTH,
  /** A record without days comes back as one; without it, it may be refused when it is read. */
  EMPTY_RECORD
}
