package org.jisr.bank;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jisr.law.Decision;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;

/**
 * What past decisions would have been under a proposed text of law.
 *
 * @param decisions how many were decided again
 * @param changed how many of them would come out otherwise
 * @param changes how many from which outcome to which, such as {@code permit → needs}
 * @param items the first of those that change, the newest first
 */
public record LawReplay(long decisions, long changed, Map<String, Long> changes, List<Item> items) {
  /** Copies the collections. */
  public LawReplay {
    changes = Map.copyOf(changes);
    items = List.copyOf(items);
  }

  /**
   * A decision that would come out otherwise.
   *
   * @param leaf the leaf of the log in which it stands
   * @param before under the law in force
   * @param after under the proposed law
   */
  public record Item(
      StixId id,
      PartyId recipient,
      Instant decidedAt,
      long leaf,
      Decision before,
      Decision after) {}
}
