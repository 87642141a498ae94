package org.jisr.exchange;

import java.time.Duration;
import java.util.List;
import org.jisr.law.HumanRights;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;

/**
 * What an officer wants to hand on and needs an originator's consent for.
 *
 * @param recipient to whom it would go
 * @param named whether the originator may read the recipient's name; else only the category
 * @param reason 10 to 1,000 characters for the originator
 * @param within until when an answer is wanted, at most 30 days
 */
public record ConsentWish(
    List<StixId> ids,
    PartyId recipient,
    boolean named,
    RecipientCategory category,
    HumanRights humanRights,
    String reason,
    Duration within) {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 1000;
  private static final Duration MOST = Duration.ofDays(30);

  /**
   * Copies the list.
   *
   * @throws ExchangeException {@code EXCHANGE_CONSENT_INVALID}
   */
  public ConsentWish {
    ids = ids.stream().distinct().toList();
    reason = reason.strip();
    if (ids.isEmpty()
        || reason.length() < SHORTEST
        || reason.length() > LONGEST
        || !within.isPositive()
        || within.compareTo(MOST) > 0) {
      throw new ExchangeException(ExchangeFault.CONSENT_INVALID);
    }
  }
}
