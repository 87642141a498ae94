package org.jisr.stix;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object in the making.
 *
 * <p>Type, {@code spec_version} 2.1 and the times are set from the start. A cyber observable has no
 * times and gets its deterministic identifier; any other object a random one. Null and empty values
 * are left out, as STIX allows neither. Not for use by several threads.
 *
 * @param <T> the class of the object
 */
public final class ObjectBuilder<T extends StixObject> {
  private final Class<T> kind;
  private final ObjectNode tree;

  private ObjectBuilder(Class<T> kind, ObjectNode tree) {
    this.kind = kind;
    this.tree = tree;
  }

  /** Begins the first version of an object of any type, standard or custom. */
  public static ObjectBuilder<StixObject> of(String type, Instant created) {
    return of(StixObject.class, type, created);
  }

  /** Begins a cyber observable; its identifier is computed when it is built. */
  public static ObjectBuilder<CyberObservable> observable(String type) {
    if (!StandardTypes.isObservable(type)) {
      throw new IllegalArgumentException("The type is not one of a cyber observable.");
    }
    return of(CyberObservable.class, type, null);
  }

  static <T extends StixObject> ObjectBuilder<T> of(
      Class<T> kind, String type, @Nullable Instant created) {
    ObjectNode tree = Json.object();
    tree.put("type", type).put("spec_version", "2.1");
    if (!StandardTypes.isObservable(type)) {
      tree.put("id", StixId.random(type).toString());
    }
    if (created != null && !StandardTypes.isObservable(type)) {
      String time = StixTimestamp.of(created).text();
      tree.put("created", time);
      if (!type.equals("marking-definition")) {
        tree.put("modified", time);
      }
    }
    return new ObjectBuilder<>(kind, tree);
  }

  /**
   * Begins the next version of an object, with all its properties (STIX 2.1, section 3.6). Only its
   * creator may make one.
   *
   * @throws IllegalArgumentException when the object has no versions, is revoked, or the time is
   *     not after that of its version
   */
  @SuppressWarnings("unchecked")
  public static <T extends StixObject> ObjectBuilder<T> nextVersion(T object, Instant modified) {
    StixTimestamp before = object.modified();
    StixTimestamp now = StixTimestamp.of(modified);
    if (before == null || object.revoked() || now.compareTo(before) <= 0) {
      throw new IllegalArgumentException(
          "A next version needs an object that has versions, is not revoked, and is older.");
    }
    ObjectNode tree = (ObjectNode) object.tree().deepCopy();
    tree.put("modified", now.text());
    return new ObjectBuilder<>((Class<T>) object.getClass(), tree);
  }

  /** Sets the identifier. */
  public ObjectBuilder<T> id(StixId id) {
    return with("id", id);
  }

  /** Sets the identity that claims the object. */
  public ObjectBuilder<T> createdBy(@Nullable StixId identity) {
    return with("created_by_ref", identity);
  }

  /** Sets the name. */
  public ObjectBuilder<T> name(@Nullable String name) {
    return with("name", name);
  }

  /** Sets the description. */
  public ObjectBuilder<T> description(@Nullable String description) {
    return with("description", description);
  }

  /** Sets the language (RFC 5646); an object without one is taken for English. */
  public ObjectBuilder<T> lang(@Nullable String lang) {
    return with("lang", lang);
  }

  /** Sets the confidence from 0 to 100. */
  public ObjectBuilder<T> confidence(int confidence) {
    if (confidence < 0 || confidence > 100) {
      throw new IllegalArgumentException("A confidence is between 0 and 100.");
    }
    return with("confidence", confidence);
  }

  /** Sets the labels. */
  public ObjectBuilder<T> labels(Collection<String> labels) {
    return with("labels", labels);
  }

  /** Sets the markings of the whole object. */
  public ObjectBuilder<T> markedWith(StixId... markings) {
    return with("object_marking_refs", List.of(markings));
  }

  /** Marks the object as withdrawn, which is final. */
  public ObjectBuilder<T> revoked() {
    return with("revoked", true);
  }

  /** Adds a pointer to something outside STIX. */
  public ObjectBuilder<T> externalReference(
      String sourceName, @Nullable String externalId, @Nullable String url) {
    ObjectNode reference = tree.withArray("external_references").addObject();
    reference.put("source_name", sourceName);
    if (externalId != null) {
      reference.put("external_id", externalId);
    }
    if (url != null) {
      reference.put("url", url);
    }
    return this;
  }

  /** Adds a property-extension; its content is copied. */
  public ObjectBuilder<T> propertyExtension(StixId definition, ObjectNode content) {
    ObjectNode extension = tree.withObject("/extensions").putObject(definition.toString());
    extension.put("extension_type", "property-extension");
    extension.setAll(content.deepCopy());
    return this;
  }

  /** Sets a text. */
  public ObjectBuilder<T> with(String property, @Nullable String value) {
    return with(property, value == null ? null : tree.stringNode(value));
  }

  /** Sets an integer; beyond 2^53 other programs may lose digits. */
  public ObjectBuilder<T> with(String property, long value) {
    return with(property, tree.numberNode(value));
  }

  /** Sets a number. */
  public ObjectBuilder<T> with(String property, double value) {
    return with(property, tree.numberNode(value));
  }

  /** Sets a truth value. */
  public ObjectBuilder<T> with(String property, boolean value) {
    return with(property, tree.booleanNode(value));
  }

  /** Sets a time. */
  public ObjectBuilder<T> with(String property, @Nullable Instant value) {
    return with(property, value == null ? null : StixTimestamp.of(value).text());
  }

  /** Sets a reference. */
  public ObjectBuilder<T> with(String property, @Nullable StixId value) {
    return with(property, value == null ? null : value.toString());
  }

  /** Sets a list of texts, references or timestamps, each by its {@code toString}. */
  public ObjectBuilder<T> with(String property, Collection<?> values) {
    ArrayNode list = Json.MAPPER.createArrayNode();
    values.forEach(value -> list.add(value.toString()));
    return with(property, list);
  }

  /** Sets any JSON value, which is copied. */
  public ObjectBuilder<T> with(String property, @Nullable JsonNode value) {
    if (value == null || value.isNull() || (value.isContainer() && value.isEmpty())) {
      tree.remove(property);
    } else {
      tree.set(property, value.deepCopy());
    }
    return this;
  }

  /**
   * The finished object, read back from its own bytes.
   *
   * @throws StixException when a value makes it unreadable
   */
  public T build() {
    ObjectNode finished = tree;
    if (!finished.has("id")) {
      String type = finished.path("type").asString();
      finished = tree.deepCopy();
      finished.put("id", DeterministicId.of(type, tree).toString());
    }
    return kind.cast(StixObject.read(Json.bytes(finished), BundleLimits.defaults()));
  }
}
