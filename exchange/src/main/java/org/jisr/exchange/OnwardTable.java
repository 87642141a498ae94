package org.jisr.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Handling;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * From which received statement each onward release stems. A statement is known by the last hand it
 * came through, its originator and its bytes, so that the same words of two senders stay apart.
 */
final class OnwardTable {
  private OnwardTable() {}

  /** A received statement, as part of what goes on. */
  record Stem(StixId item, String digest) {
    /** Null for what this node itself says. */
    static @Nullable Stem of(ItemsPayload.Item item) {
      return item.handling().thirdParty() ? new Stem(item.id(), digestOf(item)) : null;
    }
  }

  /** A statement that went on in an envelope, and what called it back from there. */
  record Edge(String envelopeId, StixId item, @Nullable String recall) {}

  private static String digestOf(ItemsPayload.Item item) {
    Handling handling = item.handling();
    PartyId hand = handling.chain().isEmpty() ? handling.originator() : handling.chain().getLast();
    MessageDigest sha256 = Digest.sha256();
    sha256.update((hand + " " + handling.originator() + "\n").getBytes(StandardCharsets.UTF_8));
    sha256.update(item.original().json());
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** What an envelope from a partner brought. */
  static void held(
      Handle handle, PartyId party, String envelopeId, Collection<ItemsPayload.Item> stored) {
    List<Stem> stems = stored.stream().map(each -> new Stem(each.id(), digestOf(each))).toList();
    handle
        .createUpdate(
            """
            INSERT INTO exchange.held (party, envelope_id, item, digest)
            SELECT :party, :envelope, item, digest
            FROM unnest(:items::text[], :digests::text[]) AS stem (item, digest)
            ON CONFLICT DO NOTHING
            """)
        .bind("party", party.value())
        .bind("envelope", UUID.fromString(envelopeId))
        .bind("items", Sql.texts(stems.stream().map(Stem::item).toList()))
        .bind("digests", digests(stems))
        .execute();
  }

  /**
   * Keeps a recall of these statements waiting until the transaction ends, and fails when there was
   * one: it would not find what is about to be sent.
   */
  static void requireNotRecalled(Handle handle, Collection<Stem> stems) {
    boolean recalled =
        handle
            .createQuery(
                "SELECT recalled FROM exchange.held WHERE digest = ANY(:digests::text[])"
                    + " ORDER BY digest, envelope_id FOR SHARE")
            .bind("digests", digests(stems))
            .mapTo(Boolean.class)
            .list()
            .contains(true);
    if (recalled) {
      throw new ExchangeException(ExchangeFault.DECISION_CHANGED);
    }
  }

  /** What brought items here, from whom. */
  record Origin(PartyId party, String envelopeId, List<StixId> items) {}

  /** The newest envelope by which a partner's word on an item came that still counts. */
  static Optional<String> brought(Handle handle, StixId item, PartyId party) {
    return handle
        .createQuery(
            """
            SELECT h.envelope_id FROM exchange.held h
            JOIN exchange.inbox i ON i.party = h.party AND i.envelope_id = h.envelope_id
            WHERE h.party = :party AND h.item = :item AND NOT h.recalled
            ORDER BY i.position DESC LIMIT 1
            """)
        .bind("party", party.value())
        .bind("item", item.toString())
        .mapTo(String.class)
        .findOne();
  }

  /** From where those items of a sent envelope came that are another node's; the newest of each. */
  static List<Origin> sources(Handle handle, String envelopeId, Collection<StixId> items) {
    Map<String, Origin> origins = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            SELECT DISTINCT ON (w.item, w.digest) h.party, h.envelope_id, w.item
            FROM exchange.onward w JOIN exchange.held h ON h.digest = w.digest
            JOIN exchange.inbox i ON i.party = h.party AND i.envelope_id = h.envelope_id
            WHERE w.envelope_id = :envelope AND w.item = ANY(:items::text[])
            ORDER BY w.item, w.digest, i.position DESC
            """)
        .bind("envelope", UUID.fromString(envelopeId))
        .bind("items", Sql.texts(List.copyOf(items)))
        .map(
            (rs, context) ->
                new Origin(
                    new PartyId(rs.getString("party")),
                    rs.getString("envelope_id"),
                    List.of(StixId.parse(rs.getString("item")))))
        .forEach(
            each ->
                origins.merge(
                    each.party() + " " + each.envelopeId(),
                    each,
                    (one, other) ->
                        new Origin(
                            one.party(),
                            one.envelopeId(),
                            Stream.concat(one.items().stream(), other.items().stream())
                                .distinct()
                                .toList())));
    return List.copyOf(origins.values());
  }

  /** What a consent's envelope brought and went on to that recipient, and is not called back. */
  static List<Edge> sentTo(
      Handle handle, ConsentRequest consent, PartyId recipient, List<StixId> items) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT w.envelope_id, w.item
            FROM exchange.onward w JOIN exchange.outbox o USING (envelope_id)
            WHERE o.party = :recipient AND o.state <> 'refused' AND w.recall IS NULL
              AND w.digest IN (
                SELECT digest FROM exchange.held
                WHERE party = :party AND envelope_id = :envelope AND item = ANY(:items::text[]))
            ORDER BY w.envelope_id, w.item
            """)
        .bind("recipient", recipient.value())
        .bind("party", consent.party().value())
        .bind("envelope", UUID.fromString(consent.envelopeId()))
        .bind("items", Sql.texts(items))
        .map(
            (rs, context) ->
                new Edge(rs.getString("envelope_id"), StixId.parse(rs.getString("item")), null))
        .list();
  }

