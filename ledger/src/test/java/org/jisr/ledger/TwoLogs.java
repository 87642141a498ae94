package org.jisr.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jisr.exchange.StatementText;
import org.jisr.law.PartyId;
import org.jisr.log.LogEntry;

/** Two nodes' logs as the exchange writes them, for random traffic and chosen faults. */
final class TwoLogs {
  static final PartyId NORTH = new PartyId("north-service");
  static final PartyId SOUTH = new PartyId("south-guard");
  static final Instant START = Instant.parse("2026-08-20T00:00:00Z");

  private final LogReading north = new LogReading(NORTH);
  private final LogReading south = new LogReading(SOUTH);
  private final Map<String, Long> places = new HashMap<>();
  private final List<Letter> letters = new ArrayList<>();
  private long leaves;

  /** One letter of random traffic. */
  record Wish(
      boolean northSends,
      boolean urgent,
      String kind,
      int hour,
      boolean diesFirst,
      boolean takenTwice,
      boolean receiptKept) {}

  /** A letter with its place. */
  record Letter(Wish wish, long place, String hash) {
    PartyId from() {
      return wish.northSends() ? NORTH : SOUTH;
    }

    Instant written() {
      return START.plusSeconds(3600L * wish.hour());
    }
  }

  /** What becomes of a letter on its way. */
  enum Fate {
    ARRIVES,
    LOST,
    FORGED_BESIDE
  }

  Letter pass(Wish wish, Fate fate) {
    String channel = wish.northSends() + " " + wish.urgent();
    long place = places.merge(channel, 1L, Long::sum);
    Letter letter = new Letter(wish, place, hash(letters.size(), "real"));
    letters.add(letter);
    if (wish.diesFirst()) {
      write(letter, true, hash(letters.size(), "never sent"), Map.of());
    }
    write(letter, true, letter.hash(), Map.of());
    if (fate != Fate.LOST) {
      write(letter, false, letter.hash(), Map.of());
      if (wish.takenTwice()) {
        write(letter, false, letter.hash(), Map.of());
      }
      if (fate == Fate.FORGED_BESIDE) {
        write(letter, false, hash(letters.size(), "forged"), Map.of());
      }
      if (wish.receiptKept()) {
        receipt(letter);
      }
    }
    return letter;
  }

  private void receipt(Letter letter) {
    Map<String, String> said =
        Map.of("result", "accepted", "received", letter.written().toString());
    write(letter, true, letter.hash(), "receipt", said);
  }

  private void write(Letter letter, boolean sender, String hash, Map<String, String> more) {
    write(letter, sender, hash, sender ? "release" : "receive", more);
  }

  private void write(
      Letter letter, boolean sender, String hash, String code, Map<String, String> more) {
    Map<String, String> clear = new TreeMap<>(more);
    boolean atNorth = letter.wish().northSends() == sender;
    clear.put("direction", sender ? "out" : "in");
    clear.put("partner", (atNorth ? SOUTH : NORTH).value());
    clear.put("envelope", "e" + letter.place());
    clear.put("envelopeKind", letter.wish().kind());
    clear.put("envelopeHash", hash);
    clear.put("lane", letter.wish().urgent() ? "urgent" : "ordinary");
    clear.put("place", Long.toString(letter.place()));
    clear.put("written", letter.written().toString());
    (atNorth ? north : south)
        .add(new LogEntry(leaves++, letter.written(), code, new TreeMap<>(clear), new TreeMap<>()));
  }

  private static String hash(int number, String what) {
    return "%064x".formatted(Integer.toUnsignedLong((what + number).hashCode()) * 31 + number);
  }

  List<YearMonth> months() {
    YearMonth first = YearMonth.from(START.atOffset(ZoneOffset.UTC));
    return List.of(first, first.plusMonths(1), first.plusMonths(2), first.plusMonths(3));
  }

  /** The month both sides put a letter in. */
  YearMonth month(Letter letter) {
    YearMonth month = YearMonth.from(START.atOffset(ZoneOffset.UTC));
    for (Letter each : letters) {
      boolean same =
          each.wish().northSends() == letter.wish().northSends()
              && each.wish().urgent() == letter.wish().urgent()
              && each.place() <= letter.place();
      YearMonth own = YearMonth.from(each.written().atOffset(ZoneOffset.UTC));
      month = same && own.isAfter(month) ? own : month;
    }
    return month;
  }

  /** How the month stands for the north, and for the south. */
  List<Standing> standings(YearMonth month) {
    StatementText norths = text(north, NORTH, SOUTH, month);
    StatementText souths = text(south, SOUTH, NORTH, month);
    return List.of(
        Reconciliation.standing(Reconciliation.differences(norths, souths, (lane, last) -> false)),
        Reconciliation.standing(Reconciliation.differences(souths, norths, (lane, last) -> false)));
  }

  private static StatementText text(LogReading log, PartyId from, PartyId to, YearMonth month) {
    PartnerBook book = log.books().get(to);
    return new StatementText(
        from, to, month, 1, START, book == null ? List.of() : book.lines(month));
  }
}
