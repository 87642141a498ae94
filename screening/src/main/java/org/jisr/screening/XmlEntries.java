package org.jisr.screening;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks an XML file and hands out each entry as a small tree. Document types and entities are
 * refused before anything is done with them; depth, text and attributes are bounded.
 */
final class XmlEntries {
  private static final int DEEPEST = 40;
  private static final int MOST_IN_ENTRY = 1 << 20;
  private static final int MOST_ELEMENTS = 100_000;

  private final BoundedInput input;
  private final String root;
  private final Set<String> wanted;
  private final Consumer<XmlElement> taker;
  private final Deque<XmlElement> open = new ArrayDeque<>();
  private int depth;
  private int letters;
  private int elements;

  private XmlEntries(
      BoundedInput input, String root, Set<String> wanted, Consumer<XmlElement> taker) {
    this.input = input;
    this.root = root;
    this.wanted = wanted;
    this.taker = taker;
  }

  /**
   * Hands out the root, without its content, then every element of one of the names.
   *
   * @param root what the file must begin with
   */
  static void each(
      BoundedInput input, String root, Set<String> wanted, Consumer<XmlElement> taker) {
    new XmlEntries(input, root, wanted, taker).walk();
  }

  private static XMLStreamReader reader(InputStream input) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory.createXMLStreamReader(input);
  }

  private void walk() {
    XMLStreamReader reader = null;
    try {
      reader = reader(input);
      while (next(reader)) {
        input.found();
        step(reader);
      }
    } catch (XMLStreamException e) {
      throw malformed(reader, e);
    }
  }

  /** The parser of the platform lets slip other failures on some broken files. */
  private boolean next(XMLStreamReader reader) throws XMLStreamException {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      reader.next();
      return true;
    } catch (ScreeningException e) {
      throw e;
    } catch (RuntimeException e) {
      throw malformed(reader, e);
    }
  }

  private ScreeningException malformed(@Nullable XMLStreamReader reader, Exception e) {
    long line = reader == null ? 1 : Math.max(1, reader.getLocation().getLineNumber());
    ScreeningFault fault =
        input.ended() && depth > 0 ? ScreeningFault.FILE_TRUNCATED : ScreeningFault.FILE_MALFORMED;
    return new ScreeningException(fault, Map.of("line", Long.toString(line)), e);
  }

  private void step(XMLStreamReader reader) {
    switch (reader.getEventType()) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw ScreeningException.atLine(
              ScreeningFault.FILE_UNSAFE, reader.getLocation().getLineNumber());
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader);
      case XMLStreamConstants.END_ELEMENT -> end();
      default -> {
        // Comments, instructions and blanks say nothing.
      }
    }
  }

  private void start(XMLStreamReader reader) {
    String name = reader.getLocalName();
    long line = reader.getLocation().getLineNumber();
    if (++depth > DEEPEST) {
      throw ScreeningException.atLine(ScreeningFault.FILE_UNSAFE, line);
    }
    if (depth == 1) {
      if (!name.equals(root)) {
        throw ScreeningException.atLine(ScreeningFault.FILE_MALFORMED, line);
      }
      taker.accept(element(reader, name, line));
    } else if (!open.isEmpty() || wanted.contains(name)) {
      XmlElement element = element(reader, name, line);
      if (!open.isEmpty()) {
        open.element().children.add(element);
      }
      open.push(element);
    }
  }

  private XmlElement element(XMLStreamReader reader, String name, long line) {
    XmlElement element = new XmlElement(name, line);
    for (int at = 0; at < reader.getAttributeCount(); at++) {
      String value = reader.getAttributeValue(at);
      element.attributes.put(reader.getAttributeLocalName(at), value);
      count(value.length(), line);
    }
    if (++elements > MOST_ELEMENTS) {
      throw ScreeningException.atLine(ScreeningFault.FILE_UNSAFE, line);
    }
    return element;
  }

  private void text(XMLStreamReader reader) {
    if (!open.isEmpty()) {
      count(reader.getTextLength(), reader.getLocation().getLineNumber());
      open.element().text.append(reader.getText());
    }
  }

  private void count(int more, long line) {
    letters += more;
    if (letters > MOST_IN_ENTRY) {
      throw ScreeningException.atLine(ScreeningFault.FILE_UNSAFE, line);
    }
  }

  private void end() {
    depth--;
    if (open.isEmpty()) {
      return;
    }
    XmlElement element = open.pop();
    if (open.isEmpty()) {
      letters = 0;
      elements = 0;
      taker.accept(element);
    }
  }
}
