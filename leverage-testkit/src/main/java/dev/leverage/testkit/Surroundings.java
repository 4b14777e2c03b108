package dev.leverage.testkit;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** Foreign languages and clocks, in which a program may find itself. */
enum Surroundings {
  TURKISH("tr-TR", "America/St_Johns"),
  ARABIC("ar-SA-u-nu-arab-ca-islamic", "Asia/Riyadh"),
  THAI("th-TH-u-ca-buddhist-nu-thai", "Pacific/Kiritimati"),
  GERMAN("de-DE", "Pacific/Pago_Pago");

  /** What is done there. */
  interface Work<T> {
    T result() throws IOException;
  }

  private final Locale locale;
  private final String zone;

  Surroundings(String language, String zone) {
    this.locale = Locale.forLanguageTag(language);
    this.zone = zone;
  }

  static List<Surroundings> all() {
    return List.of(values());
  }

  <T> T in(Work<T> work) throws IOException {
    Locale usualLocale = Locale.getDefault();
    TimeZone usualZone = TimeZone.getDefault();
    try {
      Locale.setDefault(locale);
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      return work.result();
    } finally {
      Locale.setDefault(usualLocale);
      TimeZone.setDefault(usualZone);
    }
  }
}
