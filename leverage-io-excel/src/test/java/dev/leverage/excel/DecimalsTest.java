package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Numbers that are printed without an object are those that are printed by way of one. */
class DecimalsTest {

  private interface Step {
    void to(XmlBytes xml) throws IOException;
  }

  private static String printed(Step step) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XmlBytes xml = new XmlBytes(bytes);
    step.to(xml);
    xml.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void isPrintedExactly(double number) throws IOException {
    assertTrue(Decimals.canTell(number));
    int scale = Decimals.scale(number);
    long digits = Decimals.digits(number, scale);
    assertEquals(
        CellNumber.print(new BigDecimal(number).round(new MathContext(17))),
        printed(xml -> xml.addDecimal(digits, scale)));
  }

  @Property
  void theDigitsOfABinaryNumberAreThoseOfItsExactValue(
      @ForAll @LongRange(min = 1, max = 1L << 53) long dividend,
      @ForAll @IntRange(min = 1, max = 100_000_000) int divisor)
      throws IOException {
    double ratio = (double) dividend / divisor;
    if (Decimals.canTell(ratio)) {
      isPrintedExactly(ratio);
    }
  }

  @Property
  void soAreThoseOfFactors(@ForAll @DoubleRange(min = 1, max = 1000) double factor)
      throws IOException {
    isPrintedExactly(factor);
  }

  @Example
  void soAreThoseBesidePowersOfTen() throws IOException {
    for (double power = 1; power < 1e15; power *= 10) {
      isPrintedExactly(power);
      isPrintedExactly(Math.nextUp(power));
      isPrintedExactly(Math.nextDown(power * 10));
    }
    isPrintedExactly(Math.nextDown(0x1p52));
  }

  @Property
  void aDecimalHasNoZerosAtItsEnd(
      @ForAll @LongRange(min = 0) long unscaled, @ForAll @IntRange(min = 0, max = 18) int scale)
      throws IOException {
    assertEquals(
        CellNumber.print(BigDecimal.valueOf(unscaled, scale)),
        printed(xml -> xml.addDecimal(unscaled, scale)));
  }

  @Property
  void textIsEncodedAsTheJdkDoes(@ForAll String text) throws IOException {
    String paired =
        new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).repeat(50);
    assertEquals(
        paired.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"),
        printed(xml -> xml.addText(paired)));
  }

  @Example
  void longTextsAreNotCutWithinACharacter() throws IOException {
    String text = "a" + "\uD83D\uDE00".repeat(40_000) + "&<>" + "\u20ac".repeat(70_000);
    assertEquals(text.replace("&<>", "&amp;&lt;&gt;"), printed(xml -> xml.addText(text)));
    byte[] large = "x".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
    assertEquals(
        "<" + "x".repeat(100_000),
        printed(
            xml -> {
              xml.add('<');
              xml.add(large);
            }));
  }
}
