package dev.leverage.testkit;

import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds of a notation: how values of one kind are printed, and read back.
 *
 * <pre>{@code
 * class TokenNotationLawsTest implements NotationLaws<Tokens> {
 *   public String print(Tokens tokens) {
 *     return TokenNotation.print(tokens);
 *   }
 *
 *   public Optional<Tokens> parse(String text) {
 *     return TokenNotation.parse(text, DecimalMark.POINT);
 *   }
 *
 *   public Class<NotationException> refusal() {
 *     return NotationException.class;
 *   }
 *
 *   @Provide
 *   public Arbitrary<Tokens> values() {
 *     return LeverageArbitraries.tokens();
 *   }
 * }
 * }</pre>
 *
 * <p>Laws are added as default methods.
 *
 * @param <V> the values, compared by {@code equals}
 */
public interface NotationLaws<V> {

  /**
   * Prints a value.
   *
   * @param value any value
   * @return its text
   */
  String print(V value);

  /**
   * Reads a value.
   *
   * @param text any text
   * @return the value, or empty where the text stands for nothing
   */
  Optional<V> parse(String text);

  /**
   * Returns how a text is refused that is no value.
   *
   * @return the class of what is thrown, subclasses included
   */
  Class<? extends RuntimeException> refusal();

  /**
   * Returns the values that can be printed. An implementation repeats {@code @Provide}.
   *
   * @return all values
   */
  @Provide
  Arbitrary<V> values();

  /**
   * Returns texts to read: printed values with something changed, and any others.
   *
   * @return texts of any Unicode
   */
  @Provide
  default Arbitrary<String> textsToRead() {
    Arbitrary<String> printed = values().map(this::print);
    return Arbitraries.oneOf(
        printed,
        LeverageArbitraries.anyTexts(),
        Combinators.combine(printed, LeverageArbitraries.anyTexts())
            .as((text, more) -> text + more),
        printed.map(text -> text.substring(text.length() / 2)));
  }

  /**
   * What is printed reads back to the same value.
   *
   * @param value any value
   */
  @Property
  default void whatIsPrintedReadsBack(@ForAll @From("values") V value) {
    Expect.same(Optional.of(value), parse(print(value)), "what " + print(value) + " reads as");
  }

  /**
   * What is read is printed in one way, which reads as the same.
   *
   * @param text any text
   */
  @Property
  default void whatIsReadPrintsToTheSameValue(@ForAll @From("textsToRead") String text) {
    Optional<V> read = readOrRefused(text);
    if (read.isPresent()) {
      String printed = print(read.get());
      Expect.same(read, parse(printed), "what " + text + ", printed " + printed + ", reads as");
    }
  }

  /**
   * Any text is read or refused, and nothing else happens.
   *
   * @param text any text
   */
  @Property
  default void anyTextIsReadOrRefused(@ForAll @From("textsToRead") String text) {
    Expect.same(readOrRefused(text), readOrRefused(text), "reading again");
  }

  /**
   * Spaces around a value do not matter.
   *
   * @param value any value
   */
  @Property
  default void spacesAroundAValueDoNotMatter(@ForAll @From("values") V value) {
    Expect.same(parse(print(value)), parse("  " + print(value) + " "), "with spaces");
  }

  /**
   * A value is printed and read the same in every language.
   *
   * @param value any value
   */
  @Property
  default void noLanguageChangesAValue(@ForAll @From("values") V value) {
    String printed = print(value);
    Locale usual = Locale.getDefault();
    try {
      for (String language :
          new String[] {"tr-TR", "ar-SA-u-nu-arab", "de-DE", "hi-IN-u-nu-deva"}) {
        Locale.setDefault(Locale.forLanguageTag(language));
        Expect.same(printed, print(value), "in " + language);
        Expect.same(Optional.of(value), parse(printed), "in " + language);
      }
    } finally {
      Locale.setDefault(usual);
    }
  }

  private Optional<V> readOrRefused(String text) {
    try {
      return parse(text);
    } catch (RuntimeException thrown) {
      if (refusal().isInstance(thrown)) {
        return Optional.empty();
      }
      throw thrown;
    }
  }
}
