package dev.leverage.audit;

/** What a figure in a sentence is about, as far as its words tell. */
enum Subject {
  /** Any factor: a task's, an average, a mean. */
  FACTOR,
  /** An average that is weighted, supervisory or not. */
  WEIGHTED_FACTOR,
  /** An average that is weighted and supervisory. */
  SUPERVISORY_WEIGHTED_FACTOR,
  /** A number of tasks. */
  TASKS,
  /** A number of tokens. */
  TOKENS,
  /** A human estimate or a sum of them. */
  HUMAN,
  /** An agent's time or a sum of them. */
  AGENT,
  /** A supervision time or a sum of them. */
  SUPERVISION,
  /** Any of the three times. */
  TIME;

  /** Returns whether a figure of the record may be meant by words about this subject. */
  boolean covers(Subject of) {
    return this == of
        || switch (this) {
          case FACTOR -> of == WEIGHTED_FACTOR || of == SUPERVISORY_WEIGHTED_FACTOR;
          case WEIGHTED_FACTOR -> of == SUPERVISORY_WEIGHTED_FACTOR;
          case TIME -> of == HUMAN || of == AGENT || of == SUPERVISION;
          default -> false;
        };
  }
}
