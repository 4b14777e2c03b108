package dev.leverage.audit;

/**
 * A figure in a sentence.
 *
 * @param figure the figure as printed
 * @param subject which figures of the record it may be
 * @param start where it begins in its piece of prose
 */
record ProseFigure(PrintedFigure figure, Subject subject, int start) {}
