package org.jisr.exchange;

import java.util.Map;
import org.jisr.law.Language;
import org.jisr.law.PartyId;

/** An outside party that somebody wants to let poll or push. */
public record SubscriberDraft(
    PartyId party,
    Map<Language, String> names,
    boolean canRead,
    boolean canWrite,
    SubscriptionTerms terms) {
  private static final int MAX_NAME = 200;

  /** Copies the names; throws {@code EXCHANGE_SUBSCRIBER_INVALID} where there is none. */
  public SubscriberDraft {
    names = Map.copyOf(names);
    if (names.isEmpty()
        || names.values().stream().anyMatch(name -> name.isBlank() || name.length() > MAX_NAME)
        || !(canRead || canWrite)) {
      throw new ExchangeException(ExchangeFault.SUBSCRIBER_INVALID);
    }
  }
}
