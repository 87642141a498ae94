package org.jisr.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jisr.bank.Recurring;
import org.jisr.exchange.Direction;
import org.jisr.exchange.Exchange;
import org.jisr.exchange.ExchangeException;
import org.jisr.exchange.PartnerState;
import org.jisr.exchange.SignedStatement;
import org.jisr.exchange.StatementLine;
import org.jisr.exchange.StatementText;
import org.jisr.exchange.Statements;
import org.jisr.law.PartyId;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reciprocity ledger: what passed with each partner in each month, from this node's log alone,
 * and whether the partner's signed statement says the same. It is advice; nothing that decides or
 * sends reads it.
 *
 * <p>Whoever reads it leaves a leaf first. Thread-safe.
 */
public final class Ledger implements AutoCloseable {
  /** The kind of letter that a statement is; a month with nothing else needs none. */
  private static final String STATEMENT = "statement";

  private static final Logger LOGGER = LoggerFactory.getLogger(Ledger.class);
  private static final Duration CADENCE = Duration.ofSeconds(5);

  /** How long a month is over before it is stated, so that clocks may differ. */
  static final Duration GRACE = Duration.ofHours(2);

  /** How long a statement stands before late letters make it be said anew. */
  static final Duration AGAIN = Duration.ofHours(1);

  private static final int STATED_BACK = 3;
  private static final int MOST_MONTHS = 60;

  private final TransparencyLog log;
  private final Exchange exchange;
  private final InstantSource clock;
  private final LogReading reading;
  private boolean awake;
  private final Recurring timer =
      new Recurring(
          "jisr-ledger", this::tick, "Monthly statements could not be made; it is tried again.");

  private Ledger(TransparencyLog log, Exchange exchange, InstantSource clock) {
    this.log = log;
    this.exchange = exchange;
    this.clock = clock;
    this.reading = new LogReading(exchange.identity().party());
  }

  /** Opens the ledger; it has nothing of its own on disk, and reads the log when it is started. */
  public static Ledger open(TransparencyLog log, Exchange exchange, InstantSource clock) {
    return new Ledger(log, exchange, clock);
  }

  /** Begins to read the log as it grows, and to state months when they are over. */
  public void start() {
    timer.start(CADENCE);
  }

  /** Leaves the node its start: the log is read when the door has been open for a while. */
  private void tick() {
    if (awake) {
      round();
    }
    awake = true;
  }

  /** States what is due, once: a month that is over, and one to which letters came late. */
  synchronized void round() {
    reading.catchUp(log);
    Instant now = clock.instant();
    YearMonth last = month(now.minus(GRACE)).minusMonths(1);
    YearMonth first = last.minusMonths(STATED_BACK - 1);
    Map<String, StatementText> ours = newest(Direction.OUT, first);
    Map<String, StatementText> theirs = newest(Direction.IN, first);
    for (PartyId partner : confirmed()) {
      PartnerBook book = reading.books().get(partner);
      for (YearMonth month = first; book != null && !month.isAfter(last); ) {
        String key = key(partner, month);
        if (due(book, month, ours.get(key), theirs.containsKey(key), now)) {
          state(partner, book, month, Statements.NODE);
        }
        month = month.plusMonths(1);
      }
    }
  }

  private static boolean due(
      PartnerBook book,
      YearMonth month,
      @Nullable StatementText ours,
      boolean theirs,
      Instant now) {
    List<StatementLine> lines = book.lines(month);
    boolean worth =
        theirs
            || lines.stream().anyMatch(line -> !line.letters().keySet().equals(Set.of(STATEMENT)));
    return worth
        && book.counts(month)
        && (ours == null
            || (!ours.lines().equals(lines) && ours.madeAt().plus(AGAIN).isBefore(now)));
  }

  private void state(PartyId partner, PartnerBook book, YearMonth month, String by) {
    try {
      exchange.statements().send(partner, month, book.lines(month), by);
    } catch (ExchangeException e) {
      LOGGER.warn("A monthly statement was not sent ({}); it is tried again.", e.code());
    }
  }

  private List<PartyId> confirmed() {
    return exchange.partners().list().stream()
        .filter(each -> each.state() == PartnerState.CONFIRMED)
        .map(each -> each.party())
        .toList();
  }

