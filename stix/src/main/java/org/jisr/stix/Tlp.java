package org.jisr.stix;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The Traffic Light Protocol 2.0 (FIRST, 2022), from the widest audience to the narrowest. */
@SuppressWarnings("ImmutableEnumChecker") // a StixId is a String and a UUID, both immutable
public enum Tlp {
  CLEAR("94868c89-83c2-464b-929b-a1a8aa3c8487", "613f2e26-407d-48c7-9eca-b8e91df99dc9"),
  GREEN("bab4a63c-aed9-4cf5-a766-dfca5abac2bb", "34098fce-860f-48ae-8e50-ebd3cc5e41da"),
  AMBER("55d920b0-5e8b-4f79-9ee9-91f868d9b421", "f88d31f6-486f-44da-b317-01333bde0b82"),
  AMBER_STRICT("939a9414-2ddd-4d32-a0cd-375ea402b003", null),
  RED("e828b379-4e03-4974-9ac4-e53a884c97c1", "5e57c739-391a-4eb3-b6be-7d15ca92d5ed");

  /** The extension-definition under which the OASIS objects for TLP 2.0 carry their level. */
  public static final StixId EXTENSION =
      StixId.parse("extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d");

  /** What OpenCTI writes for amber+strict; read as an alias, never written. */
  private static final StixId OPENCTI_AMBER_STRICT =
      marking("826578e1-40ad-459f-bc73-ede076f81f37");

  private static final Map<StixId, Tlp> BY_MARKING = byMarking();

  private final StixId markingId;
  private final @Nullable StixId legacyMarkingId;

  Tlp(String uuid, @Nullable String legacyUuid) {
    this.markingId = marking(uuid);
    this.legacyMarkingId = legacyUuid == null ? null : marking(legacyUuid);
  }

  /** The level that a marking stands for, in TLP 2.0, TLP 1.0 or an alias; null for any other. */
  public static @Nullable Tlp ofMarking(StixId marking) {
    return BY_MARKING.get(marking);
  }

  /** The level of a code as {@link #code} gives it, in any case; {@code white} is clear. */
  public static @Nullable Tlp ofCode(String code) {
    String lower = code.toLowerCase(Locale.ROOT);
    if (lower.equals("white")) {
      return CLEAR;
    }
    for (Tlp level : values()) {
      if (level.code().equals(lower)) {
        return level;
      }
    }
    return null;
  }

  /** {@code clear}, {@code green}, {@code amber}, {@code amber+strict} or {@code red}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '+');
  }

  /** The one marking-definition that TLP 2.0 allows for the level. */
  public StixId markingId() {
    return markingId;
  }

  /** The one marking-definition of TLP 1.0, which has no amber+strict. */
  public @Nullable StixId legacyMarkingId() {
    return legacyMarkingId;
  }

  /**
   * The level of TLP 1.0 that is shown to no one whom this level keeps out: amber+strict, which has
   * none of its own, becomes red.
   */
  public Tlp legacy() {
    return this == AMBER_STRICT ? RED : this;
  }

  /** The word of TLP 1.0 for {@link #legacy()}: {@code white}, {@code green}, and so on. */
  public String legacyCode() {
    return this == CLEAR ? "white" : legacy().code();
  }

  /** The marking-definition object of TLP 1.0 for {@link #legacy()} (STIX 2.1, section 7.2.1.4). */
  public MarkingDefinition legacyMarking() {
    var tree = Json.object();
    tree.put("type", "marking-definition");
    tree.put("spec_version", "2.1");
    tree.put("id", String.valueOf(legacy().legacyMarkingId));
    tree.put("created", "2017-01-20T00:00:00.000Z");
    tree.put("definition_type", "tlp");
    tree.put("name", "TLP:" + legacyCode().toUpperCase(Locale.ROOT));
    tree.putObject("definition").put("tlp", legacyCode());
    return (MarkingDefinition) StixObject.read(Json.bytes(tree));
  }

  /** The narrower of two levels. */
  public Tlp stricter(Tlp other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The marking-definition object of the level, as OASIS publishes it. */
  public MarkingDefinition marking() {
    var tree = Json.object();
    tree.put("type", "marking-definition");
    tree.put("spec_version", "2.1");
    tree.put("id", markingId.toString());
    tree.put("created", "2022-10-01T00:00:00.000Z");
    tree.put("name", "TLP:" + code().toUpperCase(Locale.ROOT));
    tree.putObject("extensions")
        .putObject(EXTENSION.toString())
        .put("extension_type", "property-extension")
        .put("tlp_2_0", code());
    return (MarkingDefinition) StixObject.read(Json.bytes(tree));
  }

  private static StixId marking(String uuid) {
    return new StixId("marking-definition", UUID.fromString(uuid));
  }

  private static Map<StixId, Tlp> byMarking() {
    Map<StixId, Tlp> result = new HashMap<>();
    for (Tlp level : values()) {
      result.put(level.markingId, level);
      if (level.legacyMarkingId != null) {
        result.put(level.legacyMarkingId, level);
      }
    }
    result.put(OPENCTI_AMBER_STRICT, AMBER_STRICT);
    return Map.copyOf(result);
  }
}
