package dev.leverage.excel;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a workbook refer to by number. */
final class SharedStrings implements Closeable {

  private static final int RECENT = 256;
  private static final int LONGEST_RECENT = 256;

  private final StringStore store;
  private final @Nullable String[] recent = new @Nullable String[RECENT];
  private final int[] recentIndexes = new int[RECENT];

  private SharedStrings(StringStore store) {
    this.store = store;
  }

  /** Reads the table; blocks that are null stand for an empty one. */
  static SharedStrings read(@Nullable RowBlocks items) throws IOException {
    StringStore store = new StringStore();
    try {
      if (items != null) {
        RowBlock block = new RowBlock();
        while (!block.isLast()) {
          block = items.next(block);
          for (int item = 0; item < block.rows(); item++) {
            store.add(block.text(item));
          }
        }
        items.check(block);
      }
      store.complete();
      return new SharedStrings(store);
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
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
    return index < store.size() ? get(index) : null;
  }

  /** Texts that come again do so soon, such as the name of an agent. */
  private String get(int index) throws IOException {
    int slot = index % RECENT;
    String known = recent[slot];
    if (known != null && recentIndexes[slot] == index) {
      return known;
    }
    String text = EscapedText.decode(store.get(index));
    if (text.length() <= LONGEST_RECENT) {
      recent[slot] = text;
      recentIndexes[slot] = index;
    }
    return text;
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
