package org.jisr.exchange;

import java.time.Instant;
import org.jisr.law.PartyId;

/**
 * One member of a space as its charter names it.
 *
 * @param since when a version of the charter first named it
 */
public record Membership(PartyId party, SpaceRole role, SpaceSight sight, Instant since) {
  /** Whether this member and that one know of each other; the lead sees and is seen by all. */
  boolean meets(Membership other) {
    return party.equals(other.party)
        || role == SpaceRole.LEAD
        || other.role == SpaceRole.LEAD
        || (sight == SpaceSight.OPEN && other.sight == SpaceSight.OPEN);
  }
}
