package org.jisr.bank;

import java.time.Instant;
import java.util.BitSet;
import java.util.function.Predicate;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
import org.jisr.law.LegalBasis;
import org.jisr.law.ReadRules;
import org.jspecify.annotations.Nullable;

/**
 * Which handlings one consultation may see, from one moment until the next at which a date in one
 * of them passes.
 *
 * @param upTo the greatest number that was decided
 * @param visible the numbers that may be seen; not changed once the lens is handed out
 * @param from the moment of the decisions
 * @param until the moment at which the first of them may change
 */
record Lens(int upTo, BitSet visible, Instant from, Instant until) {
  /** The lens for all handlings known, reusing an earlier one as far as it still holds. */
  static Lens of(
      Consultation consultation, Handlings handlings, Instant now, @Nullable Lens earlier) {
    if (earlier == null || now.isBefore(earlier.from) || !now.isBefore(earlier.until)) {
      return new Lens(0, new BitSet(), now, Instant.MAX).extended(consultation, handlings, now);
    }
    return earlier.upTo == handlings.greatest()
        ? earlier
        : earlier.extended(consultation, handlings, now);
  }

  private Lens extended(Consultation consultation, Handlings handlings, Instant now) {
    BitSet visible = (BitSet) this.visible.clone();
    Instant until = this.until;
    int upTo = this.upTo;
    for (StoredHandling stored : handlings.above(upTo)) {
      if (ReadRules.decide(stored.handling(), consultation, now).permitted()) {
        visible.set(stored.id());
      }
      until = earliest(until, nextChange(stored.handling(), now));
      upTo = stored.id();
    }
    return new Lens(upTo, visible, from, until);
  }

  /** The visible numbers that also pass a filter. */
  int[] numbers(Handlings handlings, Predicate<Handling> filter) {
    return visible.stream().filter(id -> filter.test(handlings.get(id))).toArray();
  }

  /** The visible numbers as PostgreSQL writes an {@code int4multirange}. */
  String ranges() {
    return ranges(visible);
  }

  static String ranges(int[] numbers) {
    BitSet ids = new BitSet();
    for (int number : numbers) {
      ids.set(number);
    }
    return ranges(ids);
  }

  static String ranges(BitSet ids) {
    StringBuilder text = new StringBuilder("{");
    int start = ids.nextSetBit(0);
    while (start >= 0) {
      int end = ids.nextClearBit(start);
      text.append(text.length() > 1 ? "," : "").append('[').append(start).append(',').append(end);
      text.append(')');
      start = ids.nextSetBit(end);
    }
    return text.append('}').toString();
  }

  private static Instant nextChange(Handling handling, Instant now) {
    Instant next = earlier(Instant.MAX, handling.reviewBy(), now);
    next = earlier(next, handling.deleteAfter(), now);
    for (LegalBasis basis : handling.legalBasis()) {
      next = earlier(next, basis.validFrom(), now);
      next = earlier(next, basis.validTo(), now);
    }
    return next;
  }

  private static Instant earlier(Instant next, @Nullable Instant date, Instant now) {
    return date != null && date.isAfter(now) ? earliest(next, date) : next;
  }

  private static Instant earliest(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