  /**
   * The last months with something in them, the newest first, each with its partners.
   *
   * @param months how many at most, 1 to 60
   */
  public List<LedgerMonth> read(Viewer viewer, int months) {
    note(viewer, "ledger of " + months + " months");
    synchronized (this) {
      reading.catchUp(log);
      TreeSet<YearMonth> all = new TreeSet<>(Comparator.reverseOrder());
      reading.books().values().stream()
          .filter(PartnerBook::known)
          .forEach(book -> all.addAll(book.months()));
      List<YearMonth> shown = all.stream().limit(Math.clamp(months, 1, MOST_MONTHS)).toList();
      if (shown.isEmpty()) {
        return List.of();
      }
      Map<String, StatementText> ours = newest(Direction.OUT, shown.getLast());
      Map<String, StatementText> theirs = newest(Direction.IN, shown.getLast());
      List<LedgerMonth> found = new ArrayList<>();
      for (YearMonth month : shown) {
        reading
            .books()
            .forEach(
                (partner, book) -> {
                  if (book.known() && book.months().contains(month)) {
                    String key = key(partner, month);
                    found.add(row(partner, book, month, ours.get(key), theirs.get(key)));
                  }
                });
      }
      return found;
    }
  }

  private LedgerMonth row(
      PartyId partner,
      PartnerBook book,
      YearMonth month,
      @Nullable StatementText ours,
      @Nullable StatementText theirs) {
    List<LineDifference> differences =
        ours == null || theirs == null
            ? List.of()
            : Reconciliation.differences(
                ours, theirs, (lane, last) -> book.lost(month, lane, last, theirs.madeAt()));
    return new LedgerMonth(
        partner,
        month,
        standing(book, month, ours, theirs, differences),
        book.traffic(month, true),
        book.traffic(month, false),
        book.quality(month),
        ours,
        theirs,
        differences);
  }

  private Standing standing(
      PartnerBook book,
      YearMonth month,
      @Nullable StatementText ours,
      @Nullable StatementText theirs,
      List<LineDifference> differences) {
    if (book.outside()) {
      return Standing.OUTSIDE;
    }
    if (ours != null && theirs != null) {
      return Reconciliation.standing(differences);
    }
    if (!book.counts(month)) {
      return Standing.UNCOUNTED;
    }
    if (!month.isBefore(month(clock.instant()))) {
      return Standing.OPEN;
    }
    if (ours != null) {
      return Standing.THEIRS_MISSING;
    }
    return theirs == null ? Standing.UNSTATED : Standing.OURS_MISSING;
  }

  /**
   * An officer states a month that is over now, as the log has it now.
   *
   * @throws LedgerException {@code LEDGER_…}
   * @throws ExchangeException {@code EXCHANGE_STATEMENT_OPEN}, {@code EXCHANGE_PARTNER_…}
   */
  public LedgerMonth state(Viewer officer, PartyId partner, YearMonth month) {
    synchronized (this) {
      reading.catchUp(log);
      PartnerBook book = reading.books().get(partner);
      if (book == null || !book.known() || !book.months().contains(month)) {
        throw new LedgerException(LedgerFault.UNKNOWN);
      }
      if (book.outside()) {
        throw new LedgerException(LedgerFault.OUTSIDE);
      }
      if (!book.counts(month)) {
        throw new LedgerException(LedgerFault.UNCOUNTED);
      }
      StatementText ours =
          exchange.statements().send(partner, month, book.lines(month), officer.account()).text();
      StatementText theirs =
          exchange
              .statements()
              .find(partner, Direction.IN, month)
              .map(SignedStatement::text)
              .orElse(null);
      return row(partner, book, month, ours, theirs);
    }
  }

  /**
   * The newest statement on a month as its maker signed it.
   *
   * @param direction {@code OUT} for this node's, {@code IN} for the partner's
   * @throws LedgerException {@code LEDGER_UNKNOWN}
   */
  public byte[] file(Viewer viewer, PartyId partner, YearMonth month, Direction direction) {
    note(viewer, "statement of " + month);
    return exchange
        .statements()
        .find(partner, direction, month)
        .map(SignedStatement::file)
        .orElseThrow(() -> new LedgerException(LedgerFault.UNKNOWN));
  }

  private void note(Viewer viewer, String range) {
    log.append(
        new Leaf(LeafKind.LOG_READ, Map.of(), Map.of("by", viewer.account(), "range", range)));
  }

  private Map<String, StatementText> newest(Direction direction, YearMonth from) {
    Map<String, StatementText> newest = new HashMap<>();
    for (SignedStatement each : exchange.statements().list(direction, from)) {
      StatementText text = each.text();
      newest.put(key(direction == Direction.OUT ? text.to() : text.from(), text.month()), text);
    }
    return newest;
  }

  private static String key(PartyId partner, YearMonth month) {
    return partner + " " + month;
  }

  private static YearMonth month(Instant moment) {
    return YearMonth.from(moment.atOffset(ZoneOffset.UTC));
  }

  /** Waits for the statements under way. */
  @Override
  public void close() {
    timer.close();
  }
}
