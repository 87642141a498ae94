package org.jisr.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jisr.law.PartyId;

/**
 * Fills one pouch: first the receipts that the partner waits for, then what is urgent, then the
 * rest, each channel in its order. One envelope is in memory at a time.
 */
final class PouchPacking {
  private final Core core;
  private final PartyId partner;
  private final SealingPublicKeys keys;
  private final PouchCursor cursor;
  private final Receipts kept;
  private final List<String> receipts = new ArrayList<>();
  private boolean more;

  PouchPacking(Core core, PartnerRow partner, PouchCursor cursor) {
    this.core = core;
    this.partner = partner.party();
    this.keys = partner.card().requireSealing();
    this.cursor = cursor;
    this.kept = new Receipts(core);
  }

  void fill(PouchWriter writer) throws IOException {
    UUID last = new UUID(0, 0);
    for (Optional<ReceiptDueTable.Due> due = due(last); due.isPresent(); due = due(last)) {
      if (writer.full()) {
        more = true;
        return;
      }
      writer.add(Seal.seal(kept.current(due.get().receipt()), keys));
      last = due.get().envelopeId();
      receipts.add(last.toString());
    }
    for (Lane lane : Lane.values()) {
      if (!channel(lane, writer)) {
        more = true;
        return;
      }
    }
  }

  private Optional<ReceiptDueTable.Due> due(UUID last) {
    return core.jdbi().withHandle(handle -> ReceiptDueTable.after(handle, partner, last));
  }

  /** Whether all that waits in the channel went in. */
  private boolean channel(Lane lane, PouchWriter writer) throws IOException {
    while (!writer.full()) {
      Optional<OutboxTable.Waiting> next =
          core.jdbi()
              .inTransaction(
                  handle -> OutboxTable.carry(handle, partner, lane, cursor.at(lane), core.now()));
      if (next.isEmpty()) {
        return true;
      }
      String proof = core.log().prove(next.get().leaf()).toString();
      writer.add(Seal.seal(next.get().envelope().withProof(proof), keys));
      cursor.move(lane, next.get().envelope().header().seq());
    }
    return false;
  }

  List<String> receipts() {
    return receipts;
  }

  /** Whether something was left out because the pouch was full. */
  boolean more() {
    return more;
  }
}
