package org.jisr.bank;

import java.time.Instant;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * A link between two entities: a relationship object, or a reference inside an object.
 *
 * @param id the object that says so: the relationship, or the object that holds the reference
 * @param kind the relationship type, or the reference's property without {@code _ref}
 * @param direction seen from the entity that was asked about
 * @param other the entity at the other end
 * @param originator who says so
 * @param confidence 0 to 100 where given
 */
public record Relation(
    StixId id,
    String kind,
    Direction direction,
    EntityReference other,
    PartyId originator,
    @Nullable Instant startTime,
    @Nullable Instant stopTime,
    @Nullable Integer confidence) {

  /** Which way a relation points. */
  public enum Direction {
    /** From the entity to the other. */
    OUT("out"),
    /** From the other to the entity. */
    IN("in");

    private final String code;

    Direction(String code) {
      this.code = code;
    }

    /** The stable code in the HTTP API. */
    public String code() {
      return code;
    }
  }
}
