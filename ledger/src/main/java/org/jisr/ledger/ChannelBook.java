package org.jisr.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One ordered channel as the log tells it.
 *
 * <p>A letter of ours has its leaf before it is durable. Should the node die between the two, or
 * should an erasure take waiting letters back, a later leaf has the same place: it is the letter,
 * and what stood from that place on never was. Only what the partner's receipt confirms is past
 * that. A letter that came is only taken twice in a row, after a death, and counts once.
 */
final class ChannelBook {
  private final NavigableMap<YearMonth, Span> settled = new TreeMap<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();

  private record Waiting(LetterLeaf letter, YearMonth month) {}

  void add(LetterLeaf letter) {
    if (letter.out()) {
      while (!waiting.isEmpty() && waiting.getLast().letter().place() >= letter.place()) {
        waiting.removeLast();
      }
      waiting.addLast(new Waiting(letter, month(letter)));
    } else if (settled.isEmpty() || !settled.lastEntry().getValue().endsWith(letter)) {
      settle(letter, month(letter));
    }
  }

  /**
   * The partner's receipt for the letter at that place was kept.
   *
   * @param at when it was taken, by the partner's clock
   */
  void confirm(long place, Instant at) {
    while (!waiting.isEmpty() && waiting.getFirst().letter().place() <= place) {
      Waiting first = waiting.removeFirst();
      settle(first.letter(), first.month());
      settled.lastEntry().getValue().confirm(first.letter().place(), at);
    }
  }

  private void settle(LetterLeaf letter, YearMonth month) {
    settled.computeIfAbsent(month, key -> new Span()).add(letter);
  }

  /** That of its header's time, or that of the letter before it where that is later. */
  private YearMonth month(LetterLeaf letter) {
    YearMonth before = letter.written();
    if (!waiting.isEmpty()) {
      before = waiting.getLast().month();
    } else if (!settled.isEmpty()) {
      before = settled.lastKey();
    }
    return before.isAfter(letter.written()) ? before : letter.written();
  }

  Set<YearMonth> months() {
    Set<YearMonth> months = new TreeSet<>(settled.keySet());
    waiting.forEach(each -> months.add(each.month()));
    return months;
  }

  /** What passed in a month; empty when nothing did. */
  Span span(YearMonth month) {
    Span span = new Span(settled.getOrDefault(month, new Span()));
    waiting.stream()
        .filter(each -> each.month().equals(month))
        .forEach(each -> span.add(each.letter()));
    return span;
  }
}
