package dev.leverage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JsonTextTest {

  @Test
  void nothingIsAnEmptyArrayOrObject() {
    assertEquals("[]\n", new JsonText().open('[').close(']').toString());
    assertEquals("{}\n", new JsonText().open('{').close('}').toString());
  }

  @Test
  void whatHasAMeaningInJsonOrOnATerminalIsEscaped() {
    assertEquals(
        """
        {
          "a\\"b": "\\\\ \\n\\r\\t\\u0000\\u001b\\u202e\\u2028\\ud83d\\ude00 é",
          "n": 0.6666667
        }
        """,
        new JsonText()
            .open('{')
            .string("a\"b", "\\ \n\r\t\0\u001b\u202e\u2028\ud83d\ude00 é")
            .number("n", "0.6666667")
            .close('}')
            .toString());
  }
}
