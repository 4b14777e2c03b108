package dev.leverage.rollup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A set of dates, 64 of them in an entry, since a record has most days of a quarter or none. */
final class DateSet {

  private final Map<Integer, Long> bits = new HashMap<>();
  private int size;

  void add(LocalDate date) {
    int chunk = Math.toIntExact(Math.floorDiv(date.toEpochDay(), Long.SIZE));
    long bit = 1L << Math.floorMod(date.toEpochDay(), Long.SIZE);
    long before = bits.getOrDefault(chunk, 0L);
    if ((before & bit) == 0) {
      bits.put(chunk, before | bit);
      size++;
    }
  }

  int size() {
    return size;
  }
}
