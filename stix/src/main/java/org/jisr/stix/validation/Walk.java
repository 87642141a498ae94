package org.jisr.stix.validation;

import java.util.ArrayList;
import java.util.List;
import org.jisr.stix.Selector;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * One pass over the tokens of an input.
 *
 * <p>Each JSON object that the standard describes gets a {@link Frame}; a value checks itself and
 * leaves the parser at its last token. A tree of an object is made only for the few rules that need
 * one, from the bytes where it began.
 */
final class Walk {
  private final JsonParser parser;
  private final byte[] json;
  private final Findings findings;
  private final Place place = new Place();
  private final List<Frame> frames = new ArrayList<>();
  private int level = -1;
  private int objectStart;
  private @Nullable JsonNode object;

  /** Selectors of the present object, which are looked up when it was read. */
  final List<Selected> selected = new ArrayList<>();

  Walk(JsonParser parser, byte[] json, Findings findings) {
    this.parser = parser;
    this.json = json;
    this.findings = findings;
  }

  /** A selector and where it stands. */
  record Selected(Selector selector, String pointer) {}

  JsonParser parser() {
    return parser;
  }

  Place place() {
    return place;
  }

  Findings findings() {
    return findings;
  }

  byte[] json() {
    return json;
  }

  /** The frame of the innermost JSON object with a shape. */
  Frame frame() {
    return frames.get(level);
  }

  /** The frame of the STIX object. */
  Frame top() {
    return frames.getFirst();
  }

  JsonToken next() {
    JsonToken token = parser.nextToken();
    return token == null ? JsonToken.NOT_AVAILABLE : token;
  }

  @Nullable String nextName() {
    return parser.nextName();
  }

  /** The present string. */
  String text() {
    return parser.getString();
  }

  /** Where the present token begins. */
  long offset() {
    return parser.currentTokenLocation().getByteOffset();
  }

  /** Notes that a STIX object begins at the present token. */
  void beginObject() {
    objectStart = (int) offset();
    object = null;
    selected.clear();
  }

  /** Where the present token ends. */
  int end() {
    return (int) parser.currentLocation().getByteOffset();
  }

  /** Where the STIX object began. */
  int objectStart() {
    return objectStart;
  }

  /** The tree of the STIX object, which was read to its end without a fault in its JSON. */
  JsonNode object() {
    JsonNode tree = object;
    if (tree == null) {
      tree = Text.tree(json, objectStart);
      object = tree;
    }
    return tree;
  }

  void report(Rule rule, Object... names) {
    if (findings.count(rule)) {
      findings.list(rule, place.toString(), names);
    }
  }

  /** Reports a fault of a property of the present place. */
  void reportAt(String property, Rule rule, Object... names) {
    place.push(property);
    report(rule, names);
    place.pop();
  }

  /** Reports a fault of a place that was passed. */
  void reportPassed(String pointer, Rule rule, Object... names) {
    if (findings.count(rule)) {
      findings.list(rule, pointer, names);
    }
  }

  /** Whether the token is as expected; if not it is reported and passed over. */
  boolean expect(boolean fits, String what) {
    if (!fits) {
      report(Rule.VALUE_KIND, what);
      parser.skipChildren();
    }
    return fits;
  }

  /** Checks a value of a property or list. */
  void value(Value value, JsonToken token) {
    if (token == JsonToken.VALUE_NULL) {
      report(Rule.VALUE_NULL);
    } else {
      value.check(this, token);
    }
  }

  /** A JSON object inside a STIX object. */
  void nested(Shape shape, JsonToken token) {
    if (!expect(token == JsonToken.START_OBJECT, "an object")) {
      return;
    }
    Frame frame = enter(shape);
    for (String name = nextName(); name != null; name = nextName()) {
      member(frame, name, next());
    }
    if (frame.present() == 0 && frame.unknown().isEmpty()) {
      report(Rule.DICTIONARY_EMPTY);
    }
    for (String name : frame.unknown()) {
      Names.unknown(this, name);
    }
    finish(frame);
    leave();
  }

  Frame enter(Shape shape) {
    level++;
    if (level == frames.size()) {
      frames.add(new Frame());
    }
    Frame frame = frames.get(level);
    frame.begin(shape);
    return frame;
  }

  void leave() {
    level--;
  }

  /** One property with its value. */
  void member(Frame frame, String name, JsonToken token) {
    place.push(name);
    Property property = frame.shape().property(name);
    if (property == null) {
      if (!frame.addUnknown(name)) {
        report(Rule.JSON_DUPLICATE_NAME);
      }
      value(Values.ANY, token);
    } else {
      if (!frame.add(property)) {
        report(Rule.JSON_DUPLICATE_NAME);
      }
      value(property.value(), token);
      if (property.keep()) {
        frame.keep(property, scalar(token));
      }
    }
    place.pop();
  }

  /** The rules over all properties. */
  void finish(Frame frame) {
    Shape shape = frame.shape();
    for (Property property : shape.missing(frame.present())) {
      report(Rule.PROPERTY_MISSING, property.name());
    }
    for (Constraint constraint : shape.constraints()) {
      constraint.check().run(this, frame);
    }
  }

  private @Nullable Object scalar(JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> parser.getString();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      default -> null;
    };
  }
}
