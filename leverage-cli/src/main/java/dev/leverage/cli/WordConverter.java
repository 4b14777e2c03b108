package dev.leverage.cli;

import static java.util.stream.Collectors.toMap;

import dev.leverage.format.WriteOptions.LineContent;
import dev.leverage.format.WriteOptions.TaskOrder;
import dev.leverage.notation.DateOrder;
import dev.leverage.notation.DecimalMark;
import dev.leverage.source.Problem;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of an option that takes one of a few words, which completion offers. */
abstract class WordConverter<T> implements ITypeConverter<T>, Iterable<String> {

  private final String expected;
  private final Map<String, T> meanings;

  private WordConverter(String expected, Map<String, T> meanings) {
    this.expected = expected;
    this.meanings = new TreeMap<>(meanings);
  }

  @Override
  public T convert(String word) {
    T meaning = meanings.get(word.toLowerCase(Locale.ROOT));
    if (meaning == null) {
      throw unexpected(word);
    }
    return meaning;
  }

  @Override
  public Iterator<String> iterator() {
    return meanings.keySet().iterator();
  }

  TypeConversionException unexpected(String word) {
    return new TypeConversionException("expected " + expected + ", found " + Problem.quoted(word));
  }

  static final class OfTaskOrder extends WordConverter<TaskOrder> {
    OfTaskOrder() {
      super(
          "leverage or given", Map.of("leverage", TaskOrder.BY_LEVERAGE, "given", TaskOrder.GIVEN));
    }
  }

  static final class OfLineContent extends WordConverter<LineContent> {
    OfLineContent() {
      super("day or task", Map.of("day", LineContent.DAY, "task", LineContent.TASK));
    }
  }

  static final class OfShell extends WordConverter<CompletionCommand.Shell> {
    OfShell() {
      super(
          "bash, zsh or fish",
          Map.of(
              "bash", CompletionCommand.Shell.BASH,
              "zsh", CompletionCommand.Shell.ZSH,
              "fish", CompletionCommand.Shell.FISH));
    }
  }

  static final class OfColor extends WordConverter<Ansi> {
    OfColor() {
      super(
          "auto, always or never", Map.of("auto", Ansi.AUTO, "always", Ansi.ON, "never", Ansi.OFF));
    }
  }

  static final class OfDecimalMark extends WordConverter<DecimalMark> {
    OfDecimalMark() {
      super("point or comma", Map.of("point", DecimalMark.POINT, "comma", DecimalMark.COMMA));
    }
  }

  static final class OfDateOrder extends WordConverter<DateOrder> {
    OfDateOrder() {
      super(
          "month-first or day-first",
          Map.of("month-first", DateOrder.MONTH_FIRST, "day-first", DateOrder.DAY_FIRST));
    }
  }

  static final class OfComparison extends WordConverter<Against> {
    OfComparison() {
      super("previous", Map.of("previous", Against.PREVIOUS));
    }
  }

  static final class OfBars extends WordConverter<Bars> {
    OfBars() {
      super(
          "auto, unicode, ascii or none",
          Map.of(
              "auto", Bars.AUTO,
              "unicode", Bars.UNICODE,
              "ascii", Bars.ASCII,
              "none", Bars.NONE));
    }
  }

  static final class OfPrecision extends WordConverter<Integer> {
    OfPrecision() {
      super(
          "a number from 1 to 9",
          IntStream.rangeClosed(1, 9).boxed().collect(toMap(String::valueOf, number -> number)));
    }
  }

  static final class OfDelimiter extends WordConverter<Character> {
    OfDelimiter() {
      super(
          "comma, semicolon, tab, pipe or a character of your own",
          Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|'));
    }

    @Override
    public Character convert(String text) {
      if (text.length() != 1) {
        return super.convert(text);
      }
      char only = text.charAt(0);
      if (Character.isLetterOrDigit(only)
          || Character.isSurrogate(only)
          || "\"\r\n\0".indexOf(only) >= 0) {
        throw unexpected(text);
      }
      return only;
    }
  }
}
