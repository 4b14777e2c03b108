package dev.leverage.table;

import dev.leverage.source.Location;
import java.util.ArrayList;
import java.util.List;

/** A row kept while the adapter goes on, which may use its own again. */
record HeldRow(List<String> texts, List<Location> locations) implements Row {

  /** Keeps a row with the places of as many cells, or of more where it has them. */
  static HeldRow of(Row row, int columns) {
    List<String> texts = new ArrayList<>();
    List<Location> locations = new ArrayList<>();
    for (int column = 0; column < Math.max(columns, row.size()); column++) {
      texts.add(row.text(column));
      locations.add(row.location(column));
    }
    return new HeldRow(texts.subList(0, row.size()), locations);
  }

  @Override
  public int size() {
    return texts.size();
  }

  @Override
  public String text(int column) {
    return column < texts.size() ? texts.get(column) : "";
  }

  @Override
  public Location location(int column) {
    return locations.get(Math.max(0, Math.min(column, locations.size() - 1)));
  }
}
