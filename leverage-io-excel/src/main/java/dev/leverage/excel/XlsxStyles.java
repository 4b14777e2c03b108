package dev.leverage.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The number formats that cells refer to by the number of their style. */
final class XlsxStyles {

  private static final int MOST_DIGITS = 9;

  private final List<NumberFormat> formats;

  private XlsxStyles(List<NumberFormat> formats) {
    this.formats = formats;
  }

  /** Reads the part of styles; without one all numbers are plain. */
  static XlsxStyles read(@Nullable XmlPart part) throws IOException {
    List<NumberFormat> formats = new ArrayList<>();
    if (part != null) {
      part.enter("styleSheet");
      Map<Integer, NumberFormat> known = new HashMap<>();
      int sheet = part.depth();
      while (part.nextChild(sheet)) {
        int list = part.depth();
        if (part.is("numFmts")) {
          while (part.nextChild(list)) {
            String code = part.attribute("formatCode");
            known.put(
                number(part.attribute("numFmtId")), NumberFormat.of(code == null ? "" : code));
          }
        } else if (part.is("cellXfs")) {
          while (part.nextChild(list)) {
            int id = number(part.attribute("numFmtId"));
            formats.add(known.computeIfAbsent(id, NumberFormat::builtIn));
          }
        }
      }
      part.finish();
    }
    return new XlsxStyles(formats);
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1," + MOST_DIGITS + "}")
        ? Integer.parseInt(text)
        : -1;
  }

  NumberFormat format(@Nullable String style) {
    if (style == null) {
      return NumberFormat.GENERAL;
    }
    int index = 0;
    for (int i = 0; i < style.length() && i < MOST_DIGITS; i++) {
      index = index * 10 + (style.charAt(i) - '0');
    }
    return index >= 0 && index < formats.size() ? formats.get(index) : NumberFormat.GENERAL;
  }
}
