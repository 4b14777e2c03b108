package dev.leverage.benchmarks;

/** Adds figures exactly; what a peer is given to do with the cells that it finds. */
final class Sum {

  private static final long HOUR = 3_600_000;
  private static final long MINUTE = 60_000;

  private long tasks;
  private long human;
  private long agent;
  private long supervision;
  private long tokens;

  /** Adds a task of which the cells are known as text. */
  void add(String hours, String agentMinutes, String supervisionMinutes, String count) {
    add(
        scaled(hours, HOUR),
        scaled(agentMinutes, MINUTE),
        scaled(supervisionMinutes, MINUTE),
        scaled(count, 1));
  }

  void add(long humanMillis, long agentMillis, long supervisionMillis, long count) {
    tasks++;
    human = Math.addExact(human, humanMillis);
    agent = Math.addExact(agent, agentMillis);
    supervision = Math.addExact(supervision, supervisionMillis);
    tokens = Math.addExact(tokens, count);
  }

  void add(double hours, double agentMinutes, double supervisionMinutes, double count) {
    add(
        Math.round(hours * HOUR),
        Math.round(agentMinutes * MINUTE),
        Math.round(supervisionMinutes * MINUTE),
        Math.round(count));
  }

  /** Begins a task whose cells come one by one. */
  void addTask() {
    tasks++;
  }

  /** Adds a cell of the layout of {@link SampleFiles#HEADERS}. */
  void addCell(int column, char[] buffer, int offset, int length) {
    switch (column) {
      case 2 -> human = Math.addExact(human, scaled(buffer, offset, length, HOUR));
      case 4 -> agent = Math.addExact(agent, scaled(buffer, offset, length, MINUTE));
      case 5 -> supervision = Math.addExact(supervision, scaled(buffer, offset, length, MINUTE));
      case 6 -> tokens = Math.addExact(tokens, scaled(buffer, offset, length, 1));
      default -> {
        // A cell that is no figure.
      }
    }
  }

  Answer answer() {
    return new Answer(tasks, human, agent, supervision, tokens);
  }

  static long scaled(String text, long unit) {
    long value = 0;
    long divisor = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        divisor = 1;
      } else if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
        divisor *= 10;
      } else {
        throw new NumberFormatException(text);
      }
    }
    return divisor == 0 ? value * unit : value * unit / divisor;
  }

  private static long scaled(char[] buffer, int offset, int length, long unit) {
    long value = 0;
    long divisor = 0;
    for (int i = offset; i < offset + length; i++) {
      char c = buffer[i];
      if (c == '.') {
        divisor = 1;
      } else if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
        divisor *= 10;
      } else {
        throw new NumberFormatException(new String(buffer, offset, length));
      }
    }
    return divisor == 0 ? value * unit : value * unit / divisor;
  }
}
