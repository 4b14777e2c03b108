package dev.leverage.testkit;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/** Ways to print and to read numbers of minutes that break a law. */
final class WrongNotations {

  private WrongNotations() {}

  /** Does nothing wrong; each mistake is one method. */
  static class Minutes implements NotationLaws<Integer> {
    @Override
    public String print(Integer minutes) {
      return Integer.toString(minutes);
    }

    @Override
    public Optional<Integer> parse(String text) {
      return Optional.of(Integer.parseUnsignedInt(text.strip())).filter(minutes -> minutes >= 0);
    }

    @Override
    public Class<? extends RuntimeException> refusal() {
      return NumberFormatException.class;
    }

    @Override
    @Provide
    public Arbitrary<Integer> values() {
      return Arbitraries.integers().between(10, 100_000);
    }
  }

  @FoundBy("whatIsPrintedReadsBack")
  static class PrintsTens extends Minutes {
    @Override
    public String print(Integer minutes) {
      return super.print(minutes / 10 * 10);
    }
  }

  @FoundBy("whatIsReadPrintsToTheSameValue")
  static class PrintsNoSingleDigit extends Minutes {
    @Override
    public String print(Integer minutes) {
      return minutes < 10 ? "0" : super.print(minutes);
    }
  }

  @FoundBy("anyTextIsReadOrRefused")
  static class ThrowsWhatItLikes extends Minutes {
    @Override
    public Optional<Integer> parse(String text) {
      try {
        return super.parse(text);
      } catch (NumberFormatException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @FoundBy("spacesAroundAValueDoNotMatter")
  static class TakesNoSpaces extends Minutes {
    @Override
    public Optional<Integer> parse(String text) {
      return text.equals(text.strip()) ? super.parse(text) : Optional.empty();
    }
  }

  @FoundBy("noLanguageChangesAValue")
  static class PrintsDigitsOfTheLocale extends Minutes {
    @Override
    public String print(Integer minutes) {
      return String.format("%d", minutes);
    }
  }
}
