package dev.leverage.source;

import java.util.Locale;

/**
 * The closed list of what can be wrong, such as {@link #BAD_DURATION}.
 *
 * <p>Codes are stable: programs may decide by them, and by {@link #id()} in reports.
 */
public enum ProblemCode {
  /** A file does not exist. */
  MISSING_FILE(Severity.ERROR),
  /** The target exists and must not be overwritten. */
  EXISTING_TARGET(Severity.ERROR),
  /** The target cannot be written. */
  UNWRITABLE_TARGET(Severity.ERROR),
  /** The input has no content at all. */
  EMPTY_INPUT(Severity.ERROR),
  /** No installed format has the given name, ending or content. */
  UNKNOWN_FORMAT(Severity.ERROR),
  /** Two formats claim the same name or ending. */
  CONFLICTING_FORMATS(Severity.ERROR),
  /** The format cannot do what is asked, such as be written, or be changed in place. */
  UNSUPPORTED_OPERATION(Severity.ERROR),
  /** The content is of a kind that is recognised and not supported, such as an encrypted file. */
  UNSUPPORTED_CONTENT(Severity.ERROR),
  /** The bytes are not valid in the expected character encoding. */
  MALFORMED_ENCODING(Severity.ERROR),
  /** The structure of the document is broken, such as a truncated archive or an open quote. */
  MALFORMED_DOCUMENT(Severity.ERROR),
  /** The document holds no table of tasks. */
  NO_TABLE(Severity.ERROR),
  /** What divides the cells cannot be told. */
  UNKNOWN_DELIMITER(Severity.ERROR),
  /** A row has more or fewer cells than the header. */
  RAGGED_ROW(Severity.ERROR),
  /** Two columns claim the same meaning or bear the same name. */
  DUPLICATE_COLUMN(Severity.ERROR),
  /** A header is nearly one that is known, and its column holds what that one would. */
  MISSPELT_HEADER(Severity.ERROR),
  /** A column that the caller names is in no record. */
  UNKNOWN_COLUMN(Severity.ERROR),
  /** A value stands under a column without a header. */
  MISSING_HEADER(Severity.ERROR),
  /** A row has figures but no title. */
  MISSING_TITLE(Severity.ERROR),
  /** A text is not a duration. */
  BAD_DURATION(Severity.ERROR),
  /** A duration is less than nothing. */
  NEGATIVE_DURATION(Severity.ERROR),
  /** A text is not a count of tokens. */
  BAD_TOKENS(Severity.ERROR),
  /** A text is not a factor. */
  BAD_FACTOR(Severity.ERROR),
  /** A text is not a date. */
  BAD_DATE(Severity.ERROR),
  /** A text is not a whole number. */
  BAD_NUMBER(Severity.ERROR),
  /** A value can be read in two ways; an option decides. */
  AMBIGUOUS_VALUE(Severity.ERROR),
  /** A date occurs in several documents, whose days the target would keep apart. */
  REPEATED_DAY(Severity.ERROR),
  /** A day has no date, or no title, and its file cannot be named without it. */
  UNNAMED_DAY(Severity.ERROR),
  /** A value is larger than the model holds. */
  OUT_OF_RANGE(Severity.ERROR),
  /** Two values for the same thing contradict each other. */
  CONTRADICTION(Severity.ERROR),
  /** A cell holds an error value, such as {@code #DIV/0!}. */
  ERROR_VALUE(Severity.ERROR),
  /** A formula was never calculated, so its cell holds no value. */
  MISSING_VALUE(Severity.ERROR),
  /** A warning or a loss that a strict operation refuses. */
  STRICT(Severity.ERROR),
  /** A limit of the reader or of the target was reached. */
  LIMIT_EXCEEDED(Severity.ERROR),
  /** The target cannot hold something that the source has. */
  LOSS(Severity.WARNING),
  /** A value was inferred from something other than itself. */
  INFERRED(Severity.NOTE),
  /** Part of the document was read that may not have been meant to be, such as hidden rows. */
  DOUBTFUL(Severity.WARNING),
  /** Two parts of a document, or its name, tell different dates of a day, and one is taken. */
  CONFLICTING_DATES(Severity.WARNING),
  /** Part of the document was left out because it is not part of the record. */
  IGNORED(Severity.WARNING),
  /** A date occurs again after other dates. */
  REPEATED_DATE(Severity.WARNING),
  /** Part of the record was left out because the caller's filter cannot tell whether it fits. */
  LEFT_OUT(Severity.NOTE),
  /** The order of rows was changed. */
  REORDERED(Severity.NOTE);

  private final Severity severity;

  ProblemCode(Severity severity) {
    this.severity = severity;
  }

  /**
   * Returns how much a problem of this code matters.
   *
   * @return the severity, not null
   */
  public Severity severity() {
    return severity;
  }

  /**
   * Returns the code as reports print it, such as {@code bad-duration}.
   *
   * @return lower-case words joined by hyphens, not null
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
