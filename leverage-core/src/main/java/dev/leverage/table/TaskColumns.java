package dev.leverage.table;

import dev.leverage.record.Columns;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the columns under one header mean. */
final class TaskColumns {

  private static final int NONE = -1;

  private final String[] headers;
  private final @Nullable Meaning[] meanings;
  private final int[] indexes = new int[Field.values().length];
  private final int[] extraIndexes;
  private final @Nullable String[] extraNames;
  private final Columns extras;
  private final boolean flat;

  private TaskColumns(String[] headers, @Nullable Meaning[] meanings) {
    this.headers = headers;
    this.meanings = meanings;
    this.extraNames = new @Nullable String[headers.length];
    Arrays.fill(indexes, NONE);
    List<String> names = new ArrayList<>();
    List<Integer> extraColumns = new ArrayList<>();
    for (int column = 0; column < headers.length; column++) {
      Meaning meaning = meanings[column];
      if (meaning != null) {
        indexes[meaning.field().ordinal()] = column;
      } else if (!headers[column].isBlank()) {
        String name = Vocabulary.standard().extraColumn(headers[column].strip());
        extraNames[column] = name;
        names.add(name);
        extraColumns.add(column);
      }
    }
    this.extras = names.isEmpty() ? Columns.NONE : new Columns(names);
    this.extraIndexes = extraColumns.stream().mapToInt(Integer::intValue).toArray();
    this.flat = areFlat(headers);
  }

  static TaskColumns resolve(
      Row header, SampleRows sample, Vocabulary vocabulary, Problems problems) {
    String[] headers = new String[header.size()];
    @Nullable Meaning[] meanings = new @Nullable Meaning[header.size()];
    for (int column = 0; column < headers.length; column++) {
      headers[column] = header.text(column);
      meanings[column] = vocabulary.meaning(headers[column]).orElse(null);
    }
    nameTheAgentOnce(meanings);
    new NearMisses(header, headers, meanings, sample, vocabulary).refuse(problems);
    findUnlistedAgent(header, headers, meanings, sample, vocabulary, problems);
    refuseDuplicates(header, headers, meanings, problems);
    return new TaskColumns(headers, meanings);
  }

  /** {@code Agent} is the agent's name where another column holds its time. */
  private static void nameTheAgentOnce(@Nullable Meaning[] meanings) {
    int bare = -1;
    boolean another = false;
    for (int column = 0; column < meanings.length; column++) {
      Meaning meaning = meanings[column];
      if (meaning != null && meaning.field() == Field.AGENT_TIME) {
        if (meaning.unit().isEmpty() && meaning.agent().isEmpty() && bare < 0) {
          bare = column;
        } else {
          another = true;
        }
      }
    }
    if (bare >= 0 && another) {
      meanings[bare] = Meaning.of(Field.AGENT_NAME);
    }
  }

  private static void findUnlistedAgent(
      Row header,
      String[] headers,
      @Nullable Meaning[] meanings,
      SampleRows sample,
      Vocabulary vocabulary,
      Problems problems) {
    for (Meaning meaning : meanings) {
      if (meaning != null && meaning.field() == Field.AGENT_TIME) {
        return;
      }
    }
    int candidate = -1;
    for (int column = 0; column < headers.length; column++) {
      if (meanings[column] == null
          && !headers[column].isBlank()
          && !vocabulary.isKept(headers[column])
          && sample.holdTimesWithUnits(column)) {
        if (candidate >= 0) {
          return;
        }
        candidate = column;
      }
    }
    if (candidate >= 0) {
      String name = Vocabulary.plain(headers[candidate]);
      meanings[candidate] = new Meaning(Field.AGENT_TIME, Optional.empty(), Optional.of(name));
      problems.add(
          Problem.of(
              ProblemCode.INFERRED,
              header.location(candidate),
              "the column "
                  + Problem.quoted(name)
                  + " is read as the time of an agent of that name, "
                  + "since it is the one column of durations left"));
    }
  }

  private static void refuseDuplicates(
      Row header, String[] headers, @Nullable Meaning[] meanings, Problems problems) {
    for (int column = 0; column < headers.length; column++) {
      for (int earlier = 0; earlier < column; earlier++) {
        String claim = commonClaim(headers, meanings, earlier, column);
        if (claim != null) {
          throw problems.failure(
              Problem.of(
                  ProblemCode.DUPLICATE_COLUMN,
                  header.location(column),
                  "expected one column for the "
                      + claim
                      + ", found two: "
                      + Problem.quoted(headers[earlier])
                      + " and "
                      + Problem.quoted(headers[column])));
        }
      }
    }
  }

  private static @Nullable String commonClaim(
      String[] headers, @Nullable Meaning[] meanings, int earlier, int column) {
    Meaning meaning = meanings[column];
    Meaning other = meanings[earlier];
    if (meaning != null && other != null && meaning.field() == other.field()) {
      return meaning.field().label();
    }
    boolean sameName =
        meaning == null
            && other == null
            && !headers[column].isBlank()
            && headers[column].strip().equals(headers[earlier].strip());
    return sameName ? "name " + Problem.quoted(headers[column].strip()) : null;
  }

  private static boolean areFlat(String[] headers) {
    for (FlatColumn column : FlatColumn.values()) {
      int index = column.ordinal();
      if (index >= headers.length || !headers[index].equals(column.header())) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether this is the header of the flat table as we write it. */
  boolean areFlat() {
    return flat;
  }

  int size() {
    return headers.length;
  }

  String header(int column) {
    return headers[column];
  }

  @Nullable Meaning meaning(int column) {
    return meanings[column];
  }

  /** Returns the index of the column of a kind, or -1. */
  int indexOf(Field field) {
    return indexes[field.ordinal()];
  }

  boolean isNamed(int column) {
    return column < headers.length && !headers[column].isBlank();
  }

  int[] extraIndexes() {
    return extraIndexes;
  }

  String extraName(int column) {
    return String.valueOf(extraNames[column]);
  }

  Columns extras() {
    return extras;
  }

  Optional<String> agent() {
    int column = indexOf(Field.AGENT_TIME);
    Meaning meaning = column < 0 ? null : meanings[column];
    return meaning == null ? Optional.empty() : meaning.agent();
  }
}
