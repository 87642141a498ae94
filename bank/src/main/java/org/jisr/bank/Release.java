package org.jisr.bank;

import java.util.List;
import org.jisr.law.PartyId;

/**
 * What may leave for one recipient, decided and logged.
 *
 * @param items the permitted statements, possibly none
 * @param decisions all decisions for this recipient
 * @param leafIndex the leaf that was written before the bytes were handed out
 */
public record Release(
    PartyId recipient, List<ReleasedItem> items, List<ItemDecision> decisions, long leafIndex) {
  /** Copies the lists. */
  public Release {
    items = List.copyOf(items);
    decisions = List.copyOf(decisions);
  }
}
