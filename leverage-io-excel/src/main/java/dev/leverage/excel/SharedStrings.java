package dev.leverage.excel;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a workbook refer to by number. */
final class SharedStrings implements Closeable {

  private final StringStore store;

  private SharedStrings(StringStore store) {
    this.store = store;
  }

  /** Reads the table; a part that is null stands for an empty one. */
  static SharedStrings read(@Nullable XmlPart part, int mostCharacters) throws IOException {
    StringStore store = new StringStore();
    try {
      if (part != null && part.find("sst")) {
        int table = part.depth();
        Characters text = new Characters();
        while (part.nextChild(table)) {
          if (part.is("si")) {
            text.clear();
            appendRuns(part, text, mostCharacters);
            store.add(text.toString());
          }
        }
        part.finish();
      }
      store.complete();
      return new SharedStrings(store);
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** Appends the runs of a rich text, which a plain one has just one of; but no phonetic ones. */
  static void appendRuns(XmlPart part, Characters text, int mostCharacters) throws IOException {
    int item = part.depth();
    while (part.nextChild(item)) {
      if (part.is("t")) {
        part.appendText(text, mostCharacters);
      } else if (part.is("r")) {
        int run = part.depth();
        while (part.nextChild(run)) {
          if (part.is("t")) {
            part.appendText(text, mostCharacters);
          }
        }
      }
    }
  }

  /** Returns a text, or null if the number is not one of the table. */
  @Nullable String get(String number) throws IOException {
    if (number.isEmpty() || number.length() > 9) {
      return null;
    }
    int index = 0;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c < '0' || c > '9') {
        return null;
      }
      index = index * 10 + (c - '0');
    }
    return index < store.size() ? EscapedText.decode(store.get(index)) : null;
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
