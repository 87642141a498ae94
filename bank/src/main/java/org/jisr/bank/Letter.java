package org.jisr.bank;

import java.time.Instant;
import java.util.List;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * What an envelope of the exchange is about, for the question who may know of it.
 *
 * @param envelopeId its id, by which the answer names it
 * @param source the reference of the {@link Source} it is in the bank, null for one that was sent;
 *     statements that came by it are the ones that count
 * @param items what it carries, names or calls back
 * @param at when it was sent or received here; what came to be held later says nothing about it
 */
public record Letter(String envelopeId, @Nullable String source, List<StixId> items, Instant at) {
  /** Copies the list. */
  public Letter {
    items = List.copyOf(items);
  }
}
