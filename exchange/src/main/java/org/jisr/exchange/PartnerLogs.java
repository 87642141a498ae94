package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * What this node has seen of its partners' logs. Two different roots of one size, signed by the
 * partner, are evidence of a fork and are kept.
 */
final class PartnerLogs {
  /** So many unproven checkpoints are kept at most. */
  private static final int MOST = 64;

  private PartnerLogs() {}

  /**
   * Checkpoints of one log.
   *
   * @param proven up to here a consistency proof, or the first look, says it is one history
   * @param newest the largest that was seen
   * @param unproven those that no proof has connected yet, by their size
   */
  record Seen(
      @Nullable String proven, @Nullable String newest, List<String> unproven, boolean forked) {}

  static Seen find(Handle handle, PartyId partner) {
    Optional<Seen> seen =
        handle
            .createQuery(
                "SELECT proven, newest, forked_at IS NOT NULL AS forked"
                    + " FROM exchange.partner_log WHERE party = :party")
            .bind("party", partner.value())
            .map(
                (rs, context) ->
                    new Seen(
                        rs.getString("proven"),
                        rs.getString("newest"),
                        unproven(handle, partner),
                        rs.getBoolean("forked")))
            .findOne();
    return seen.orElse(new Seen(null, null, List.of(), false));
  }

  /** Keeps a checkpoint that came with a proof; its signature was verified with the proof. */
  static void observe(Handle handle, PartyId partner, String verifiedNote, Instant now) {
    SeenCheckpoint fresh = SeenCheckpoint.ofVerified(verifiedNote);
    String newestNote = find(handle, partner).newest();
    if (newestNote == null) {
      insert(handle, partner, fresh);
      return;
    }
    Optional<SeenCheckpoint> other = otherRoot(handle, partner, fresh);
    if (other.isPresent()) {
      forked(handle, partner, other.get().note(), fresh.note(), now);
    } else {
      keep(handle, partner, fresh);
      newest(handle, partner, fresh);
    }
  }

  private static List<String> unproven(Handle handle, PartyId partner) {
    return handle
        .createQuery(
            "SELECT note FROM exchange.partner_checkpoint WHERE party = :party ORDER BY size")
        .bind("party", partner.value())
        .mapTo(String.class)
        .list();
  }

  /** A checkpoint of the same size and another root. */
  private static Optional<SeenCheckpoint> otherRoot(
      Handle handle, PartyId partner, SeenCheckpoint fresh) {
    return handle
        .createQuery(
            """
            SELECT note FROM exchange.partner_checkpoint WHERE party = :party AND size = :size
            UNION ALL
            SELECT newest FROM exchange.partner_log WHERE party = :party AND newest_size = :size
            """)
        .bind("party", partner.value())
        .bind("size", fresh.size())
        .mapTo(String.class)
        .list()
        .stream()
        .map(SeenCheckpoint::ofVerified)
        .filter(same -> !same.root().equals(fresh.root()))
        .findFirst();
  }

  /** Of many, as over a link that is down for long, every second one goes. */
  private static void keep(Handle handle, PartyId partner, SeenCheckpoint fresh) {
    int kept =
        handle
            .createUpdate(
                """
                INSERT INTO exchange.partner_checkpoint (party, size, root, note)
                SELECT :party, :size, :root, :note FROM exchange.partner_log
                WHERE party = :party AND proven_size < :size ON CONFLICT DO NOTHING
                """)
            .bind("party", partner.value())
            .bind("size", fresh.size())
            .bind("root", fresh.root())
            .bind("note", fresh.note())
            .execute();
    if (kept > 0 && unproven(handle, partner).size() > MOST) {
      handle
          .createUpdate(
              """
              DELETE FROM exchange.partner_checkpoint c USING (
                SELECT size, row_number() OVER (ORDER BY size) AS place
                FROM exchange.partner_checkpoint WHERE party = :party) AS each
              WHERE c.party = :party AND c.size = each.size AND each.place % 2 = 0
              """)
          .bind("party", partner.value())
          .execute();
    }
  }

  private static void insert(Handle handle, PartyId partner, SeenCheckpoint first) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.partner_log (party, proven, proven_size, newest, newest_size)
            VALUES (:party, :note, :size, :note, :size) ON CONFLICT DO NOTHING
            """)
        .bind("party", partner.value())
        .bind("note", first.note())
        .bind("size", first.size())
        .execute();
  }

  private static void newest(Handle handle, PartyId partner, SeenCheckpoint newest) {
    handle
        .createUpdate(
            """
            UPDATE exchange.partner_log SET newest = :note, newest_size = :size
            WHERE party = :party AND newest_size < :size
            """)
        .bind("party", partner.value())
        .bind("note", newest.note())
        .bind("size", newest.size())
        .execute();
  }

  /** A consistency proof connected this checkpoint to these, which were all that was seen. */
  static void proven(Handle handle, PartyId partner, String verifiedNote, List<String> connected) {
    SeenCheckpoint proven = SeenCheckpoint.ofVerified(verifiedNote);
    insert(handle, partner, proven);
    newest(handle, partner, proven);
    handle
        .createUpdate(
            """
            UPDATE exchange.partner_log SET proven = :note, proven_size = :size
            WHERE party = :party AND proven_size < :size
            """)
        .bind("party", partner.value())
        .bind("note", proven.note())
        .bind("size", proven.size())
        .execute();
    handle
        .createUpdate(
            "DELETE FROM exchange.partner_checkpoint WHERE party = :party AND note = ANY(:notes)")
        .bind("party", partner.value())
        .bindArray("notes", String.class, connected)
        .execute();
  }

  static void forked(Handle handle, PartyId partner, String one, String other, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE exchange.partner_log SET forked_at = :now, evidence = :evidence
            WHERE party = :party AND forked_at IS NULL
            """)
        .bind("party", partner.value())
        .bind("now", now)
        .bind("evidence", one + "\n" + other)
        .execute();
  }
}
