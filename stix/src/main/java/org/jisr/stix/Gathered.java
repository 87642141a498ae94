package org.jisr.stix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one object while they are gathered. */
final class Gathered {
  /** Millions of tiny texts in one object would take many times its size. */
  static final int MOST_TEXTS = 20_000;

  @Nullable String type;
  @Nullable String specVersion;
  @Nullable StixTimestamp created;
  @Nullable StixTimestamp modified;
  @Nullable String lang;
  @Nullable Integer confidence;
  @Nullable Double latitude;
  @Nullable Double longitude;
  boolean revoked;

  private @Nullable StixId id;
  private @Nullable StixId createdBy;
  private @Nullable String name;
  private final Set<StixId> markings = new LinkedHashSet<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<TextField> texts = new ArrayList<>();

  void id(String text) {
    id = StixId.parseOrNull(text);
    if (id == null) {
      throw new StixException(Problem.OBJECT_ID_INVALID, "id", -1);
    }
  }

  void marking(StixId marking) {
    markings.add(marking);
  }

  void reference(String property, StixId target) {
    if (property.equals("created_by_ref")) {
      createdBy = target;
    }
    references.add(new Reference(property, target));
  }

  void text(String property, String value) {
    String storable = value.indexOf(0) < 0 ? value : value.replace('\0', '\ufffd');
    if (property.equals("name")) {
      name = storable;
    }
    if (texts.size() < MOST_TEXTS) {
      texts.add(new TextField(property, storable));
    }
  }

  /** The finished fields; fails where a property is missing without which nothing can be done. */
  StixFields fields() {
    StixId known = checkedId();
    boolean observable = StandardTypes.isObservable(known.type());
    return new StixFields(
        known,
        specVersion != null ? specVersion : observable ? "2.1" : "2.0",
        created,
        modified,
        createdBy,
        revoked,
        name,
        lang,
        confidence,
        List.copyOf(markings),
        references,
        texts,
        position());
  }

  private StixId checkedId() {
    if (type == null) {
      throw new StixException(Problem.OBJECT_TYPE_MISSING, "type", -1);
    }
    if (!StixId.isType(type)) {
      throw new StixException(Problem.OBJECT_TYPE_INVALID, "type", -1);
    }
    if (type.equals("bundle")) {
      throw new StixException(Problem.OBJECT_IS_BUNDLE, "type", -1);
    }
    if (id == null) {
      throw new StixException(Problem.OBJECT_ID_MISSING, "id", -1);
    }
    if (!id.type().equals(type)) {
      throw new StixException(Problem.OBJECT_TYPE_MISMATCH, "type", -1);
    }
    boolean versioned = StandardTypes.isVersioned(type);
    if (created == null && (versioned || type.equals("marking-definition"))) {
      throw new StixException(Problem.OBJECT_CREATED_MISSING, "created", -1);
    }
    if (modified == null && versioned) {
      throw new StixException(Problem.OBJECT_MODIFIED_MISSING, "modified", -1);
    }
    return id;
  }

  private @Nullable GeoPoint position() {
    return latitude != null && longitude != null && GeoPoint.isValid(latitude, longitude)
        ? new GeoPoint(latitude, longitude)
        : null;
  }
}
