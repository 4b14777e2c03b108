package dev.leverage.json;

import dev.leverage.format.RecordSink;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.DurationUnit;
import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.StatedTotals;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Target;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes days as they come, as a document or a day a line. Of a day just its prose is held back,
 * since it stands after the tasks, whatever the order in which both come.
 */
final class JsonWriter implements RecordSink {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .characterEscapes(new InertEscapes())
          .rootValueSeparator("")
          // What was not completed must look as if it was not.
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final Target target;
  private final @Nullable Layout layout;
  private final JsonGenerator json;
  private final List<Block> blocks = new ArrayList<>();
  private Columns columns = Columns.NONE;

  private JsonWriter(Target target, @Nullable Layout layout) {
    this.target = target;
    this.layout = layout;
    this.json = FACTORY.createGenerator(new Context(layout), target.stream());
  }

  static JsonWriter ofDocument(Target target) {
    return new JsonWriter(target, new Layout());
  }

  static JsonWriter ofLines(Target target) {
    return new JsonWriter(target, null);
  }

  private static final class Context extends ObjectWriteContext.Base {

    private final @Nullable Layout layout;

    Context(@Nullable Layout layout) {
      this.layout = layout;
    }

    @Override
    public @Nullable PrettyPrinter getPrettyPrinter() {
      return layout;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return layout != null;
    }
  }

  private boolean isDocument() {
    return layout != null;
  }

