package dev.leverage.excel;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import dev.leverage.source.Limit;
import java.io.Closeable;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over the elements of one XML part. Document types are refused, so that there are no
 * entities to expand or to fetch; elements are known by their local names.
 */
final class XmlPart implements Closeable {

  private static final XMLInputFactory FACTORY = factory();

  private final Document document;
  private final String name;
  private final CheckedPart bytes;
  private final XMLStreamReader2 reader;
  private int depth;

  private XmlPart(Document document, String name, CheckedPart bytes, XMLStreamReader2 reader) {
    this.document = document;
    this.name = name;
    this.bytes = bytes;
    this.reader = reader;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // Everything that can fail is to fail in next().
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    return factory;
  }

  static XmlPart open(Document document, String name, CheckedPart bytes) throws IOException {
    try {
      return new XmlPart(
          document,
          name,
          bytes,
          document.digest(
              broken(name), () -> (XMLStreamReader2) FACTORY.createXMLStreamReader(bytes)));
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  private static String broken(String name) {
    return "one whose part " + name + " is not well-formed XML";
  }

  String name() {
    return name;
  }

  /** Moves on; returns START_ELEMENT, END_ELEMENT, CHARACTERS or END_DOCUMENT. */
  int next() throws IOException {
    try {
      return step();
    } catch (XMLStreamException | RuntimeException e) {
      throw document.translated(broken(name), e);
    }
  }

  private int step() throws XMLStreamException {
    while (true) {
      int event = reader.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > document.options().limits().nesting()) {
            throw document.exceeded(
                Limit.NESTING, name, document.options().limits().nesting(), depth);
          }
          return event;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          return event;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          return XMLStreamConstants.CHARACTERS;
        }
        case XMLStreamConstants.END_DOCUMENT -> {
          return event;
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw document.malformed("a document type in its part " + name);
        default -> {
          // Comments and processing instructions say nothing here.
        }
      }
    }
  }

  /**
   * Moves to the next child of the element whose depth is given, past the rest of the current one.
   *
   * @return false at the end of that element
   */
  boolean nextChild(int parentDepth) throws IOException {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT && depth == parentDepth + 1) {
        return true;
      }
      if (depth < parentDepth || event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    }
  }

  /** Moves to the element that all others are in, and refuses a part where it has another name. */
  void enter(String localName) throws IOException {
    nextChild(depth);
    if (!is(localName)) {
      throw document.malformed("one whose part " + name + " is no " + localName);
    }
  }

  int depth() {
    return depth;
  }

  boolean is(String localName) {
    return localName.equals(reader.getLocalName());
  }

  String namespace() {
    String uri = reader.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  @Nullable String attribute(String localName) {
    int count = reader.getAttributeCount();
    for (int index = 0; index < count; index++) {
      if (localName.equals(reader.getAttributeLocalName(index))
          && isPlain(reader.getAttributeNamespace(index))) {
        return reader.getAttributeValue(index);
      }
    }
    return null;
  }

  /** Returns how many attributes the element has. */
  int attributes() {
    return reader.getAttributeCount();
  }

  /** Returns the name of an attribute if it is a letter and of no namespace, or else a space. */
  char attributeLetter(int index) {
    String localName = reader.getAttributeLocalName(index);
    return localName.length() == 1 && isPlain(reader.getAttributeNamespace(index))
        ? localName.charAt(0)
        : ' ';
  }

  String attributeValue(int index) {
    return reader.getAttributeValue(index);
  }

  /** Has the value of an attribute decoded where it is, without the spaces around it. */
  void decodeAttribute(int index, TypedValueDecoder decoder) throws IOException {
    try {
      reader.getAttributeAs(index, decoder);
    } catch (XMLStreamException e) {
      throw document.translated(broken(name), e);
    }
  }

  private static boolean isPlain(@Nullable String namespace) {
    return namespace == null || namespace.isEmpty();
  }

  /** Returns the attribute {@code id} of the namespace of relations. */
  @Nullable String relation() {
    for (int index = 0; index < reader.getAttributeCount(); index++) {
      String namespace = reader.getAttributeNamespace(index);
      if ("id".equals(reader.getAttributeLocalName(index))
          && namespace != null
          && namespace.endsWith("/relationships")) {
        return reader.getAttributeValue(index);
      }
    }
    return null;
  }

  /** Appends the text of the current element up to its end, and that of no element inside it. */
  void appendText(Characters text, int most) throws IOException {
    int start = depth;
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.CHARACTERS && depth == start) {
        if (text.length() + reader.getTextLength() > most) {
          throw document.exceeded(
              Limit.CELL_LENGTH, name, most, text.length() + reader.getTextLength());
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      } else if (depth < start || event == XMLStreamConstants.END_DOCUMENT) {
        return;
      }
    }
  }

  /** Appends the runs of a rich text, which a plain one has just one of; but no phonetic ones. */
  void appendRuns(Characters text, int most) throws IOException {
    int item = depth;
    while (nextChild(item)) {
      if (is("t")) {
        appendText(text, most);
      } else if (is("r")) {
        int run = depth;
        while (nextChild(run)) {
          if (is("t")) {
            appendText(text, most);
          }
        }
      }
    }
  }

  /** Reads the rest unseen, so that a wrong checksum is found. */
  void finish() throws IOException {
    document.digest(
        broken(name),
        () -> {
          bytes.finish();
          return true;
        });
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      // Nothing was written, so nothing is lost.
    }
    bytes.close();
  }
}
