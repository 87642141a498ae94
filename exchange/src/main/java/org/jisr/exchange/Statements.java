package org.jisr.exchange;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jisr.log.LeafKind;

/**
 * The monthly statements of this node and of its partners. This room signs, sends and keeps them;
 * what stands in them is counted by whoever calls, and nothing here reads it. Thread-safe.
 */
public final class Statements {
  /** Who acts when no person does. */
  public static final String NODE = "node";

  private static final Duration LIFETIME = Duration.ofDays(365);

  private final Core core;
  private final Directory directory;
  private final Sender sender;
  private final Couriers couriers;

  Statements(Core core, Directory directory, Sender sender, Couriers couriers) {
    this.core = core;
    this.directory = directory;
    this.sender = sender;
    this.couriers = couriers;
  }

  /**
   * States a month that is over to a partner; saying the same again sends nothing.
   *
   * @param by the account that acts, or {@link #NODE}
   * @return the newest statement
   * @throws ExchangeException {@code EXCHANGE_STATEMENT_OPEN}, {@code EXCHANGE_PARTNER_…}
   */
  public SignedStatement send(
      PartyId partner, YearMonth month, List<StatementLine> lines, String by) {
    directory.requireConfirmed(partner);
    if (!month.isBefore(YearMonth.from(core.now().atOffset(ZoneOffset.UTC)))) {
      throw new ExchangeException(ExchangeFault.STATEMENT_OPEN);
    }
    return core.jdbi().inTransaction(handle -> send(handle, partner, month, lines, by));
  }

  private SignedStatement send(
      Handle handle, PartyId partner, YearMonth month, List<StatementLine> lines, String by) {
    Channel.lock(handle, partner, Direction.OUT, Lane.of(EnvelopeKind.STATEMENT));
    Optional<SignedStatement> newest = StatementTable.newest(handle, partner, Direction.OUT, month);
    if (newest.filter(each -> each.text().lines().equals(lines)).isPresent()) {
      return newest.get();
    }
    int version = newest.map(each -> each.text().version() + 1).orElse(1);
    StatementText text = new StatementText(core.self(), partner, month, version, core.now(), lines);
    SignedStatement statement = SignedStatement.sign(text, core.identity().keys().signing());
    sender.enqueue(handle, draft(statement, by));
    StatementTable.insert(handle, partner, Direction.OUT, statement, text.madeAt());
    handle.afterCommit(
        () -> {
          couriers.wake(partner);
          core.listeners().tell(ExchangeEvent.Topic.STATEMENT, partner.value());
        });
    return statement;
  }

  private static Draft draft(SignedStatement statement, String by) {
    StatementText text = statement.text();
    return new Draft(
            UUID.randomUUID().toString(),
            text.to(),
            EnvelopeKind.STATEMENT,
            Lane.of(EnvelopeKind.STATEMENT),
            Urgency.ROUTINE,
            LIFETIME,
            null,
            List.of(),
            SignedStatement.MEDIA_TYPE,
            statement.file(),
            List.of(),
            null,
            LeafKind.STATEMENT,
            Map.of("by", by))
        .saying(said(text));
  }

  static Map<String, String> said(StatementText text) {
    return Map.of("month", text.month().toString(), "version", Integer.toString(text.version()));
  }

  /** The newest statement on a month, ours ({@code OUT}) or the partner's ({@code IN}). */
  public Optional<SignedStatement> find(PartyId partner, Direction direction, YearMonth month) {
    return core.jdbi()
        .withHandle(handle -> StatementTable.newest(handle, partner, direction, month));
  }

  /** The newest statements on every month from one on, ours or the partners'. */
  public List<SignedStatement> list(Direction direction, YearMonth from) {
    return core.jdbi().withHandle(handle -> StatementTable.newest(handle, direction, from));
  }
}
