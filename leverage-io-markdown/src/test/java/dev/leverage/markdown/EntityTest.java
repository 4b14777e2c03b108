package dev.leverage.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("any-locale")
class EntityTest {

  @ParameterizedTest
  @CsvSource({"&amp;,&", "&#38;,&", "&#x26;,&", "&#X1F680;,🚀", "&eacute;,é", "&#0065;,A"})
  void aReferenceStandsForItsCharacter(String reference, String text) {
    Entity entity = Entity.at("x" + reference + "y", 1);
    assertNotNull(entity);
    assertEquals(text, entity.text());
    assertEquals(reference.length(), entity.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"&nothing;", "&#xD800;", "&#xDFFF;", "&#1114112;"})
  void whatIsUnknownStandsForNothing(String reference) {
    Entity entity = Entity.at(reference, 0);
    assertNotNull(entity);
    assertNull(entity.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"&", "&amp", "&;", "&#;", "&#x;", "&#12345678;", "& amp;", "x&amp;"})
  void whatIsNoReferenceIsNone(String text) {
    assertNull(Entity.at(text, 0));
  }
}
