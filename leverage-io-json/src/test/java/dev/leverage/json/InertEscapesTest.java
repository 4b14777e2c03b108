package dev.leverage.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("any-locale")
class InertEscapesTest {

  private final InertEscapes escapes = new InertEscapes();

  @ParameterizedTest
  @ValueSource(ints = {0x80, 0x9F, 0x61C, 0x200E, 0x200F, 0x2028, 0x202E, 0x2066, 0x2069, 0xFEFF})
  void whatATerminalOrAnEditorObeysIsEscaped(int unit) {
    assertEquals(
        String.format(Locale.ROOT, "\\u%04X", unit),
        String.valueOf(escapes.getEscapeSequence(unit)));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0xA0, 0x61B, 0x61D, 0x200D, 0x2010, 0x2027, 0x202F, 0x2065, 0x206A, 0xFEFE, 0xD83D})
  void whatStandsBesideItIsNot(int unit) {
    assertNull(escapes.getEscapeSequence(unit));
  }
}
