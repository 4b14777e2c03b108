package dev.leverage.json;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/**
 * Escapes what JSON would leave and a terminal, an editor or a browser would obey: control
 * characters, marks that turn the direction of a text, and the beginning of markup.
 */
final class InertEscapes extends CharacterEscapes {

  private static final long serialVersionUID = 1L;

  private static final int[] ASCII = ascii();

  private static int[] ascii() {
    int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
    codes['<'] = ESCAPE_STANDARD;
    codes[0x7F] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ASCII.clone();
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int unit) {
    boolean obeyed =
        (unit >= 0x80 && unit <= 0x9F)
            || unit == 0x061C
            || unit == 0x200E
            || unit == 0x200F
            || (unit >= 0x2028 && unit <= 0x202E)
            || (unit >= 0x2066 && unit <= 0x2069)
            || unit == 0xFEFF;
    return obeyed ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", unit)) : null;
  }
}
