package dev.leverage.cli;

import dev.leverage.Leverage;
import dev.leverage.format.CellRange;
import dev.leverage.format.Formats;
import dev.leverage.format.ReadOptions;
import dev.leverage.format.RecordFormat;
import dev.leverage.notation.DateOrder;
import dev.leverage.notation.DecimalMark;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How records are read, by every command that reads them. */
final class ReadingChoices {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec mixee;

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      completionCandidates = FormatCandidates.class,
      description =
          "The format to read. If absent, the ending of each name tells it, else its content.")
  private @Nullable String from;

  @Option(
      names = "--decimal",
      paramLabel = "point|comma",
      converter = WordConverter.OfDecimalMark.class,
      completionCandidates = WordConverter.OfDecimalMark.class,
      description = "The decimal mark of numbers that could be read in two ways.")
  private @Nullable DecimalMark decimalMark;

  @Option(
      names = "--date-order",
      paramLabel = "month-first|day-first",
      converter = WordConverter.OfDateOrder.class,
      completionCandidates = WordConverter.OfDateOrder.class,
      description = "How to read dates such as 4/2/2026.")
  private @Nullable DateOrder dateOrder;

  @Option(
      names = "--delimiter",
      paramLabel = "CHAR",
      converter = WordConverter.OfDelimiter.class,
      completionCandidates = WordConverter.OfDelimiter.class,
      description =
          "What divides the cells of CSV: comma, semicolon, tab, pipe or a character of your own."
              + " If absent, the header tells it.")
  private @Nullable Character delimiter;

  @Option(
      names = "--map",
      paramLabel = "HEADER=MEANING",
      converter = ColumnConverter.class,
      description =
          "What a column means whose header is not understood, such as 'Devin=agent'. MEANING is"
              + " title, human, agent, agent-name, supervision, tokens, day-tokens, date,"
              + " leverage, supervisory-leverage, weeks, number, any header that is known, or"
              + " keep. May be repeated.")
  private List<Map.Entry<String, String>> columns = List.of();

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      description =
          "The sheet of a workbook to read. If absent, the tables of tasks are looked for.")
  private @Nullable String sheet;

  @Option(
      names = "--range",
      paramLabel = "A3:H40",
      converter = RangeConverter.class,
      description =
          "The cells of a sheet to read, headers included; also whole columns, A:H, or rows, 3:40.")
  private @Nullable CellRange range;

  @Option(
      names = "--strict",
      description = "Take every warning, such as one of a loss, for an error; exit code 1.")
  private boolean strict;

  /** The format that was asked for, if any was. */
  Optional<RecordFormat> format(Formats formats, CommandLine command) {
    return from == null
        ? Optional.empty()
        : Optional.of(FormatNames.named(from, "--from", formats, command));
  }

  boolean isStrict() {
    return strict;
  }

  Leverage applyTo(Leverage leverage) {
    Leverage reading = leverage.reading(options());
    return strict ? reading.strictly() : reading;
  }

  ReadOptions options() {
    ReadOptions options =
        LeverageCommand.settings(Objects.requireNonNull(mixee).commandLine()).readOptions();
    if (decimalMark != null) {
      options = options.withDecimalMark(decimalMark);
    }
    if (dateOrder != null) {
      options = options.withDateOrder(dateOrder);
    }
    for (Map.Entry<String, String> column : columns) {
      options = options.withColumn(column.getKey(), column.getValue());
    }
    if (sheet != null) {
      options = options.withSheet(sheet);
    }
    if (range != null) {
      options = options.withRange(range);
    }
    return delimiter == null ? options : options.withDelimiter(delimiter);
  }
}
