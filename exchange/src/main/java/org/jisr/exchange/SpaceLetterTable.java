package org.jisr.exchange;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;

/** Which envelopes went out and came in under which space. */
final class SpaceLetterTable {
  private SpaceLetterTable() {}

  static void insert(
      Handle handle, String space, Direction direction, PartyId party, String envelope) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.space_letter (space, direction, party, envelope)
            VALUES (:space, :direction, :party, :envelope) ON CONFLICT DO NOTHING
            """)
        .bind("space", UUID.fromString(space))
        .bind("direction", direction.code())
        .bind("party", party.value())
        .bind("envelope", UUID.fromString(envelope))
        .execute();
  }

  /** An envelope that came. */
  record Letter(PartyId party, String envelope) {}

  /** Of one sender, those that came and whose deletion was not attested yet. */
  static List<Letter> standing(Handle handle, String space, int limit) {
    return handle
        .createQuery(
            """
            SELECT party, envelope FROM exchange.space_letter
            WHERE space = :space AND direction = 'in' AND attested_at IS NULL AND party = (
              SELECT min(party) FROM exchange.space_letter
              WHERE space = :space AND direction = 'in' AND attested_at IS NULL)
            ORDER BY envelope LIMIT :limit
            """)
        .bind("space", UUID.fromString(space))
        .bind("limit", limit)
        .map((rs, context) -> new Letter(new PartyId(rs.getString(1)), rs.getString(2)))
        .list();
  }

  /** Notes an attestation, ours or a partner's; the first one counts. */
  static int attested(
      Handle handle,
      String space,
      Direction direction,
      PartyId party,
      List<String> envelopes,
      SpaceEnd end,
      Instant now) {
    return handle
        .createUpdate(
            """
            UPDATE exchange.space_letter
            SET attested_at = coalesce(attested_at, :now), ended = coalesce(ended, :end)
            WHERE space = :space AND direction = :direction AND party = :party
              AND envelope = ANY (:envelopes)
            """)
        .bind("now", now)
        .bind("end", end.code())
        .bind("space", UUID.fromString(space))
        .bind("direction", direction.code())
        .bind("party", party.value())
        .bindArray("envelopes", UUID.class, envelopes.stream().map(UUID::fromString).toArray())
        .execute();
  }

  /**
   * How many envelopes a member took, and of how many it said that what they brought is deleted.
   */
  record Tally(long taken, long attested) {
    static final Tally NONE = new Tally(0, 0);
  }

  static Map<PartyId, Tally> sent(Handle handle, String space) {
    Map<PartyId, Tally> tallies = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT l.party, count(*), count(l.attested_at) FROM exchange.space_letter l
            JOIN exchange.outbox o ON o.envelope_id = l.envelope AND o.state = 'acknowledged'
            WHERE l.space = :space AND l.direction = 'out' GROUP BY l.party
            """)
        .bind("space", UUID.fromString(space))
        .map(
            (rs, context) ->
                Map.entry(new PartyId(rs.getString(1)), new Tally(rs.getLong(2), rs.getLong(3))))
        .forEach(each -> tallies.put(each.getKey(), each.getValue()));
    return tallies;
  }

  static long received(Handle handle, String space) {
    return handle
        .createQuery(
            "SELECT count(*) FROM exchange.space_letter WHERE space = :space AND direction = 'in'")
        .bind("space", UUID.fromString(space))
        .mapTo(Long.class)
        .one();
  }

  /**
   * What this node released into a space since a moment, what was called back from anybody not
   * among it.
   */
  static List<StixId> released(Handle handle, String space, Instant since) {
    return handle
        .createQuery(
            """
            SELECT item FROM (
              SELECT unnest(o.items) AS item, min(o.position) AS place
              FROM exchange.space_letter l JOIN exchange.outbox o ON o.envelope_id = l.envelope
              WHERE l.space = :space AND l.direction = 'out' AND o.state <> 'refused'
                AND o.created_at >= :since
              GROUP BY 1) AS released
            WHERE item <> :erased AND NOT EXISTS (
              SELECT 1 FROM exchange.recalled r
              JOIN exchange.space_letter l ON l.direction = 'out' AND l.envelope = r.envelope_id
              WHERE l.space = :space AND r.direction = 'out' AND r.item = released.item)
            ORDER BY place, item
            """)
        .bind("space", UUID.fromString(space))
        .bind("since", since)
        .bind("erased", MailErasure.ERASED)
        .map((rs, context) -> StixId.parse(rs.getString(1)))
        .list();
  }

  /** What this node released to one member. */
  static List<StixId> releasedTo(Handle handle, String space, PartyId party) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT unnest(o.items) FROM exchange.space_letter l
            JOIN exchange.outbox o ON o.envelope_id = l.envelope
            WHERE l.space = :space AND l.direction = 'out' AND l.party = :party
              AND o.state <> 'refused'
            """)
        .bind("space", UUID.fromString(space))
        .bind("party", party.value())
        .map((rs, context) -> StixId.parse(rs.getString(1)))
        .list();
  }
}
