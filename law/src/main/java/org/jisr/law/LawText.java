package org.jisr.law;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A text of national law that a node holds as signed data: a catalogue or a set of rules. */
public sealed interface LawText permits InstrumentCatalogue, PolicySet {
  /** {@code jisr-instruments/1} or {@code jisr-policy/1}. */
  String kind();

  /** Whose law it is. */
  PartyId party();

  /** Who issued it. */
  String authority();

  /** Rises with each version. */
  int version();

  /** The first instant at which it holds. */
  Instant validFrom();

  /** The instant from which it no longer holds; null for "until replaced". */
  @Nullable Instant validTo();

  /** RFC 8785 canonical JSON in UTF-8. */
  byte[] canonicalJson();

  /** SHA-256 of {@link #canonicalJson()} in lower-case hexadecimal. */
  default String digest() {
    return Digests.sha256(canonicalJson());
  }

  /** Whether it holds at that instant. */
  default boolean holdsAt(Instant now) {
    Instant end = validTo();
    return !now.isBefore(validFrom()) && (end == null || now.isBefore(end));
  }

  /**
   * Reads a text of either kind.
   *
   * @throws LawException {@code LAW_TEXT_UNREADABLE}, naming no content, for anything else
   */
  static LawText ofJson(byte[] json) {
    try {
      JsonNode tree = HandlingJson.MAPPER.readTree(json);
      return switch (tree.path("kind").asString("")) {
        case InstrumentCatalogue.KIND -> InstrumentJson.read(tree);
        case PolicySet.KIND -> PolicyJson.read(tree);
        default -> throw LawJson.unreadable(null);
      };
    } catch (JacksonException e) {
      throw LawJson.unreadable(e);
    }
  }
}
