package dev.leverage.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/** Two spaces a level, and what belongs together on one line. */
final class Layout implements PrettyPrinter {

  private int level;
  private int flatBelow = Integer.MAX_VALUE;

  /** Says that the next value is to stand on one line. */
  void beginFlat() {
    flatBelow = Math.min(flatBelow, level);
  }

  /** Says that the value that was begun at this level has ended. */
  void endFlat() {
    if (flatBelow == level) {
      flatBelow = Integer.MAX_VALUE;
    }
  }

  private boolean isFlat() {
    return level > flatBelow;
  }

  private void lineOrSpace(JsonGenerator generator) {
    if (isFlat()) {
      generator.writeRaw(' ');
    } else {
      line(generator);
    }
  }

  private void line(JsonGenerator generator) {
    generator.writeRaw('\n');
    generator.writeRaw("  ".repeat(level));
  }

  private void lineUnlessFlat(JsonGenerator generator) {
    if (!isFlat()) {
      line(generator);
    }
  }

  private void begin(JsonGenerator generator, char mark) {
    generator.writeRaw(mark);
    level++;
  }

  private void end(JsonGenerator generator, int count, char mark) {
    boolean ownLine = count > 0 && !isFlat();
    level--;
    if (ownLine) {
      line(generator);
    }
    generator.writeRaw(mark);
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator generator) {
    generator.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator generator) {
    begin(generator, '{');
  }

  @Override
  public void beforeObjectEntries(JsonGenerator generator) {
    lineUnlessFlat(generator);
  }

  @Override
  public void writeObjectNameValueSeparator(JsonGenerator generator) {
    generator.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator generator) {
    generator.writeRaw(',');
    lineOrSpace(generator);
  }

  @Override
  public void writeEndObject(JsonGenerator generator, int count) {
    end(generator, count, '}');
  }

  @Override
  public void writeStartArray(JsonGenerator generator) {
    begin(generator, '[');
  }

  @Override
  public void beforeArrayValues(JsonGenerator generator) {
    lineUnlessFlat(generator);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator generator) {
    generator.writeRaw(',');
    lineOrSpace(generator);
  }

  @Override
  public void writeEndArray(JsonGenerator generator, int count) {
    end(generator, count, ']');
  }
}
