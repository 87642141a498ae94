package org.jisr.stix;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * One pass over the bytes of an object that checks what makes it readable and gathers its {@link
 * StixFields}.
 *
 * <p>The walk is recursive, one level per JSON nesting; the names on the way form the path of a
 * text or reference, which is only joined into a string where one is found.
 */
final class ObjectIndexer {
  /** The mark, a sign and nine digits. */
  private static final int LONGEST_EXPONENT = 11;

  private final JsonParser parser;
  private final int depthLimit;
  private final NamePath path = new NamePath();
  private final List<NameSet> names = new ArrayList<>();
  private final Gathered gathered = new Gathered();

  private ObjectIndexer(JsonParser parser, int depthLimit) {
    this.parser = parser;
    this.depthLimit = depthLimit;
  }

  /** Reads one object; fails with a code of the {@code OBJECT_} family. */
  static StixFields index(byte[] json, int depthLimit) {
    TextCheck.check(json);
    try (JsonParser parser =
        Json.FACTORY.createParser(ObjectReadContext.empty(), json, 0, json.length)) {
      ObjectIndexer indexer = new ObjectIndexer(parser, depthLimit);
      try {
        return indexer.run();
      } catch (StreamConstraintsException e) {
        throw indexer.problem(Problem.OBJECT_TOKEN_TOO_LONG, null);
      } catch (JacksonException e) {
        throw indexer.problem(Problem.OBJECT_MALFORMED, null);
      }
    }
  }

  private StixFields run() {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw problem(Problem.OBJECT_NOT_AN_OBJECT, null);
    }
    object(1);
    if (parser.nextToken() != null) {
      throw problem(Problem.OBJECT_MALFORMED, null);
    }
    return gathered.fields();
  }

  private void object(int depth) {
    if (depth > depthLimit) {
      throw problem(Problem.OBJECT_TOO_DEEP, null);
    }
    NameSet seen = names(depth);
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      if (!seen.add(name)) {
        throw problem(Problem.OBJECT_DUPLICATE_PROPERTY, null);
      }
      path.push(name);
      JsonToken token = parser.nextToken();
      if (depth > 1 || !common(name, token)) {
        value(token, depth);
      }
      path.pop();
    }
  }

  private void value(JsonToken token, int depth) {
    if (token != JsonToken.VALUE_STRING
        && token != JsonToken.START_ARRAY
        && token != JsonToken.VALUE_NULL
        && mustBeReference(path.last(), path.top(), path.isTop())) {
      throw problem(Problem.OBJECT_PROPERTY_KIND, path.last());
    }
    if (token == JsonToken.VALUE_STRING) {
      string();
    } else if (token == JsonToken.START_OBJECT) {
      object(depth + 1);
    } else if (token == JsonToken.START_ARRAY) {
      if (depth + 1 > depthLimit) {
        throw problem(Problem.OBJECT_TOO_DEEP, null);
      }
      for (JsonToken item = parser.nextToken();
          item != JsonToken.END_ARRAY;
          item = parser.nextToken()) {
        value(item, depth + 1);
      }
    } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      exponent();
    } else if (token == JsonToken.VALUE_NULL) {
      throw problem(Problem.OBJECT_NULL, null);
    }
  }

  /** A tree holds exact decimals, and they have no exponent of more than nine digits. */
  private void exponent() {
    String text = parser.getString();
    int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (mark >= 0 && text.length() - mark > LONGEST_EXPONENT) {
      throw problem(Problem.OBJECT_NUMBER, null);
    }
  }

  /** Takes a common property into the fields; false for the others. */
  private boolean common(String name, JsonToken token) {
    switch (name) {
      case "type" -> gathered.type = text(name, token);
      case "id" -> gathered.id(text(name, token));
      case "spec_version" -> gathered.specVersion = text(name, token);
      case "created" -> gathered.created = timestamp(name, token);
      case "modified" -> gathered.modified = timestamp(name, token);
      case "lang" -> gathered.lang = text(name, token);
      case "revoked" -> gathered.revoked = flag(name, token);
      case "confidence" -> gathered.confidence = integer(token);
      case "latitude" -> gathered.latitude = number(token);
      case "longitude" -> gathered.longitude = number(token);
      default -> {
        return false;
      }
    }
    return token.isScalarValue();
  }

  private void string() {
    String name = path.last();
    String top = path.top();
    boolean atTop = path.isTop();
    if (name.endsWith("_ref") || name.endsWith("_refs")) {
      reference(name, top, atTop);
    } else if (atTop && ReferenceRules.isTimestamp(name)) {
      timestamp(name, JsonToken.VALUE_STRING);
    } else {
      TextRules.Rule rule = TextRules.of(top, path.parent(), name);
      if (rule != TextRules.Rule.NEVER) {
        String value = parser.getString();
        if (!value.isEmpty() && (rule == TextRules.Rule.ALWAYS || TextRules.hasHumanShape(value))) {
          gathered.text(path.toString(), value);
        }
      }
    }
  }

  private void reference(String name, String top, boolean atTop) {
    StixId target = StixId.parseOrNull(parser.getString());
    if (target == null) {
      if (mustBeReference(name, top, atTop)) {
        throw problem(Problem.OBJECT_REFERENCE_INVALID, name);
      }
    } else if (atTop ? name.equals("object_marking_refs") : isGranularMarking(name, top)) {
      gathered.marking(target);
    } else {
      gathered.reference(path.toString(), target);
    }
  }

  /** A marking or relationship that cannot be read must not be passed over in silence. */
  private static boolean mustBeReference(String name, String top, boolean atTop) {
    return atTop ? ReferenceRules.isStandard(name) : isGranularMarking(name, top);
  }

  private static boolean isGranularMarking(String name, String top) {
    return name.equals("marking_ref") && top.equals("granular_markings");
  }

  private String text(String name, JsonToken token) {
    if (token != JsonToken.VALUE_STRING) {
      throw problem(
          token == JsonToken.VALUE_NULL ? Problem.OBJECT_NULL : Problem.OBJECT_PROPERTY_KIND, name);
    }
    return parser.getString();
  }

  private StixTimestamp timestamp(String name, JsonToken token) {
    StixTimestamp time = StixTimestamp.parseOrNull(text(name, token));
    if (time == null) {
      throw problem(Problem.OBJECT_TIMESTAMP_INVALID, name);
    }
    return time;
  }

  private boolean flag(String name, JsonToken token) {
    if (!token.isBoolean()) {
      throw problem(
          token == JsonToken.VALUE_NULL ? Problem.OBJECT_NULL : Problem.OBJECT_PROPERTY_KIND, name);
    }
    return token == JsonToken.VALUE_TRUE;
  }

  private @Nullable Integer integer(JsonToken token) {
    numberCheck(token);
    return token == JsonToken.VALUE_NUMBER_INT
            && parser.getNumberType() == JsonParser.NumberType.INT
        ? Integer.valueOf(parser.getIntValue())
        : null;
  }

  private @Nullable Double number(JsonToken token) {
    numberCheck(token);
    return token.isNumeric() ? Double.valueOf(parser.getDoubleValue()) : null;
  }

  private void numberCheck(JsonToken token) {
    if (token == JsonToken.VALUE_NULL) {
      throw problem(Problem.OBJECT_NULL, path.last());
    }
    if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      exponent();
    }
  }

  private NameSet names(int depth) {
    while (names.size() < depth) {
      names.add(new NameSet());
    }
    NameSet set = names.get(depth - 1);
    set.clear();
    return set;
  }

  private StixException problem(Problem problem, @Nullable String property) {
    return new StixException(problem, property, parser.currentLocation().getByteOffset());
  }
}
