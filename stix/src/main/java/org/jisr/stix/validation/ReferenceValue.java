package org.jisr.stix.validation;

import java.util.EnumSet;
import java.util.Set;
import tools.jackson.core.JsonToken;

/** An identifier of another object, with the types that may stand there. */
final class ReferenceValue implements Value {
  private final Set<String> types;
  private final Set<Kind> kinds;
  private final String name;

  private ReferenceValue(Set<String> types, Set<Kind> kinds, String name) {
    this.types = types;
    this.kinds = kinds;
    this.name = name;
  }

  /** To objects of some types. */
  static Value to(String... types) {
    return new ReferenceValue(
        Set.of(types),
        EnumSet.noneOf(Kind.class),
        "an object of type " + String.join(" or ", types));
  }

  /** To objects of some sorts; a custom type may be of any. */
  static Value toKinds(String name, Kind first, Kind... more) {
    Set<Kind> kinds = EnumSet.of(first, more);
    kinds.add(Kind.CUSTOM);
    return new ReferenceValue(Set.of(), kinds, name);
  }

  /** To any STIX object. */
  static Value toAny() {
    return toKinds("a STIX object", Kind.DOMAIN, Kind.OBSERVABLE, Kind.RELATIONSHIP, Kind.META);
  }

  @Override
  public void check(Walk walk, JsonToken token) {
    if (!walk.expect(token == JsonToken.VALUE_STRING, "an identifier")) {
      return;
    }
    String type = Identifiers.type(walk.text());
    if (type == null) {
      walk.report(Rule.ID_INVALID);
      return;
    }
    if (!kinds.isEmpty()) {
      Kind kind = Kind.of(type);
      if (kind == Kind.OBSERVABLE || kind == Kind.CUSTOM) {
        walk.frame().observables++;
      }
      if (!kinds.contains(kind)) {
        walk.report(Rule.REFERENCE_TARGET, name);
      }
    } else if (!types.contains(type)) {
      walk.report(Rule.REFERENCE_TARGET, name);
    }
  }
}
