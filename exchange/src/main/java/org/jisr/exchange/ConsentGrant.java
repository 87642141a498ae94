package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import org.jisr.law.Condition;
import org.jisr.stix.StixId;

/**
 * What an originator lets go on.
 *
 * @param items all that was asked for, or some of it
 * @param until from when it may no longer go on
 * @param conditions added to those that the items carry already
 */
public record ConsentGrant(List<StixId> items, Instant until, List<Condition> conditions) {
  /** Copies the lists. */
  public ConsentGrant {
    items = items.stream().distinct().toList();
    conditions = conditions.stream().distinct().sorted().toList();
  }
}