  /** Writes; a failure of the target is given back as what it was. */
  private void write(Runnable writing) throws IOException {
    try {
      writing.run();
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
  }

  @Override
  public void begin(Columns all) throws IOException {
    columns = all;
    if (isDocument()) {
      write(
          () -> {
            json.writeStartObject();
            json.writeStringProperty(Names.FORMAT, Names.FORMAT_NAME);
            json.writeNumberProperty(Names.VERSION, Names.VERSION_NUMBER);
            json.writeName(Names.COLUMNS);
            writeStrings(all.extras());
            json.writeArrayPropertyStart(Names.DAYS);
          });
    }
  }

  @Override
  public void day(DayHeader header) throws IOException {
    write(
        () -> {
          json.writeStartObject();
          if (!isDocument()) {
            json.writeNumberProperty(Names.VERSION, Names.VERSION_NUMBER);
          }
          writeDate(header.date());
          header.title().ifPresent(title -> writeText(Names.TITLE, title));
          if (!header.tags().isEmpty()) {
            json.writeName(Names.TAGS);
            writeStrings(header.tags());
          }
          if (!isDocument() && !columns.extras().isEmpty()) {
            json.writeName(Names.COLUMNS);
            writeStrings(columns.extras());
          }
          json.writeArrayPropertyStart(Names.TASKS);
        });
  }

  @Override
  public void block(Block block) {
    blocks.add(block);
  }

  @Override
  public void task(Task task) throws IOException {
    write(() -> onOneLine(() -> writeTask(task)));
  }

  /** Writes a task as a line of its own, with its date if it has one; no day may be open. */
  void taskLine(Optional<LocalDate> date, Task task) throws IOException {
    write(
        () -> {
          json.writeStartObject();
          writeDate(date);
          writeMembers(task);
          json.writeEndObject();
          json.writeRaw('\n');
        });
  }

  private void writeDate(Optional<LocalDate> date) {
    date.ifPresent(known -> json.writeStringProperty(Names.DATE, known.toString()));
  }

  private void writeTask(Task task) {
    json.writeStartObject();
    writeMembers(task);
    json.writeEndObject();
  }

  private void writeMembers(Task task) {
    List<String> approximate = new ArrayList<>();
    writeText(Names.TASK, task.title());
    writeMeasure(Names.HUMAN_HOURS, task.humanEstimate(), DurationUnit.HOURS, approximate);
    task.agent().ifPresent(agent -> writeText(Names.AGENT, agent));
    writeMeasure(Names.AGENT_MINUTES, task.agentTime(), DurationUnit.MINUTES, approximate);
    writeMeasure(
        Names.SUPERVISION_MINUTES, task.supervisionTime(), DurationUnit.MINUTES, approximate);
    writeTokens(task.tokens(), approximate);
    writeApproximate(approximate);
    if (!task.extras().isEmpty()) {
      json.writeObjectPropertyStart(Names.EXTRA);
      task.extras().forEach(this::writeText);
      json.writeEndObject();
    }
  }

  private void writeMeasure(
      String name, Optional<Measure> measure, DurationUnit unit, List<String> approximate) {
    if (measure.isPresent()) {
      json.writeName(name);
      json.writeNumber(DurationNotation.printPlain(measure.get().millis(), unit));
      if (measure.get().approximate()) {
        approximate.add(name);
      }
    }
  }

  private void writeTokens(Optional<Tokens> tokens, List<String> approximate) {
    if (tokens.isPresent()) {
      json.writeNumberProperty(Names.TOKENS, tokens.get().count());
      if (tokens.get().approximate()) {
        approximate.add(Names.TOKENS);
      }
    }
  }

  private void writeApproximate(List<String> names) {
    if (!names.isEmpty()) {
      json.writeName(Names.APPROXIMATE);
      writeStrings(names);
    }
  }

  @Override
  public void endDay(DayFigures figures) throws IOException {
    write(
        () -> {
          json.writeEndArray();
          List<String> approximate = new ArrayList<>();
          writeTokens(figures.tokens(), approximate);
          writeApproximate(approximate);
          figures.statedTotals().ifPresent(this::writeStatedTotals);
          writeBody();
          json.writeEndObject();
          if (!isDocument()) {
            json.writeRaw('\n');
          }
        });
    blocks.clear();
  }

  private void writeStatedTotals(StatedTotals totals) {
    json.writeName(Names.STATED_TOTALS);
    onOneLine(
        () -> {
          List<String> approximate = new ArrayList<>();
          json.writeStartObject();
          json.writeNumberProperty(Names.TASKS, totals.tasks());
          writeMeasure(Names.HUMAN_HOURS, totals.humanEstimate(), DurationUnit.HOURS, approximate);
          writeMeasure(Names.AGENT_MINUTES, totals.agentTime(), DurationUnit.MINUTES, approximate);
          writeMeasure(
              Names.SUPERVISION_MINUTES,
              totals.supervisionTime(),
              DurationUnit.MINUTES,
              approximate);
          writeApproximate(approximate);
          json.writeEndObject();
        });
  }

  private void writeBody() {
    if (blocks.isEmpty() || blocks.equals(Body.STANDARD.blocks())) {
      return;
    }
    json.writeArrayPropertyStart(Names.BODY);
    for (Block block : blocks) {
      onOneLine(() -> writeBlock(block));
    }
    json.writeEndArray();
  }

  private void writeBlock(Block block) {
    json.writeStartObject();
    if (block instanceof Block.Heading heading) {
      writeText(Names.HEADING, heading.markdown());
      json.writeNumberProperty(Names.LEVEL, heading.level());
    } else if (block instanceof Block.Prose prose) {
      writeText(Names.PROSE, prose.markdown());
    } else {
      json.writeStringProperty(
          Names.TABLE,
          block == Block.Marker.TASK_LOG ? Names.TABLE_OF_TASKS : Names.TABLE_OF_AGGREGATES);
    }
    json.writeEndObject();
  }

  private void writeStrings(List<String> texts) {
    onOneLine(
        () -> {
          json.writeStartArray();
          texts.forEach(text -> json.writeString(whole(text)));
          json.writeEndArray();
        });
  }

  private void writeText(String name, String text) {
    json.writeName(whole(name));
    json.writeString(whole(text));
  }

  private String whole(String text) {
    if (!UnicodeText.isWhole(text)) {
      throw new LeverageException(
          Problem.mismatch(
              ProblemCode.MALFORMED_ENCODING,
              target.location(),
              "text that UTF-8 can hold",
              "half a surrogate pair in " + Problem.quoted(text)));
    }
    return text;
  }

  private void onOneLine(Runnable writing) {
    if (layout == null) {
      writing.run();
      return;
    }
    layout.beginFlat();
    writing.run();
    layout.endFlat();
  }

  @Override
  public void end() throws IOException {
    write(
        () -> {
          if (isDocument()) {
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
          }
          json.flush();
        });
  }

  @Override
  public void close() throws IOException {
    write(json::close);
  }
}
