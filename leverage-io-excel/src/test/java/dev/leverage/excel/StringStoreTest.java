package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StringStoreTest {

  private static final int MORE_THAN_MEMORY = 300_000;

  @Property
  void eachStringIsFoundInWhateverOrderTheyAreAskedFor(
      @ForAll @Size(min = 1, max = 60) List<String> texts,
      @ForAll @Size(max = 80) List<@IntRange(max = 59) Integer> order)
      throws IOException {
    try (StringStore store = new StringStore()) {
      for (String text : texts) {
        store.add(text);
      }
      store.complete();
      for (int index : order) {
        for (int run = index % texts.size(); run < Math.min(texts.size(), index + 3); run++) {
          assertEquals(wellFormed(texts.get(run)), store.get(run));
        }
      }
    }
  }

  /** Half a surrogate pair has no bytes in UTF-8, so Java writes a question mark. */
  private static String wellFormed(String text) {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
  }

  @net.jqwik.api.Example
  void stringsThatDoNotFitInMemoryAreFoundToo() throws IOException {
    try (StringStore store = new StringStore()) {
      for (int index = 0; index < MORE_THAN_MEMORY; index++) {
        store.add("the text of number " + index);
      }
      store.complete();
      for (int index = 0; index < MORE_THAN_MEMORY; index += index % 7 == 0 ? 1 : 1_001) {
        assertEquals("the text of number " + index, store.get(index));
      }
    }
  }
}
