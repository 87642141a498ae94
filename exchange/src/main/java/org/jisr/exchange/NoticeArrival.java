package org.jisr.exchange;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jisr.log.LeafKind;

/** Takes what the recipient of a tip-off has to say about it. */
final class NoticeArrival {
  private final Core core;
  private final Escalation escalation;

  NoticeArrival(Core core, Escalation escalation) {
    this.core = core;
    this.escalation = escalation;
  }

  void take(Acceptance acceptance, Arrival.Commit commit) {
    if (acceptance.envelope().header().kind() == EnvelopeKind.ACKNOWLEDGEMENT) {
      acknowledged(acceptance, commit);
    } else {
      closed(acceptance, commit);
    }
    escalation.wake();
  }

  private void acknowledged(Acceptance acceptance, Arrival.Commit commit) {
    Notice.Acknowledgement notice = Notice.Acknowledgement.read(acceptance.envelope().payload());
    core.jdbi().useTransaction(h -> requireOurs(h, acceptance, notice.tipOffId()));
    acceptance.logged(core.log().append(Arrivals.leaf(LeafKind.ACKNOWLEDGE, acceptance)));
    core.faults().reached(FaultPoint.Step.RECEIVE_LOGGED);
    core.jdbi()
        .useTransaction(
            handle -> {
              TipOff tipOff = requireOurs(handle, acceptance, notice.tipOffId());
              if (tipOff.acknowledgedAt() == null && tipOff.state() != TipOffState.CLOSED) {
                TipOffTable.acknowledged(handle, tipOff.id(), notice.role(), notice.at());
              }
              commit.run(handle, Arrival.tipOff(tipOff.id()));
            });
  }

  private void closed(Acceptance acceptance, Arrival.Commit commit) {
    Notice.Outcome notice = Notice.Outcome.read(acceptance.envelope().payload());
    core.jdbi().useTransaction(h -> requireOurs(h, acceptance, notice.tipOffId()));
    Map<String, String> result = Map.of("result", notice.outcome().result().code());
    acceptance.logged(core.log().append(Arrivals.leaf(LeafKind.OUTCOME, acceptance, result)));
    core.faults().reached(FaultPoint.Step.RECEIVE_LOGGED);
    core.jdbi()
        .useTransaction(
            handle -> {
              TipOff tipOff = requireOurs(handle, acceptance, notice.tipOffId());
              TipOffTable.closed(handle, tipOff.id(), notice.outcome());
              commit.run(handle, Arrival.tipOff(tipOff.id()));
            });
  }

  /** Only the party that was warned may speak about a warning. */
  private static TipOff requireOurs(Handle handle, Acceptance acceptance, String id) {
    return TipOffTable.find(handle, id)
        .filter(
            tipOff ->
                tipOff.direction() == Direction.OUT
                    && tipOff.partner().equals(acceptance.partner().party()))
        .orElseThrow(() -> new ExchangeException(ExchangeFault.TIP_OFF_UNKNOWN));
  }
}
