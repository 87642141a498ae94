package org.jisr.bank;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jisr.stix.Reference;
import org.jisr.stix.RelationshipObject;
import org.jisr.stix.StixFields;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.StixTimestamp;
import org.jisr.stix.TextField;
import org.jspecify.annotations.Nullable;

/** Makes of a statement what its rows need: digest, version, stems and links. */
final class Preparation {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final String AUTHOR = "created_by_ref";

  private Preparation() {}

  static PreparedRow of(NewStatement statement) {
    StixObject object = statement.object();
    StixFields fields = object.fields();
    byte[] json = object.json();
    byte[] digest = sha256().digest(json);
    Tongue tongue = Tongue.of(fields.lang());
    WordVector names = new WordVector();
    WordVector words = new WordVector();
    String name = name(fields);
    if (name != null) {
      names.add(name, tongue);
    }
    for (TextField text : fields.texts()) {
      words.add(text.value(), tongue);
    }
    StixTimestamp version = fields.version();
    List<PreparedEdge> edges = edges(object, fields, json);
    return new PreparedRow(
        statement,
        json,
        digest,
        Versions.of(fields, digest),
        version == null ? null : CopyBuffer.micros(version.instant()),
        name,
        Persons.isPerson(object, statement.handling()),
        names.encode(),
        words.encode(),
        edges,
        FurtherMentions.of(object, edges),
        statement.layers().stream().map(layer -> of(statement, layer)).toList());
  }

  private static PreparedRow of(NewStatement whole, Layer layer) {
    return of(
        new NewStatement(
            layer.object(), layer.handling(), whole.source(), whole.line(), whole.offset()));
  }

  /** The name, or for objects without one, such as an address, what identifies them. */
  static @Nullable String name(StixFields fields) {
    if (fields.name() != null) {
      return fields.name();
    }
    for (TextField text : fields.texts()) {
      switch (text.property()) {
        case "value", "display_name", "account_login", "user_id", "abstract", "path", "subject" -> {
          return text.value();
        }
        default -> {
          // Another text does not name the object.
        }
      }
    }
    return null;
  }

  private static List<PreparedEdge> edges(StixObject object, StixFields fields, byte[] json) {
    Set<PreparedEdge> edges = new LinkedHashSet<>();
    StixId source = null;
    StixId target = null;
    for (Reference reference : fields.references()) {
      if (isEnd(object, "source_ref", reference)) {
        source = reference.target();
      } else if (isEnd(object, "target_ref", reference)) {
        target = reference.target();
      } else if (!reference.property().equals(AUTHOR)) {
        edges.add(
            new PreparedEdge(
                object.id(),
                reference.target(),
                kind(reference.property()),
                null,
                null,
                fields.confidence()));
      }
    }
    if (source != null && target != null) {
      edges.add(relationship(json, fields, source, target));
    }
    return new ArrayList<>(edges);
  }

  private static boolean isEnd(StixObject object, String property, Reference reference) {
    return object.type().equals("relationship")
        && object instanceof RelationshipObject
        && reference.property().equals(property);
  }

  private static PreparedEdge relationship(
      byte[] json, StixFields fields, StixId source, StixId target) {
    RelationshipOutline outline = RelationshipOutline.of(json);
    return new PreparedEdge(
        source,
        target,
        outline.kind() == null ? "related-to" : printable(outline.kind()),
        micros(outline.startTime()),
        micros(outline.stopTime()),
        fields.confidence());
  }

  private static @Nullable Long micros(@Nullable String time) {
    StixTimestamp stamp = time == null ? null : StixTimestamp.parseOrNull(time);
    return stamp == null ? null : CopyBuffer.micros(stamp.instant());
  }

  /** {@code extensions.archive-ext.contains_refs} becomes {@code contains}. */
  private static String kind(String property) {
    String last = property.substring(property.lastIndexOf('.') + 1);
    String stem =
        last.endsWith("_refs")
            ? last.substring(0, last.length() - 5)
            : last.endsWith("_ref") ? last.substring(0, last.length() - 4) : last;
    return stem.isEmpty() ? "reference" : printable(stem.replace('_', '-'));
  }

  /** Kinds stand in lists, facets and page marks, where a control character has no business. */
  private static String printable(String kind) {
    return CONTROL.matcher(kind).replaceAll(" ");
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
