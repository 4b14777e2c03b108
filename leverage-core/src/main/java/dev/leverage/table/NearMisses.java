package dev.leverage.table;

import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Headers that are nearly one that is known, such as {@code Humen Est.}: an error where that
 * meaning is otherwise missing and the cells hold it, else a column of the record's own.
 */
final class NearMisses {

  private static final List<Field> FIELDS =
      List.of(Field.HUMAN_ESTIMATE, Field.AGENT_TIME, Field.SUPERVISION_TIME, Field.TOKENS);

  private final Row header;
  private final String[] headers;
  private final @Nullable Meaning[] meanings;
  private final SampleRows sample;
  private final Vocabulary vocabulary;

  NearMisses(
      Row header,
      String[] headers,
      @Nullable Meaning[] meanings,
      SampleRows sample,
      Vocabulary vocabulary) {
    this.header = header;
    this.headers = headers;
    this.meanings = meanings;
    this.sample = sample;
    this.vocabulary = vocabulary;
  }

  /** Returns whether there are cells under which a header would be refused. */
  static boolean couldRefuse(String header, Vocabulary vocabulary) {
    return FIELDS.stream().anyMatch(field -> vocabulary.nearest(header, field).isPresent());
  }

  void refuse(Problems problems) {
    if (isMissing(Field.TITLE)) {
      for (int column = 0; column < headers.length; column++) {
        refuse(column, Field.TITLE, problems);
      }
    }
    for (Field field : FIELDS) {
      if (isMissing(field)) {
        for (int column = 0; column < headers.length; column++) {
          refuse(column, field, problems);
        }
      }
    }
  }

  private boolean isMissing(Field field) {
    for (Meaning meaning : meanings) {
      if (meaning != null && meaning.field() == field) {
        return false;
      }
    }
    return true;
  }

  private void refuse(int column, Field field, Problems problems) {
    String found = headers[column].strip();
    if (meanings[column] != null || vocabulary.isKept(found)) {
      return;
    }
    Optional<String> word =
        field == Field.TITLE ? vocabulary.nearestTitle(found) : vocabulary.nearest(found, field);
    if (word.isPresent() && (field == Field.TITLE || sample.hold(column, field))) {
      throw problems.failure(
          Problem.mismatch(
              ProblemCode.MISSPELT_HEADER,
              header.location(column),
              "a header that is known, such as "
                  + Problem.quoted(word.get())
                  + " for the "
                  + field.label(),
              Problem.quoted(found)
                  + " (--map "
                  + Problem.quoted(found + "=" + field.word())
                  + " reads it as that, --map "
                  + Problem.quoted(found + "=keep")
                  + " as a column of your own)"));
    }
  }
}
