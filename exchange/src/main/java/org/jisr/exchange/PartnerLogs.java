package org.jisr.exchange;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * What this node has seen of its partners' logs. Two different roots of one size, signed by the
 * partner, are evidence of a fork and are kept.
 */
final class PartnerLogs {
  private PartnerLogs() {}

  /**
   * Two checkpoints of one log.
   *
   * @param proven up to here a consistency proof, or the first look, says it is one history
   * @param newest the largest that was seen
   */
  record Seen(@Nullable String proven, @Nullable String newest, boolean forked) {}

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
                        rs.getString("proven"), rs.getString("newest"), rs.getBoolean("forked")))
            .findOne();
    return seen.orElse(new Seen(null, null, false));
  }

  /** Keeps a checkpoint that came with a proof; its signature was verified with the proof. */
  static void observe(Handle handle, PartyId partner, String verifiedNote, Instant now) {
    SeenCheckpoint fresh = SeenCheckpoint.ofVerified(verifiedNote);
    String newestNote = find(handle, partner).newest();
    if (newestNote == null) {
      insert(handle, partner, fresh);
      return;
    }
    SeenCheckpoint newest = SeenCheckpoint.ofVerified(newestNote);
    if (fresh.size() == newest.size() && !fresh.root().equals(newest.root())) {
      forked(handle, partner, newest.note(), fresh.note(), now);
    } else if (fresh.size() > newest.size()) {
      newest(handle, partner, fresh);
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

  /** A consistency proof connected this checkpoint to all that was seen before. */
  static void proven(Handle handle, PartyId partner, String verifiedNote) {
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
