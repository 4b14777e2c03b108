package dev.leverage.excel;

import java.util.Arrays;

/** Characters that are collected and copied on, of which few become a string. */
final class Characters {

  private static final int LEAST = 256;

  private char[] array = new char[LEAST];
  private int length;

  void append(char[] source, int from, int count) {
    reserve(count);
    System.arraycopy(source, from, array, length, count);
    length += count;
  }

  void append(Characters more) {
    append(more.array, 0, more.length);
  }

  private void reserve(int more) {
    if (more > array.length - length) {
      array = Arrays.copyOf(array, Math.max(Math.addExact(length, more), 2 * array.length));
    }
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  /** Forgets all, and an array of more than some characters as well. */
  void clear(int kept) {
    length = 0;
    if (array.length > kept) {
      array = new char[LEAST];
    }
  }

  String toString(int from, int to) {
    return new String(array, from, to - from);
  }

  @Override
  public String toString() {
    return toString(0, length);
  }
}
