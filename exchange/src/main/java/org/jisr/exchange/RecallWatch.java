package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jisr.bank.Recurring;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;

/** Reports recalls that are overdue, each once a day, until the last copy is answered for. */
final class RecallWatch implements AutoCloseable {
  private static final Duration CADENCE = Duration.ofMinutes(1);
  private static final Duration AGAIN = Duration.ofDays(1);

  private final Core core;
  private final Recurring watch =
      new Recurring(
          "exchange-recalls",
          this::round,
          "Overdue recalls could not be reported; it is tried again.");

  RecallWatch(Core core) {
    this.core = core;
  }

  void start() {
    watch.start(CADENCE);
  }

  /** The leaf comes before the note that it was reported; a crash between reports it twice. */
  void round() {
    Instant now = core.now();
    List<String> reported = new ArrayList<>();
    core.jdbi()
        .useTransaction(
            handle -> {
              for (RecallStanding each : RecallTable.toReport(handle, now, now.minus(AGAIN))) {
                core.log().append(leaf(each));
                RecallTable.reported(handle, each.id(), now);
                reported.add(each.id());
              }
            });
    reported.forEach(id -> core.listeners().tell(ExchangeEvent.Topic.OUTBOX, id));
  }

  private static Leaf leaf(RecallStanding recall) {
    return new Leaf(
        LeafKind.ESCALATE,
        Map.of(
            "direction", Direction.OUT.code(),
            "partner", recall.partner().value(),
            "envelope", recall.id(),
            "envelopeKind", EnvelopeKind.RECALL.code(),
            "pending", String.valueOf(recall.pending())),
        Map.of());
  }

  @Override
  public void close() {
    watch.close();
  }
}
