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
    keys = List.copyOf(keys);
  }

  static SealingRing generate() {
    return new SealingRing(List.of(SealingKeys.generate()));
  }

  SealingKeys current() {
    return keys.getFirst();
  }

  /** With new keys in front; the oldest are given up, and what was sealed for them with them. */
  SealingRing renewed() {
    List<SealingKeys> all = extended().keys();
    return new SealingRing(all.subList(0, Math.min(KEPT, all.size())));
  }

  /** With new keys in front, and all others until everything under way to them is answered. */
  SealingRing extended() {
    List<SealingKeys> all = new ArrayList<>(keys);
    all.addFirst(SealingKeys.generate());
    return new SealingRing(all);
  }

  /** The current ones alone. */
  SealingRing settled() {
    return new SealingRing(keys.subList(0, 1));
  }

  /** Those with that name; throws {@code EXCHANGE_ENVELOPE_KEY} when this node has none such. */
  SealingKeys find(byte[] id) {
    return keys.stream()
        .filter(each -> each.publicKeys().hasId(id))
        .findFirst()
        .orElseThrow(() -> new ExchangeException(ExchangeFault.ENVELOPE_KEY));
  }
}
