package org.jisr.stix;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * The level of an object said by the object itself, in a copy for readers who get nothing else.
 *
 * <p>How an object may be shared is often agreed beside it: in the form of an import, in an
 * envelope. A file that leaves without these would mislead whoever opens it. The copy is a local
 * representation: id, versions and all other bytes stay, though the standard lets only the creator
 * change the markings of a version (STIX 2.1, section 3.6). So keep the original and hand out the
 * copy; where a receiver has both, the original counts.
 */
public final class StatedLevel {
  private static final String PROPERTY = "object_marking_refs";

  private StatedLevel() {}

  /**
   * The object with that level among its markings, in place of any lower ones; the same object
   * where it, or a part of it, says that level or a stricter one already. A marking-definition says
   * what markings mean and is never changed.
   */
  public static StixObject in(StixObject object, Tlp level) {
    Tlp said = said(object);
    if (object instanceof MarkingDefinition || (said != null && said.stricter(level) == said)) {
      return object;
    }
    List<String> markings = new ArrayList<>();
    for (StixId marking : object.objectMarkings()) {
      if (Tlp.ofMarking(marking) == null) {
        markings.add("\"" + marking + "\"");
      }
    }
    markings.addFirst("\"" + level.markingId() + "\"");
    return StixObject.read(with(object.json(), "[" + String.join(",", markings) + "]"));
  }

  /** The strictest level among the markings of the object and its parts; null without any. */
  public static @Nullable Tlp said(StixObject object) {
    Tlp strictest = null;
    for (StixId marking : object.fields().markings()) {
      Tlp level = Tlp.ofMarking(marking);
      strictest = level == null ? strictest : strictest == null ? level : strictest.stricter(level);
    }
    return strictest;
  }

  /** Only the one property is written anew, so that spelling and unknown digits stay. */
  private static byte[] with(byte[] json, String markings) {
    try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean found = parser.currentName().equals(PROPERTY);
        parser.nextToken();
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        if (found) {
          return spliced(json, from, (int) parser.currentLocation().getByteOffset(), markings);
        }
      }
      int end = (int) parser.currentTokenLocation().getByteOffset();
      return spliced(json, end, end, ",\"" + PROPERTY + "\":" + markings);
    }
  }

  private static byte[] spliced(byte[] json, int from, int to, String text) {
    ByteArrayOutputStream copy = new ByteArrayOutputStream(json.length + text.length());
    copy.write(json, 0, from);
    copy.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    copy.write(json, to, json.length - to);
    return copy.toByteArray();
  }
}
