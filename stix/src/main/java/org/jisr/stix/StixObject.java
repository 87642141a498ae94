package org.jisr.stix;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One STIX 2.1 object: its original bytes, never changed, with typed access to its properties.
 *
 * <p>Unknown properties, the digits of timestamps and numbers of any size stay in {@link #json()}
 * as they came. The accessors of the subclasses read a tree that is parsed when first asked for. An
 * accessor gives null or an empty collection where the property is absent or of another kind than
 * the standard says. Immutable and safe for use by several threads.
 */
public abstract sealed class StixObject
    permits DomainObject, CyberObservable, RelationshipObject, MetaObject, CustomObject {
  private final Document document;

  StixObject(Document document) {
    this.document = document;
  }

  /**
   * Reads one object.
   *
   * @param json one JSON object in UTF-8 without a byte-order mark, white space around it allowed
   * @throws StixException with a code of the {@code OBJECT_} family
   */
  public static StixObject read(byte[] json) {
    return read(json.clone(), BundleLimits.defaults());
  }

  /** Reads one object from its text, see {@link #read(byte[])}. */
  public static StixObject read(String json) {
    return read(json.getBytes(StandardCharsets.UTF_8), BundleLimits.defaults());
  }

  static StixObject read(byte[] json, BundleLimits limits) {
    if (json.length > limits.objectBytes()) {
      throw new StixException(Problem.OBJECT_TOO_BIG);
    }
    StixFields fields = ObjectIndexer.index(json, limits.objectDepth());
    return StandardTypes.object(new Document(json, fields));
  }

  /** The bytes exactly as they came, in a copy of their own. */
  public final byte[] json() {
    return document.json().clone();
  }

  /** The number of bytes of {@link #json()}. */
  public final int size() {
    return document.json().length;
  }

  /** Writes the bytes exactly as they came. */
  public final void writeTo(OutputStream out) throws IOException {
    out.write(document.json());
  }

  /** What was gathered when the object was read. */
  public final StixFields fields() {
    return document.fields();
  }

  /** All properties as a tree that must not be changed; take a {@code deepCopy()} to edit. */
  public final JsonNode tree() {
    return document.tree();
  }

  /** The identifier. */
  public final StixId id() {
    return fields().id();
  }

  /** The type, such as {@code threat-actor}. */
  public final String type() {
    return id().type();
  }

  /** When the first version was created. */
  public final @Nullable StixTimestamp created() {
    return fields().created();
  }

  /** When this version was created. */
  public final @Nullable StixTimestamp modified() {
    return fields().modified();
  }

  /** The identity that claims the object. */
  public final @Nullable StixId createdBy() {
    return fields().createdBy();
  }

  /** Whether its creator has withdrawn the object. */
  public final boolean revoked() {
    return fields().revoked();
  }

  /** The creator's own terms for the object. */
  public final List<String> labels() {
    return Property.strings(tree(), "labels");
  }

  /** The creator's confidence from 0 to 100. */
  public final @Nullable Integer confidence() {
    return fields().confidence();
  }

  /** The language of the object (RFC 5646); null means English. */
  public final @Nullable String lang() {
    return fields().lang();
  }

  /** What the object refers to outside STIX. */
  public final List<ExternalReference> externalReferences() {
    return Property.list(tree(), "external_references", ExternalReference::of);
  }

  /** The markings of the whole object. */
  public final List<StixId> objectMarkings() {
    return Property.references(tree(), "object_marking_refs");
  }

  /** The markings and languages of parts of the object. */
  public final List<GranularMarking> granularMarkings() {
    return Property.list(tree(), "granular_markings", GranularMarking::of);
  }

  /** The extensions by the identifier or name under which they stand. */
  public final Map<String, JsonNode> extensions() {
    return Property.map(tree(), "extensions");
  }

  /** The value of a top-level property whatever its kind, or null where it is absent. */
  public final @Nullable JsonNode property(String name) {
    return tree().get(name);
  }

  /** Two objects are equal when their bytes are. */
  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof StixObject object && document.sameBytes(object.document);
  }

  @Override
  public final int hashCode() {
    return Arrays.hashCode(document.json());
  }

  /** The identifier only, as the content may be personal data. */
  @Override
  public final String toString() {
    return id().toString();
  }
}
