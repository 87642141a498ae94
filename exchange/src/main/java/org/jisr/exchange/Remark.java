package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * What an officer of one side said to the other about items that passed between them.
 *
 * @param id the envelope that carries it
 * @param partner the other side
 * @param about the release or tip-off that brought the items
 * @param direction {@code OUT} for what was said here
 * @param text as written, never translated; empty once one of the items is gone
 * @param by the opaque id of who said it; null for the other side's
 * @param at when it was said, or came
 */
public record Remark(
    String id,
    PartyId partner,
    String about,
    Direction direction,
    List<StixId> items,
    String text,
    @Nullable String by,
    Instant at) {
  /** Longest text, in characters. */
  public static final int LONGEST = 2_000;

  /** Copies the list. */
  public Remark {
    items = List.copyOf(items);
  }
}
