package dev.leverage.testkit;

import java.nio.charset.StandardCharsets;

/**
 * A document with one thing wrong, and its place, such as a CSV file with {@code soon} for a
 * duration at {@code 2:3}.
 */
public final class Flaw {

  private final byte[] document;
  private final String place;

  private Flaw(byte[] document, String place) {
    this.document = document.clone();
    this.place = place;
  }

  /**
   * Returns a document with a flaw.
   *
   * @param document the document, whose single error is a figure that is none
   * @param place where that stands, as a message prints it after the name of the document: {@code
   *     2:3} or {@code Tasks!D7}
   * @return the flaw, not null
   */
  public static Flaw in(byte[] document, String place) {
    return new Flaw(document, place);
  }

  /**
   * Returns a text with a flaw.
   *
   * @param document the text, whose single error is a figure that is none
   * @param place where that stands, such as {@code 2:3}
   * @return the flaw, not null
   */
  public static Flaw in(String document, String place) {
    return in(document.getBytes(StandardCharsets.UTF_8), place);
  }

  byte[] document() {
    return document.clone();
  }

  String place() {
    return place;
  }
}
