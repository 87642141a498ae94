package org.jisr.bank;

import java.time.Instant;
import java.util.BitSet;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Consultation;
import org.jisr.law.Decision;
import org.jisr.law.Handling;
import org.jspecify.annotations.Nullable;

/**
 * One read transaction for one consultation: a snapshot in which row-level security shows only what
 * the consultation may see.
 *
 * @param last when the last chunk was recorded
 */
record Reading(
    Handle handle,
    Consultation consultation,
    Handlings handlings,
    Lens lens,
    Instant now,
    Instant last,
    Sight sight) {

  /** A transaction that sees as at all times. */
  Reading(
      Handle handle,
      Consultation consultation,
      Handlings handlings,
      Lens lens,
      Instant now,
      Instant last) {
    this(handle, consultation, handlings, lens, now, last, Sight.ORDINARY);
  }

  /** The moment as of which to read: the one asked for, but never later than the last chunk. */
  Instant moment(@Nullable Instant asOf) {
    return asOf == null || asOf.isAfter(last) ? last : asOf;
  }

  /** Why the viewer may see statements under that handling. */
  Decision decision(Handling handling) {
    return sight.decide(handling, consultation, now);
  }

  /** The visible handlings that pass a filter: bit n for number n, as {@code get_bit} counts. */
  byte[] bits(Predicate<Handling> filter) {
    BitSet bits = new BitSet();
    for (int number : lens.numbers(handlings, filter)) {
      bits.set(number);
    }
    return bits.toByteArray();
  }

  /** The visible handlings that pass a filter, for queries to repeat what the database guards. */
  int[] visible(Predicate<Handling> filter) {
    return lens.numbers(handlings, filter);
  }
}
