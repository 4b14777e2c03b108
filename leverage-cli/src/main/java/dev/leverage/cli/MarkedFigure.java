package dev.leverage.cli;

import dev.leverage.format.ReadOptions;
import dev.leverage.notation.DecimalMark;
import dev.leverage.notation.DurationNotation;
import dev.leverage.notation.NotationException;
import dev.leverage.notation.TokenNotation;
import dev.leverage.record.Measure;
import dev.leverage.record.Tokens;
import dev.leverage.source.Problem;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * A figure of a command line, which waits for how figures are read, since other options and the
 * settings tell it.
 *
 * @param option the option that it is the value of
 * @param text the figure as it was typed, or null if it was not
 * @param command what says that it is none
 */
record MarkedFigure(String option, @Nullable String text, CommandLine command) {

  @Nullable Measure humanEstimate(ReadOptions options) {
    return parsed(
        DurationNotation.ofHumanEstimates()
                .withDecimalMark(mark(options))
                .withWorkingWeek(options.workingWeek())
            ::parse);
  }

  @Nullable Measure time(ReadOptions options) {
    return parsed(DurationNotation.ofTimes().withDecimalMark(mark(options))::parse);
  }

  @Nullable Tokens tokens(ReadOptions options) {
    return parsed(figure -> TokenNotation.parse(figure, mark(options)));
  }

  private static DecimalMark mark(ReadOptions options) {
    return options.decimalMark().orElse(DecimalMark.POINT);
  }

  private <T> @Nullable T parsed(Function<String, Optional<T>> notation) {
    if (text == null) {
      return null;
    }
    try {
      return notation
          .apply(text)
          .orElseThrow(() -> invalid("expected a value, found " + Problem.quoted(text)));
    } catch (NotationException e) {
      throw invalid("expected " + e.expected() + ", found " + e.found());
    }
  }

  private ParameterException invalid(String why) {
    return new ParameterException(command, "Invalid value for option '" + option + "': " + why);
  }
}
