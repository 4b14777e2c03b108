package dev.leverage.json;

import dev.leverage.format.Limits;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Limit;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * The tokens of one JSON text with their places; what is not JSON is a {@link BrokenJsonException}.
 *
 * <p>The one place that knows the parser's exceptions and its ways of counting.
 */
final class JsonCursor implements Closeable {

  private final String source;
  private final Problems problems;
  private final long onlyLine;
  private final PlacedText text;
  private final JsonParser parser;

  private JsonCursor(
      JsonFactory factory, Reader in, String source, long onlyLine, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.onlyLine = onlyLine;
    this.text = new PlacedText(in);
    this.parser = factory.createParser(ObjectReadContext.empty(), text);
  }

  /** Returns what makes cursors with given limits. */
  static JsonFactory factory(Limits limits) {
    return JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        // A table of names would refuse documents whose names collide in it.
        .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                // One more, so that it is counted here first, and told in our words.
                .maxNestingDepth(limits.nesting() + 1)
                .maxStringLength(limits.cellLength())
                .maxNameLength(limits.cellLength())
                .build())
        .build();
  }

  /** Opens a document. */
  static JsonCursor open(JsonFactory factory, Reader in, String source, Problems problems) {
    return new JsonCursor(factory, in, source, 0, problems);
  }

  /** Opens one line of a document, whose number is given, from 1. */
  static JsonCursor openLine(
      JsonFactory factory, Reader in, String source, long line, Problems problems) {
    return new JsonCursor(factory, in, source, line, problems);
  }

  /** Goes to the next token, and returns it, or null at the end of the text. */
  @Nullable JsonToken next() throws IOException {
    try {
      if (text.hasPairs()) {
        unitsToCodePoints(tokenLocation());
      }
      JsonToken token = parser.nextToken();
      if (token != null && token.isStructStart()) {
        refuseDeep();
      }
      return token;
    } catch (JacksonException e) {
      throw broken(e);
    }
  }

  private void refuseDeep() {
    int depth = parser.streamReadContext().getNestingDepth();
    int most = parser.streamReadConstraints().getMaxNestingDepth() - 1;
    if (depth > most) {
      throw new BrokenJsonException(Limit.NESTING.exceededByNow(place(), most, depth));
    }
  }

  @Nullable JsonToken token() {
    return parser.currentToken();
  }

  boolean is(JsonToken wanted) {
    return parser.currentToken() == wanted;
  }

  boolean isNumber() {
    JsonToken token = parser.currentToken();
    return token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
  }

  /** Returns the current name or scalar as it is written, escapes of strings resolved. */
  String text() throws IOException {
    try {
      return parser.getString();
    } catch (JacksonException e) {
      throw broken(e);
    }
  }

  /** Goes to the end of the current value. */
  void skip() throws IOException {
    if (parser.currentToken() == null || !parser.currentToken().isStructStart()) {
      return;
    }
    int depth = 1;
    while (depth > 0) {
      JsonToken token = next();
      if (token == null) {
        return;
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
  }

  /** Goes to the end of the current value, and returns it as JSON without spaces. */
  String json() throws IOException {
    StringWriter json = new StringWriter();
    try (JsonGenerator generator = WRITING.createGenerator(ObjectWriteContext.empty(), json)) {
      int depth = 0;
      do {
        depth += copyToken(generator);
      } while (depth > 0 && next() != null);
    } catch (JacksonException e) {
      throw broken(e);
    }
    return json.toString();
  }

  private static final JsonFactory WRITING = JsonFactory.builder().build();

  private int copyToken(JsonGenerator generator) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> generator.writeStartObject();
      case START_ARRAY -> generator.writeStartArray();
      case END_OBJECT -> generator.writeEndObject();
      case END_ARRAY -> generator.writeEndArray();
      case PROPERTY_NAME -> generator.writeName(text());
      case VALUE_STRING -> generator.writeString(text());
      // As it is written: no digit of it may change.
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> generator.writeNumber(text());
      default -> generator.writeRawValue(text());
    }
    return parser.currentToken().isStructStart() ? 1 : parser.currentToken().isStructEnd() ? -1 : 0;
  }

  /** Returns the place of the current token. */
  Location place() {
    TokenStreamLocation location =
        parser.currentToken() == null ? parser.currentLocation() : tokenLocation();
    return place(location);
  }

  private TokenStreamLocation tokenLocation() {
    TokenStreamLocation location = parser.currentTokenLocation();
    // With a name the parser reads the number behind it, and if that ends the text, counts the
    // last of it twice.
    return is(JsonToken.PROPERTY_NAME) && location.getCharOffset() >= text.passedOn()
        ? new TokenStreamLocation(
            location.contentReference(),
            location.getCharOffset() - text.lastPassedOn(),
            location.getLineNr(),
            location.getColumnNr())
        : location;
  }

  private Location place(TokenStreamLocation location) {
    return Location.ofJson(
        source,
        onlyLine > 0 ? onlyLine : Math.max(location.getLineNr(), 1),
        unitsToCodePoints(location),
        parser.streamReadContext().pathAsPointer().toString());
  }

  private long unitsToCodePoints(TokenStreamLocation location) {
    long offset = location.getCharOffset();
    // To the parser a carriage return at the end of a line begins another one.
    return text.column(offset, onlyLine > 0 ? offset + 1 : Math.max(location.getColumnNr(), 1));
  }

  /** Says what is found at the current token, for a message. */
  String found() throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return "the end of the text";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case END_OBJECT, END_ARRAY -> "the end of it";
      case PROPERTY_NAME -> "the property " + Problem.quoted(text());
      case VALUE_STRING ->
          text().isEmpty() ? "an empty string" : "the string " + Problem.quoted(text());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + shortened(text());
      default -> text();
    };
  }

  private static String shortened(String digits) {
    return digits.length() <= 40 ? digits : digits.substring(0, 40) + "…";
  }

  /** Adds an error at the current token. */
  void wrong(ProblemCode code, String expected) throws IOException {
    problems.add(Problem.mismatch(code, place(), expected, found()));
  }

  /** Adds an error at the current token, and goes to the end of its value. */
  void refuse(ProblemCode code, String expected) throws IOException {
    wrong(code, expected);
    skip();
  }

  void add(ProblemCode code, String message) {
    problems.add(Problem.of(code, place(), message));
  }

  /** Returns what ends the reading of the document at the current token. */
  LeverageException exceeded(Limit limit, long most, String what, String found) {
    return problems.failure(limit.exceeded(place(), most, what, found));
  }

  /** Returns what ends the reading of this text at the current token. */
  BrokenJsonException fatal(ProblemCode code, String expected) throws IOException {
    return new BrokenJsonException(Problem.mismatch(code, place(), expected, found()));
  }

  /** Returns the current string if it is one that every target can hold; else adds an error. */
  @Nullable String string(String expected) throws IOException {
    if (!is(JsonToken.VALUE_STRING)) {
      refuse(ProblemCode.MALFORMED_DOCUMENT, expected);
      return null;
    }
    return whole(text());
  }

  /** Returns a text unless it has half a surrogate pair, which is then an error here. */
  @Nullable String whole(String string) {
    if (UnicodeText.isWhole(string)) {
      return string;
    }
    problems.add(
        Problem.mismatch(
            ProblemCode.MALFORMED_ENCODING,
            place(),
            "text that UTF-8 can hold",
            "half a surrogate pair in " + Problem.quoted(string)));
    return null;
  }

  private BrokenJsonException broken(JacksonException e) throws IOException {
    if (e instanceof JacksonIOException io && io.getCause() != null) {
      throw io.getCause();
    }
    TokenStreamLocation known = e.getLocation();
    Location place = place(beginOf(known == null ? parser.currentLocation() : known, e));
    if (e instanceof StreamConstraintsException) {
      return new BrokenJsonException(
          SyntaxMessage.ofLimit(e, place, parser.streamReadConstraints()), e);
    }
    return new BrokenJsonException(
        Problem.of(ProblemCode.MALFORMED_DOCUMENT, place, SyntaxMessage.of(e)), e);
  }

  /** A name that occurs twice is noticed at its end; it is told where it begins. */
  private TokenStreamLocation beginOf(TokenStreamLocation noticed, JacksonException e) {
    String name = parser.currentName();
    if (name == null || !SyntaxMessage.isOfDuplicate(e)) {
      return noticed;
    }
    int length = Math.min(name.length() + 2, noticed.getColumnNr() - 1);
    return new TokenStreamLocation(
        noticed.contentReference(),
        noticed.getCharOffset() - length,
        noticed.getLineNr(),
        noticed.getColumnNr() - length);
  }

  @Override
  public void close() throws IOException {
    try {
      parser.close();
    } catch (JacksonException e) {
      throw broken(e);
    }
  }
}
