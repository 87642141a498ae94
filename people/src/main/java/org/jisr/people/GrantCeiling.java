package org.jisr.people;

import java.util.Collections;
import java.util.Set;
import org.jisr.stix.Tlp;

/**
 * What one administrator alone may grant; above it, a second one agrees.
 *
 * @param clearance the highest marking that needs no second administrator
 * @param compartments whether compartments need none
 */
public record GrantCeiling(Tlp clearance, boolean compartments) {
  /** No ceiling: one administrator grants everything. */
  public static final GrantCeiling NONE = new GrantCeiling(Tlp.RED, true);

  boolean exceededBy(Tlp asked, Set<String> rooms) {
    return asked.compareTo(clearance) > 0 || (!compartments && !rooms.isEmpty());
  }

  boolean exceededBy(NewAccount wish) {
    return exceededBy(
        AccountRules.clearance(wish.roles(), wish.clearance()),
        AccountRules.compartments(wish.roles(), wish.compartments()));
  }

  /** What one administrator may grant of it. */
  NewAccount lowered(NewAccount wish) {
    return new NewAccount(
        wish.name(),
        wish.roles(),
        wish.clearance().compareTo(clearance) > 0 ? clearance : wish.clearance(),
        compartments ? wish.compartments() : Collections.emptySortedSet(),
        wish.language());
  }
}
