package dev.leverage.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {

  private static Columns columns(String... names) {
    return new Columns(List.of(names));
  }

  @Test
  void tasksHaveTheColumnsOfAllInTheOrderTheyAppear() {
    Task first = Task.titled("1").extra("B", "x").extra("A", "x").build();
    Task second = Task.titled("2").extra("C", "x").extra("B", "x").build();
    assertEquals(columns("B", "A", "C"), Columns.of(List.of(first, second)));
    assertSame(Columns.NONE, Columns.of(List.of(Task.titled("Bare").build())));
  }

  @Test
  void aUnionAddsWhatIsNewBehind() {
    Columns ours = columns("B", "A");
    assertEquals(columns("B", "A", "C"), ours.union(columns("C", "A")));
    assertSame(ours, ours.union(columns("A")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " A", "A\t"})
  void aNameIsNotBlankAndHasNoWhiteSpaceAround(String name) {
    assertThrows(IllegalArgumentException.class, () -> columns(name));
  }

  @Test
  void aNameComesOnce() {
    assertThrows(IllegalArgumentException.class, () -> columns("A", "B", "A"));
  }
}
