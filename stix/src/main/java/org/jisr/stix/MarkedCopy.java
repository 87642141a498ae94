package org.jisr.stix;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes copies of objects that carry a mark of their recipient: in an extension, in the digits of
 * {@code modified} below the second, and in the order of the properties.
 *
 * <p>Nothing else is touched: all values keep their bytes, so names, texts, patterns, identifiers
 * and unknown properties are as they were. A copy with a later {@code modified} is a version of its
 * own; copies of it that differ in nothing but order are the same version (STIX 2.1, section 3.6).
 */
public final class MarkedCopy {
  private static final String MODIFIED = "modified";
  private static final String OBJECT_MODIFIED = "object_modified";
  private static final String EXTENSIONS = "extensions";

  /** What programs add or write anew when they hand an object on: in no order, at the end. */
  private static final Set<String> UNORDERED =
      Set.of("object_marking_refs", "granular_markings", EXTENSIONS);

  /** What says how to read other objects is the same for everybody, byte for byte. */
  private static final Set<String> DEFINITIONS =
      Set.of("marking-definition", "extension-definition");

  private static final int LAST_YEAR = 9_998;

  private MarkedCopy() {}

  /** A top-level property, as it stands: name and value. */
  private record Member(String name, byte[] json) {}

  /** Whether an object can carry a label, which a definition and an object of STIX 2.0 cannot. */
  public static boolean takesLabel(StixObject object) {
    String unsaid = object.created() == null ? "2.1" : "2.0";
    return !DEFINITIONS.contains(object.type())
        && object.tree().path("spec_version").asString(unsaid).equals("2.1");
  }

  /**
   * Whether a later version of it can be told by its time, which has exactly three digits below the
   * second in STIX 2.0.
   */
  public static boolean takesTime(StixObject object) {
    StixTimestamp modified = object.modified();
    return modified != null
        && takesLabel(object)
        && Integer.parseInt(modified.text(), 0, 4, 10) <= LAST_YEAR;
  }

  /** The properties of an object that are put in an order, as they stand. */
  public static List<String> ordered(JsonNode object) {
    return object.propertyNames().stream().filter(name -> !UNORDERED.contains(name)).toList();
  }

  /**
   * The marked copy, whose meaning is that of the object.
   *
   * @throws IllegalStateException should the copy say anything else than the object
   */
  public static StixObject of(StixObject object, CopyMark mark) {
    StixTimestamp modified = object.modified();
    StixTimestamp later =
        mark.micros() == 0 || modified == null ? null : later(modified, mark.micros());
    List<Member> members = new ArrayList<>();
    for (Member member : members(object.json())) {
      members.add(
          switch (member.name()) {
            case MODIFIED -> later == null ? member : time(MODIFIED, later);
            case OBJECT_MODIFIED -> translated(member, object, mark.translated());
            default -> member;
          });
    }
    String label = mark.label();
    if (label != null) {
      label(members, object, label);
    }
    members.sort(
        Comparator.comparing((Member member) -> UNORDERED.contains(member.name()))
            .thenComparing(
                member ->
                    UNORDERED.contains(member.name()) ? "" : mark.rank().apply(member.name())));
    StixObject copy = StixObject.read(joined(members));
    requireSame(object, copy);
    return copy;
  }

  private static StixTimestamp later(StixTimestamp time, int micros) {
    return StixTimestamp.of(time.instant().plus(micros, ChronoUnit.MICROS));
  }

  private static Member time(String name, StixTimestamp time) {
    return new Member(name, utf8("\"" + name + "\":\"" + time + "\""));
  }

  /** A translation names the version it translates, of which the recipient has a marked copy. */
  private static Member translated(Member member, StixObject object, int micros) {
    if (micros == 0 || !object.type().equals("language-content")) {
      return member;
    }
    StixTimestamp stated =
        StixTimestamp.parseOrNull(object.tree().path(OBJECT_MODIFIED).asString(""));
    return stated == null ? member : time(OBJECT_MODIFIED, later(stated, micros));
  }

  private static void label(List<Member> members, StixObject object, String label) {
    JsonNode present = object.tree().get(EXTENSIONS);
    ObjectNode extensions = present instanceof ObjectNode found ? found.deepCopy() : Json.object();
    List<String> marks = new ArrayList<>(MarkExtension.read(object.tree()));
    if (!marks.contains(label)) {
      marks.add(label);
    }
    ObjectNode extension = Json.object().put("extension_type", "property-extension");
    ArrayNode list = extension.putArray(MarkExtension.MARKS);
    marks.forEach(list::add);
    extensions.set(MarkExtension.DEFINITION.toString(), extension);
    members.removeIf(member -> member.name().equals(EXTENSIONS));
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    json.writeBytes(utf8("\"" + EXTENSIONS + "\":"));
    json.writeBytes(Json.bytes(extensions));
    members.add(new Member(EXTENSIONS, json.toByteArray()));
  }

  /** Cut where they stand, so that the spelling of numbers and of letters stays. */
  private static List<Member> members(byte[] json) {
    List<Member> members = new ArrayList<>();
    try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.nextToken();
        parser.finishToken();
        parser.skipChildren();
        int to = (int) parser.currentLocation().getByteOffset();
        members.add(new Member(name, trimmed(json, from, to)));
      }
    }
    return members;
  }

  private static byte[] trimmed(byte[] json, int from, int to) {
    int end = to;
    while (end > from && (json[end - 1] <= ' ' || json[end - 1] == ',')) {
      end--;
    }
    byte[] slice = new byte[end - from];
    System.arraycopy(json, from, slice, 0, slice.length);
    return slice;
  }

  private static byte[] joined(List<Member> members) {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    char before = '{';
    for (Member member : members) {
      copy.write(before);
      copy.writeBytes(member.json());
      before = ',';
    }
    copy.write('}');
    return copy.toByteArray();
  }

  /** The last look before it leaves: whatever the mark is not must be as it was. */
  private static void requireSame(StixObject object, StixObject copy) {
    if (!plain(object.tree()).equals(plain(copy.tree()))) {
      throw new IllegalStateException("A marked copy must say what the object says.");
    }
  }

  private static JsonNode plain(JsonNode object) {
    ObjectNode plain = (ObjectNode) object.deepCopy();
    plain.remove(List.of(MODIFIED, OBJECT_MODIFIED));
    if (plain.get(EXTENSIONS) instanceof ObjectNode extensions) {
      extensions.remove(MarkExtension.DEFINITION.toString());
      if (extensions.isEmpty()) {
        plain.remove(EXTENSIONS);
      }
    }
    return plain;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The moment of the version of which this is the marked copy; null where there is none. */
  public static @Nullable StixTimestamp marked(@Nullable StixTimestamp modified, int micros) {
    return modified == null
        ? null
        : StixTimestamp.of(modified.instant().minus(micros, ChronoUnit.MICROS));
  }
}
