package org.jisr.ledger;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jisr.exchange.StatementLine;
import org.jisr.law.PartyId;

/** The letters of one channel and month, added up. */
final class Span {
  private long first;
  private long last;
  private String head = "";
  private long items;
  private long confirmed;
  private Instant confirmedAt = Instant.MAX;
  private final SortedMap<String, Long> letters = new TreeMap<>();

  Span() {}

  /** A copy to add to. */
  Span(Span other) {
    first = other.first;
    last = other.last;
    head = other.head;
    items = other.items;
    confirmed = other.confirmed;
    confirmedAt = other.confirmedAt;
    letters.putAll(other.letters);
  }

  void add(LetterLeaf letter) {
    first = letters.isEmpty() ? letter.place() : Math.min(first, letter.place());
    last = Math.max(last, letter.place());
    head = letter.hash();
    items += letter.items();
    letters.merge(letter.kind(), 1L, Long::sum);
  }

  boolean endsWith(LetterLeaf letter) {
    return last == letter.place() && head.equals(letter.hash());
  }

  /** The partner's receipt for its letter at that place says when it was taken. */
  void confirm(long place, Instant at) {
    if (place > confirmed) {
      confirmed = place;
      confirmedAt = at;
    }
  }

  /** Whether the partner gave a receipt for a later letter than that, before that moment. */
  boolean confirmedBeyond(long place, Instant before) {
    return confirmed > place && confirmedAt.isBefore(before);
  }

  long items() {
    return items;
  }

  SortedMap<String, Long> letters() {
    return letters;
  }

  StatementLine line(PartyId from, String lane) {
    return new StatementLine(from, lane, first, last, head, letters);
  }
}
