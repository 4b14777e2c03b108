package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.format.RefreshOptions;
import dev.leverage.record.Day;
import dev.leverage.source.LeverageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RefreshProperties {

  private static final RefreshOptions ALL = RefreshOptions.DEFAULT.sorting().addingTotals();

  /** A figure in the cell of a table, one digit of which is made another. */
  private static final Pattern FIGURE =
      Pattern.compile("(?<=\\| {0,40})~?[\\d.,]*\\d[\\d.,]*x?(?= *\\|)");

  @Provide
  Arbitrary<List<Day>> records() {
    return new RoundTripProperties().records();
  }

  @Property
  void whatIsWrittenHasNothingToRefresh(@ForAll("records") List<Day> days) {
    String document = Documents.write(days);
    Refreshed refreshed = Refreshed.of(document);
    assertEquals(document, refreshed.text());
    assertEquals(List.of(), refreshed.changes());
  }

  @Property
  void twiceIsOnce(@ForAll("records") List<Day> days, @ForAll Random random) {
    String document = spoilt(Documents.write(days), random, 5);
    for (RefreshOptions options : List.of(RefreshOptions.DEFAULT, ALL)) {
      String once = Refreshed.of(document, options).text();
      Refreshed twice = Refreshed.of(once, options);
      assertEquals(once, twice.text());
      assertEquals(List.of(), twice.changes());
    }
  }

  @Property
  void allBytesOutsideOfCellsStay(@ForAll("records") List<Day> days, @ForAll Random random) {
    String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
    String document = spoilt(Documents.write(days), random, 5).replace("\n", end);
    Refreshed refreshed = Refreshed.of(document);
    List<String> before = document.lines().toList();
    List<String> after = refreshed.text().lines().toList();
    assertEquals(before.size(), after.size());
    List<Long> changed =
        refreshed.changes().stream()
            .map(change -> Long.parseLong(change.location().toString().split(":", -1)[1]))
            .toList();
    for (int line = 0; line < before.size(); line++) {
      if (!changed.contains(line + 1L)) {
        assertEquals(before.get(line), after.get(line));
      } else {
        assertEquals(FIGURE.split(before.get(line)).length, FIGURE.split(after.get(line)).length);
        assertEquals(withoutFigures(before.get(line)), withoutFigures(after.get(line)));
      }
    }
    assertEquals(withoutLines(document), withoutLines(refreshed.text()));
  }

  private static String withoutFigures(String line) {
    return FIGURE.matcher(line).replaceAll("0").replace(" ", "");
  }

  private static String withoutLines(String text) {
    return text.replaceAll("[^\r\n]", "");
  }

  @Property
  void aDigitOfAClaimThatIsMadeWrongIsRestored(
      @ForAll("records") List<Day> days, @ForAll Random random) {
    String document = Documents.write(days);
    String spoilt = spoilt(document, random, 1);
    if (Documents.read(spoilt).equals(Documents.read(document))
        && !Refreshed.of(spoilt).changes().isEmpty()
        && !losesPrecision(document, spoilt)) {
      assertEquals(document, Refreshed.of(spoilt).text());
      assertEquals(1, Refreshed.of(spoilt).changes().size());
    }
  }

  /** Zeros at the end of an approximate whole number do not count: ~430 holds less than ~431. */
  private static boolean losesPrecision(String document, String spoilt) {
    int at = 0;
    while (at < document.length() && document.charAt(at) == spoilt.charAt(at)) {
      at++;
    }
    int start = spoilt.lastIndexOf('|', at);
    String cell = spoilt.substring(start, spoilt.indexOf('|', at));
    return cell.contains("~") && spoilt.startsWith("0", at) && !cell.contains(".");
  }

  /** Makes some digits in cells of tables others. */
  private static String spoilt(String document, Random random, int digits) {
    StringBuilder text = new StringBuilder(document);
    List<Integer> places = new ArrayList<>();
    Matcher figure = FIGURE.matcher(document);
    while (figure.find()) {
      for (int i = figure.start(); i < figure.end(); i++) {
        if (Character.isDigit(document.charAt(i))) {
          places.add(i);
        }
      }
    }
    for (int i = 0; i < digits && !places.isEmpty(); i++) {
      int place = places.get(random.nextInt(places.size()));
      text.setCharAt(place, (char) ('1' + random.nextInt(9)));
    }
    Assume.that(isReadable(text.toString()));
    return text.toString();
  }

  /** Digits of data may be among those that change. */
  private static boolean isReadable(String document) {
    try {
      Documents.read(document);
      return true;
    } catch (LeverageException e) {
      return false;
    }
  }
}
