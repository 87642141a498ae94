package org.jisr.intake;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.node.ObjectNode;

/** One element of an alert that the schema has checked, and how to get at its parts. */
record CapPart(Element element) {
  /** Bytes that stand in the alert itself, such as a picture; they are not kept. */
  private static final String BYTES = "derefUri";

  List<CapPart> all(String name) {
    List<CapPart> found = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child
          && CapXml.NAMESPACE.equals(child.getNamespaceURI())
          && name.equals(child.getLocalName())) {
        found.add(new CapPart(child));
      }
    }
    return found;
  }

  /** The words of the part; a part that says nothing is none. */
  @Nullable String text(String name) {
    List<CapPart> found = all(name);
    String text = found.isEmpty() ? "" : found.getFirst().words();
    return text.isEmpty() ? null : text;
  }

  /** As {@link #text}, of a part that the schema demands. */
  String required(String name) {
    String text = text(name);
    return text == null ? "" : text;
  }

  @Nullable OffsetDateTime time(String name) {
    String text = text(name);
    return text == null ? null : OffsetDateTime.parse(text);
  }

  String words() {
    return element.getTextContent().strip();
  }

  /** All of it but bytes and the named parts: what occurs once as a text, the rest as lists. */
  ObjectNode json(String without) {
    ObjectNode json = MispJson.object();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && CapXml.NAMESPACE.equals(child.getNamespaceURI())) {
        String name = child.getLocalName();
        CapPart part = new CapPart(child);
        if (name.equals(without) || name.equals(BYTES)) {
          continue;
        }
        if (part.composed()) {
          json.withArray("/" + name).add(part.json(without));
        } else if (all(name).size() > 1) {
          json.withArray("/" + name).add(part.words());
        } else {
          json.put(name, part.words());
        }
      }
    }
    return json;
  }

  private boolean composed() {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element) {
        return true;
      }
    }
    return false;
  }
}
