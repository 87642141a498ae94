package org.jisr.exchange;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;

/**
 * The last place in one ordered channel. Reading it locks the channel until the transaction ends,
 * so that places are given out in the order in which envelopes become visible.
 *
 * @param seq 0 when nothing passed yet
 * @param head hash of the last header
 */
record Channel(PartyId partner, Direction direction, Lane lane, long seq, String head) {

  /** Where the channel stands, without waiting for whoever is moving it. */
  static Channel look(Handle handle, PartyId partner, Direction direction, Lane lane) {
    return select(handle, partner, direction, lane, "")
        .orElse(new Channel(partner, direction, lane, 0, EnvelopeHeader.NO_HASH));
  }

  static Channel lock(Handle handle, PartyId partner, Direction direction, Lane lane) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.channel (party, direction, lane, seq, head)
            VALUES (:party, :direction, :lane, 0, :head) ON CONFLICT DO NOTHING
            """)
        .bind("party", partner.value())
        .bind("direction", direction.code())
        .bind("lane", lane.code())
        .bind("head", EnvelopeHeader.NO_HASH)
        .execute();
    return select(handle, partner, direction, lane, "FOR UPDATE").orElseThrow();
  }

  private static Optional<Channel> select(
      Handle handle, PartyId partner, Direction direction, Lane lane, String locking) {
    return handle
        .createQuery(
            """
            SELECT seq, head FROM exchange.channel
            WHERE party = :party AND direction = :direction AND lane = :lane
            """
                + locking)
        .bind("party", partner.value())
        .bind("direction", direction.code())
        .bind("lane", lane.code())
        .map(
            (rs, context) ->
                new Channel(partner, direction, lane, rs.getLong("seq"), rs.getString("head")))
        .findOne();
  }

  /** Moves the channel on by one envelope. */
  void advance(Handle handle, String hash) {
    handle
        .createUpdate(
            """
            UPDATE exchange.channel SET seq = :seq, head = :head
            WHERE party = :party AND direction = :direction AND lane = :lane
            """)
        .bind("seq", seq + 1)
        .bind("head", hash)
        .bind("party", partner.value())
        .bind("direction", direction.code())
        .bind("lane", lane.code())
        .execute();
  }

  /** Refuses an envelope that is not the next one. */
  void requireNext(EnvelopeHeader header) {
    if (header.seq() > seq + 1) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_EARLY);
    }
    if (header.seq() != seq + 1 || !header.previousHash().equals(head)) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_CHAIN);
    }
  }
}