  /** They go on in this envelope. */
  static void insert(Handle handle, String envelopeId, Collection<Stem> stems) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.onward (envelope_id, item, digest)
            SELECT :envelope, item, digest
            FROM unnest(:items::text[], :digests::text[]) AS stem (item, digest)
            ON CONFLICT DO NOTHING
            """)
        .bind("envelope", UUID.fromString(envelopeId))
        .bind("items", Sql.texts(stems.stream().map(Stem::item).toList()))
        .bind("digests", digests(stems))
        .execute();
  }

  /** Their sender called them back: from here on they cannot go on; returns their digests. */
  static List<String> spoil(
      Handle handle, PartyId party, String envelopeId, Collection<StixId> items) {
    return handle
        .createQuery(
            """
            UPDATE exchange.held SET recalled = true WHERE digest IN (
              SELECT digest FROM exchange.held
              WHERE party = :party AND envelope_id = :envelope AND item = ANY(:items::text[])
              ORDER BY digest FOR UPDATE)
            RETURNING digest
            """)
        .bind("party", party.value())
        .bind("envelope", UUID.fromString(envelopeId))
        .bind("items", Sql.texts(List.copyOf(items)))
        .mapTo(String.class)
        .list();
  }

  /** A restriction was lifted: they may go on again, unless something else was said of them. */
  static void restore(Handle handle, PartyId party, String envelopeId, Collection<StixId> items) {
    handle
        .createUpdate(
            """
            UPDATE exchange.held h SET recalled = EXISTS (
              SELECT 1 FROM exchange.held o
              JOIN exchange.recall_heard r ON r.party = o.party AND r.envelope_id = o.envelope_id
              JOIN exchange.inbox i ON i.party = r.party AND i.envelope_id = r.id
              WHERE o.digest = h.digest AND NOT r.lifted AND r.effect <> 'lifted'
                AND o.item = ANY(i.items))
            WHERE h.digest IN (
              SELECT digest FROM exchange.held
              WHERE party = :party AND envelope_id = :envelope AND item = ANY(:items::text[])
              ORDER BY digest FOR UPDATE)
            """)
        .bind("party", party.value())
        .bind("envelope", UUID.fromString(envelopeId))
        .bind("items", Sql.texts(List.copyOf(items)))
        .execute();
  }

  /**
   * Where these went from here, except in what was refused as a whole, with what took them out
   * there or told the same of them already.
   */
  static List<Edge> edges(Handle handle, List<String> digests, RecallEffect effect, String uses) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT o.party, w.envelope_id, w.item, coalesce(w.recall, a.recall) AS recall
            FROM exchange.onward w JOIN exchange.outbox o USING (envelope_id)
            LEFT JOIN exchange.onward_act a ON a.envelope_id = w.envelope_id AND a.item = w.item
              AND a.digest = w.digest AND a.act = :act AND a.uses = :uses
            WHERE w.digest = ANY(:digests::text[]) AND o.state <> 'refused'
            ORDER BY o.party, w.envelope_id, w.item
            """)
        .bind("digests", digests.toArray(String[]::new))
        .bind("act", effect.code())
        .bind("uses", uses)
        .map(
            (rs, context) ->
                new Edge(
                    rs.getString("envelope_id"),
                    StixId.parse(rs.getString("item")),
                    rs.getString("recall")))
        .list();
  }

  /** A recall went after them; an earlier one stays the one that counts. */
  static void recalled(Handle handle, String envelopeId, List<StixId> items, String recallId) {
    handle
        .createUpdate(
            """
            UPDATE exchange.onward SET recall = :recall
            WHERE envelope_id = :envelope AND item = ANY(:items::text[]) AND recall IS NULL
            """)
        .bind("recall", UUID.fromString(recallId))
        .bind("envelope", UUID.fromString(envelopeId))
        .bind("items", Sql.texts(items))
        .execute();
  }

  /** Something less than taking them out was passed on of them. */
  static void acted(Handle handle, Notice.Recall notice, String recallId) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.onward_act (envelope_id, item, digest, act, uses, recall)
            SELECT envelope_id, item, digest, :act, :uses, :recall FROM exchange.onward
            WHERE envelope_id = :envelope AND item = ANY(:items::text[])
            ON CONFLICT DO NOTHING
            """)
        .bind("act", notice.effect().code())
        .bind("uses", notice.uses())
        .bind("recall", UUID.fromString(recallId))
        .bind("envelope", UUID.fromString(notice.envelopeId()))
        .bind("items", Sql.texts(notice.items()))
        .execute();
  }

  /** What this recall passed on does not hold any more. */
  static void lifted(Handle handle, String recallId) {
    handle
        .createUpdate("DELETE FROM exchange.onward_act WHERE recall = :recall")
        .bind("recall", UUID.fromString(recallId))
        .execute();
  }

  private static String[] digests(Collection<Stem> stems) {
    return stems.stream().map(Stem::digest).toArray(String[]::new);
  }
}
