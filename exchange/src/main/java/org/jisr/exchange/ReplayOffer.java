package org.jisr.exchange;

import java.util.List;
import org.jisr.stix.StixId;

/**
 * What this node released into a space and one member was not given, as far as the charter allows
 * it and the viewer may know of it; each item is decided on anew before it goes.
 *
 * @param rule the charter's
 * @param missing in the order of their first release
 * @param given how many items of the replay that member already has
 */
public record ReplayOffer(ReplayRule rule, List<StixId> missing, int given) {
  /** Copies the list. */
  public ReplayOffer {
    missing = List.copyOf(missing);
  }
}
