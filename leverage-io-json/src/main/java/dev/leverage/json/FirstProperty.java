package dev.leverage.json;

import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Tells from the first bytes of a text which of our properties its first object has first. */
final class FirstProperty {

  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private FirstProperty() {}

  /** Returns whether one of some properties comes, and comes before each of others. */
  static boolean isAmong(Set<String> wanted, Set<String> others, byte[] head) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), head)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        if (wanted.contains(name)) {
          return true;
        }
        if (others.contains(name)) {
          return false;
        }
        parser.nextToken();
        parser.skipChildren();
      }
    } catch (JacksonException e) {
      // The beginning of a text may end anywhere, and what is not JSON is not ours.
      return false;
    }
    return false;
  }
}
