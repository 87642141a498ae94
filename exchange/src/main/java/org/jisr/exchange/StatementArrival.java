package org.jisr.exchange;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jisr.log.LeafKind;

/** Keeps partners' statements; what they say is compared elsewhere and changes nothing. */
final class StatementArrival {
  private final Core core;

  StatementArrival(Core core) {
    this.core = core;
  }

  void take(Acceptance acceptance, Arrival.Commit commit) {
    EnvelopeHeader header = acceptance.envelope().header();
    if (!header.payloadType().equals(SignedStatement.MEDIA_TYPE)) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_CONTENT);
    }
    SignedStatement statement =
        SignedStatement.verify(acceptance.envelope().payload(), acceptance.signers());
    StatementText text = statement.text();
    if (!text.to().equals(core.self())
        || !text.month().isBefore(YearMonth.from(header.createdAt().atOffset(ZoneOffset.UTC)))) {
      throw new ExchangeException(ExchangeFault.STATEMENT_INVALID);
    }
    core.jdbi().useHandle(handle -> requireNewer(handle, text));
    acceptance.logged(
        core.log().append(Arrivals.leaf(LeafKind.STATEMENT, acceptance, Statements.said(text))));
    core.faults().reached(FaultPoint.Step.RECEIVE_LOGGED);
    core.jdbi()
        .useTransaction(
            handle -> {
              StatementTable.insert(handle, text.from(), Direction.IN, statement, acceptance.now());
              commit.run(handle, Arrival.stored(List.of(), List.of(), Map.of()));
              handle.afterCommit(
                  () -> core.listeners().tell(ExchangeEvent.Topic.STATEMENT, text.from().value()));
            });
  }

  private static void requireNewer(Handle handle, StatementText text) {
    boolean known =
        StatementTable.newest(handle, text.from(), Direction.IN, text.month())
            .filter(newest -> newest.text().version() >= text.version())
            .isPresent();
    if (known) {
      throw new ExchangeException(ExchangeFault.STATEMENT_INVALID);
    }
  }
}
