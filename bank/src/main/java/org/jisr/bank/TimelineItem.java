package org.jisr.bank;

import java.time.Instant;
import java.util.UUID;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * One moment in what is known of an entity.
 *
 * @param statementId the statement that says so, for moments of the entity itself
 * @param other the other entity, for moments of a relation
 */
public record TimelineItem(
    Instant time,
    Kind kind,
    @Nullable UUID statementId,
    @Nullable EntityReference other,
    PartyId originator) {

  /** What happened then. */
  public enum Kind {
    /** The originator created the object. */
    CREATED("created"),
    /** The originator made this version. */
    MODIFIED("modified"),
    /** This bank recorded the statement. */
    RECORDED("recorded"),
    /** First seen, start or valid from. */
    BEGAN("began"),
    /** Last seen, stop or valid until. */
    ENDED("ended"),
    /** A relation began. */
    RELATION_BEGAN("relation-began"),
    /** A relation ended. */
    RELATION_ENDED("relation-ended");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The stable code in the HTTP API. */
    public String code() {
      return code;
    }
  }
}
