package dev.leverage.audit;

/**
 * A figure of the record that a sentence may repeat.
 *
 * @param subject what it is
 * @param exact the exact value: milliseconds, tokens, tasks, or a ratio
 * @param name the words for a message, such as {@code the weighted average leverage factor}
 */
record RecordFigure(Subject subject, Fraction exact, String name) {}
