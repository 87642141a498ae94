package org.jisr.stix.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every type that STIX 2.1 defines, by its name. */
final class Standard {
  /** For the types that the standard does not define. */
  static final Shape CUSTOM = CommonTables.custom();

  private static final Map<String, Shape> TYPES = types();

  private Standard() {}

  /** The table of a type, or {@link #CUSTOM}. */
  static Shape of(String type) {
    return TYPES.getOrDefault(type, CUSTOM);
  }

  static Map<String, Shape> all() {
    return TYPES;
  }

  private static Map<String, Shape> types() {
    Map<String, Shape> result = new HashMap<>();
    for (List<Shape> tables :
        List.of(
            DomainTables.ALL,
            MoreDomainTables.ALL,
            ObservableTables.ALL,
            MoreObservableTables.ALL,
            RelationshipTables.ALL,
            MetaTables.ALL)) {
      tables.forEach(shape -> result.put(shape.name(), shape));
    }
    return Map.copyOf(result);
  }
}
