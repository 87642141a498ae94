package org.jisr.bank;

import java.time.Instant;
import java.util.Set;
import org.jisr.law.PartyId;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * A question to the bank.
 *
 * @param text words that must all occur, in any of the four languages; {@code "a phrase"} in
 *     quotes; {@code pref*} for words that begin so; a STIX id; blank for everything
 * @param types STIX types, any of them; with a hyphen before it, a type that is not wanted; empty
 *     for all
 * @param from the version's time must not be before
 * @param to the version's time must be before
 * @param originators any of them; empty for all
 * @param markings any of them; empty for all
 * @param place where the object must be
 * @param asOf as the bank stood at that moment; null for now
 */
public record SearchQuery(
    String text,
    Set<String> types,
    @Nullable Instant from,
    @Nullable Instant to,
    Set<PartyId> originators,
    Set<Tlp> markings,
    @Nullable Place place,
    @Nullable Instant asOf) {
  private static final int MAXIMUM_LENGTH = 1_000;

  /** Copies the sets; fails with {@code BANK_QUERY_INVALID} for a text above 1,000 characters. */
  public SearchQuery {
    if (text.length() > MAXIMUM_LENGTH) {
      throw new BankException(BankFault.QUERY_INVALID);
    }
    types = Set.copyOf(types);
    originators = Set.copyOf(originators);
    markings = Set.copyOf(markings);
  }

  /** A question without filters. */
  public static SearchQuery of(String text) {
    return new SearchQuery(text, Set.of(), null, null, Set.of(), Set.of(), null, null);
  }

  /** Everything there is. */
  public static SearchQuery everything() {
    return of("");
  }

  /** The same question as the bank stood at that moment. */
  public SearchQuery asOf(@Nullable Instant moment) {
    return new SearchQuery(text, types, from, to, originators, markings, place, moment);
  }

  /** The same question for these types only. */
  public SearchQuery types(Set<String> only) {
    return new SearchQuery(text, only, from, to, originators, markings, place, asOf);
  }

  /** The same question for versions from one instant until before another. */
  public SearchQuery between(@Nullable Instant start, @Nullable Instant end) {
    return new SearchQuery(text, types, start, end, originators, markings, place, asOf);
  }

  /** The same question for statements of these originators only. */
  public SearchQuery originators(Set<PartyId> only) {
    return new SearchQuery(text, types, from, to, only, markings, place, asOf);
  }

  /** The same question for these markings only. */
  public SearchQuery markings(Set<Tlp> only) {
    return new SearchQuery(text, types, from, to, originators, only, place, asOf);
  }

  /** The same question within a circle. */
  public SearchQuery place(@Nullable Place circle) {
    return new SearchQuery(text, types, from, to, originators, markings, circle, asOf);
  }
}
