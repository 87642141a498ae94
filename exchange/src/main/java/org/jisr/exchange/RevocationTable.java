package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;

/** The rows of whom this node has still to tell that its former keys are revoked. */
final class RevocationTable {
  private RevocationTable() {}

  /** One partner that has not heard yet. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Untold(int serial, PartyId party, byte[] statement) {}

  static void insert(Handle handle, int serial, PartyId party, byte[] statement) {
    handle
        .createUpdate(
            "INSERT INTO exchange.own_revocation (serial, party, statement)"
                + " VALUES (:serial, :party, :statement)")
        .bind("serial", serial)
        .bind("party", party.value())
        .bind("statement", statement)
        .execute();
  }

  static List<Untold> untold(Handle handle) {
    return handle
        .createQuery(
            "SELECT serial, party, statement FROM exchange.own_revocation"
                + " WHERE told_at IS NULL ORDER BY serial, party")
        .map(
            (rs, context) -> new Untold(rs.getInt(1), new PartyId(rs.getString(2)), rs.getBytes(3)))
        .list();
  }

  static void told(Handle handle, Untold untold, Instant now) {
    handle
        .createUpdate(
            "UPDATE exchange.own_revocation SET told_at = :now"
                + " WHERE serial = :serial AND party = :party")
        .bind("now", now)
        .bind("serial", untold.serial())
        .bind("party", untold.party().value())
        .execute();
  }
}
