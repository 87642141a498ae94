package org.jisr.exchange;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jisr.bank.Bank;
import org.jisr.law.PartyId;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;

/** What every part of the exchange works with. */
record Core(
    Jdbi jdbi,
    TransparencyLog log,
    Bank bank,
    OwnKeys own,
    InstantSource clock,
    Listeners listeners,
    FaultPoint faults) {

  /** Microseconds, as the database keeps them, so that a time survives the way there and back. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Who this node is at this moment; its keys may change while it runs. */
  NodeIdentity identity() {
    return own.identity();
  }

  PartyId self() {
    return own.identity().party();
  }

  /** Writes the leaf of an act of a person of this node; throws when it cannot, before the act. */
  long logAct(LeafKind kind, Map<String, String> clear, Viewer actor) {
    return log.append(new Leaf(kind, clear, Map.of("by", actor.account())));
  }
}
