package org.jisr.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jisr.exchange.StatementLine;
import org.jisr.law.PartyId;
import org.jisr.log.LogEntry;

/** All that the log says of one partner. */
final class PartnerBook {
  private final PartyId self;
  private final PartyId partner;
  private final SortedMap<Channel, ChannelBook> channels = new TreeMap<>();
  private final NavigableMap<YearMonth, MonthBook> months = new TreeMap<>();
  private final Set<YearMonth> unplaced = new HashSet<>();
  private boolean node;
  private boolean outside;

  /** One of the four ordered channels of two nodes. */
  private record Channel(boolean out, String lane) implements Comparable<Channel> {
    @Override
    public int compareTo(Channel other) {
      int byDirection = Boolean.compare(other.out, out);
      return byDirection == 0 ? lane.compareTo(other.lane) : byDirection;
    }
  }

  PartnerBook(PartyId self, PartyId partner) {
    this.self = self;
    this.partner = partner;
  }

  void add(LogEntry leaf) {
    switch (leaf.code()) {
      case "partner" -> node = true;
      case "subscriber", "outlet" -> outside = true;
      default -> {}
    }
    if (LetterLeaf.receiptKept(leaf)) {
      confirm(leaf);
    }
    LetterLeaf letter = LetterLeaf.of(leaf);
    if (letter != null) {
      channels
          .computeIfAbsent(new Channel(letter.out(), letter.lane()), key -> new ChannelBook())
          .add(letter);
    }
    YearMonth month = LetterLeaf.month(leaf.time());
    if (LetterLeaf.unplaced(leaf)) {
      unplaced.add(month);
    }
    months.computeIfAbsent(month, MonthBook::new);
    months
        .subMap(month.minusMonths(MonthBook.PATIENCE), true, month, true)
        .values()
        .forEach(each -> each.add(leaf));
  }

  private void confirm(LogEntry leaf) {
    ChannelBook channel = channels.get(new Channel(true, leaf.clear().getOrDefault("lane", "")));
    if (channel != null) {
      channel.confirm(place(leaf), received(leaf));
    }
  }

  private static long place(LogEntry leaf) {
    try {
      return Long.parseLong(leaf.clear().getOrDefault("place", ""));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static Instant received(LogEntry leaf) {
    try {
      return Instant.parse(leaf.clear().getOrDefault("received", ""));
    } catch (DateTimeException e) {
      return leaf.time();
    }
  }

  /**
   * Whether a partner that says it had our letters up to a place gave a receipt for a later one
   * before it said so: it has lost what it had.
   */
  boolean lost(YearMonth month, String lane, long last, Instant said) {
    ChannelBook channel = channels.get(new Channel(true, lane));
    return channel != null && channel.span(month).confirmedBeyond(last, said);
  }

  /** Whether it is an outside party that no letter reaches, and that cannot enforce. */
  boolean outside() {
    return outside && !node;
  }

  /** Whether the log speaks of it as somebody to exchange with. */
  boolean known() {
    return outside || node || !channels.isEmpty();
  }

  Set<YearMonth> months() {
    Set<YearMonth> all = new TreeSet<>(months.keySet());
    channels.values().forEach(each -> all.addAll(each.months()));
    return all;
  }

  /** Whether every letter of that month has its place in the log. */
  boolean counts(YearMonth month) {
    return !unplaced.contains(month);
  }

  /** What a statement on that month says. */
  List<StatementLine> lines(YearMonth month) {
    List<StatementLine> lines = new ArrayList<>();
    channels.forEach(
        (channel, book) -> {
          Span span = book.span(month);
          if (!span.letters().isEmpty()) {
            lines.add(span.line(channel.out() ? self : partner, channel.lane()));
          }
        });
    return lines;
  }

  Traffic traffic(YearMonth month, boolean out) {
    SortedMap<String, Long> letters = new TreeMap<>();
    long items = 0;
    for (var each : channels.entrySet()) {
      if (each.getKey().out() == out) {
        Span span = each.getValue().span(month);
        span.letters().forEach((kind, count) -> letters.merge(kind, count, Long::sum));
        items += span.items();
      }
    }
    return new Traffic(letters, items);
  }

  Quality quality(YearMonth month) {
    return months.getOrDefault(month, new MonthBook(month)).quality();
  }
}
