package org.jisr.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * A node's sealing keys: the ones its card shows, first, and the ones before them, so that what was
 * sealed before a change of keys can still be opened.
 */
record SealingRing(List<SealingKeys> keys) {
  /** How many changes back a seal can still be opened. */
  private static final int KEPT = 3;

  SealingRing {
    keys = List.copyOf(keys.subList(0, Math.min(KEPT, keys.size())));
  }

  static SealingRing generate() {
    return new SealingRing(List.of(SealingKeys.generate()));
  }

  SealingKeys current() {
    return keys.getFirst();
  }

  /** With new keys in front; the oldest are given up, and what was sealed for them with them. */
  SealingRing renewed() {
    List<SealingKeys> all = new ArrayList<>(keys);
    all.addFirst(SealingKeys.generate());
    return new SealingRing(all);
  }

  /** Those with that name; throws {@code EXCHANGE_ENVELOPE_KEY} when this node has none such. */
  SealingKeys find(byte[] id) {
    return keys.stream()
        .filter(each -> each.publicKeys().hasId(id))
        .findFirst()
        .orElseThrow(() -> new ExchangeException(ExchangeFault.ENVELOPE_KEY));
  }
}
