package dev.leverage.json;

import dev.leverage.record.Block;
import dev.leverage.source.ProblemCode;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** The parts of one day's body. */
final class BlockReading {

  private static final String EXPECTED =
      "a part of the body, such as {\"heading\": \"Analysis\", \"level\": 2}, {\"prose\": \"…\"} or"
          + " {\"table\": \"tasks\"}";

  private final Set<Block.Marker> markers = EnumSet.noneOf(Block.Marker.class);

  private @Nullable String heading;
  private @Nullable Long level;
  private @Nullable String prose;
  private Block.@Nullable Marker marker;

  /** Reads the part that begins at the cursor; what is wrong with it is an error, and no part. */
  Optional<Block> read(JsonCursor cursor) throws IOException {
    heading = null;
    level = null;
    prose = null;
    marker = null;
    if (!cursor.is(JsonToken.START_OBJECT)) {
      cursor.refuse(ProblemCode.MALFORMED_DOCUMENT, EXPECTED);
      return Optional.empty();
    }
    boolean right = true;
    int parts = 0;
    while (cursor.next() != JsonToken.END_OBJECT) {
      String name = cursor.text();
      parts += name.equals(Names.LEVEL) ? 0 : 1;
      right &= readMember(name, cursor);
    }
    boolean levelFits = (heading == null) == (level == null);
    if (right && (parts != 1 || !levelFits)) {
      cursor.add(ProblemCode.MALFORMED_DOCUMENT, "expected " + EXPECTED);
      right = false;
    }
    return right ? block() : Optional.empty();
  }

  private Optional<Block> block() {
    if (heading != null && level != null) {
      return Optional.of(new Block.Heading(level.intValue(), heading));
    }
    return prose != null ? Optional.of(new Block.Prose(prose)) : Optional.ofNullable(marker);
  }

  private boolean readMember(String name, JsonCursor cursor) throws IOException {
    switch (name) {
      case Names.HEADING -> {
        cursor.next();
        heading = cursor.string("a heading's text, on one line");
        boolean oneLine = heading != null && heading.indexOf('\n') < 0 && heading.indexOf('\r') < 0;
        if (heading != null && !oneLine) {
          cursor.wrong(ProblemCode.MALFORMED_DOCUMENT, "a heading's text, on one line");
        }
        return oneLine;
      }
      case Names.LEVEL -> {
        cursor.next();
        String expected = "a heading's level, from 1 to 6";
        level = JsonNumber.count(cursor, expected + ",", ProblemCode.BAD_NUMBER, 6).orElse(null);
        if (level != null && level == 0) {
          cursor.wrong(ProblemCode.OUT_OF_RANGE, expected);
        }
        return level != null && level > 0;
      }
      case Names.PROSE -> {
        cursor.next();
        prose = cursor.string("prose, as Markdown");
        if (prose != null && prose.isBlank()) {
          cursor.wrong(ProblemCode.MALFORMED_DOCUMENT, "prose that is not blank");
        }
        return prose != null && !prose.isBlank();
      }
      case Names.TABLE -> {
        cursor.next();
        return readMarker(cursor);
      }
      default -> {
        cursor.wrong(ProblemCode.MALFORMED_DOCUMENT, EXPECTED);
        cursor.next();
        cursor.skip();
        return false;
      }
    }
  }

  private boolean readMarker(JsonCursor cursor) throws IOException {
    String expected = "\"tasks\" or \"aggregates\"";
    String table = cursor.string(expected);
    if (table == null) {
      return false;
    }
    switch (table) {
      case Names.TABLE_OF_TASKS -> marker = Block.Marker.TASK_LOG;
      case Names.TABLE_OF_AGGREGATES -> marker = Block.Marker.AGGREGATES;
      default -> {
        cursor.wrong(ProblemCode.MALFORMED_DOCUMENT, expected);
        return false;
      }
    }
    if (!markers.add(marker)) {
      cursor.wrong(ProblemCode.MALFORMED_DOCUMENT, "each table once in a day's body");
      return false;
    }
    return true;
  }
}
