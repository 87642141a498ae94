package org.jisr.bank;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jisr.law.Decision;
import org.jisr.law.Handling;
import org.jisr.law.LawBook;
import org.jisr.law.PartyId;
import org.jisr.law.ReleaseContext;
import org.jisr.law.ReleaseRules;
import org.jspecify.annotations.Nullable;

/** Decisions on releases that were carried out, kept so that they can be decided again. */
final class PastDecisions {
  private static final Duration DAY = Duration.ofDays(1);

  private PastDecisions() {}

  /** One decision as it was made. */
  record Past(ItemDecision item, ReleaseContext context) {}

  static void record(Handle handle, List<Past> decisions, long leaf, Instant now) {
    Map<ReleaseContext, Integer> contexts = new HashMap<>();
    decisions.forEach(
        past -> contexts.computeIfAbsent(past.context(), key -> context(handle, key)));
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO bank.release_decision
              (decided_at, leaf, context, handling, recipient, entity, type, outcome)
            SELECT :now, :leaf, :context, h.id, :recipient, :entity, :type, :outcome
            FROM bank.handling h WHERE h.digest = :handling
            """);
    for (Past past : decisions) {
      ItemDecision item = past.item();
      batch
          .bind("now", Sql.moment(now))
          .bind("leaf", leaf)
          .bind("context", contexts.get(past.context()))
          .bind("handling", item.handling().digest())
          .bind("recipient", item.recipient().value())
          .bind("entity", item.id().uuid())
          .bind("type", item.id().type())
          .bind("outcome", item.decision().outcome().code())
          .add();
    }
    if (!decisions.isEmpty()) {
      batch.execute();
    }
  }

  private static int context(Handle handle, ReleaseContext context) {
    byte[] json = context.canonicalJson();
    String digest = java.util.HexFormat.of().formatHex(Preparation.sha256().digest(json));
    return handle
        .createQuery(
            """
            WITH added AS (
              INSERT INTO bank.release_context (digest, json) VALUES (:digest, :json)
              ON CONFLICT DO NOTHING RETURNING id)
            SELECT id FROM added
            UNION ALL SELECT id FROM bank.release_context WHERE digest = :digest
            LIMIT 1
            """)
        .bind("digest", digest)
        .bind("json", json)
        .mapTo(Integer.class)
        .one();
  }

  /** What went to a partner in the last 24 hours; that is the partner's number, of no content. */
  static long releasedToday(Handle handle, PartyId recipient, Instant now) {
    return handle
        .createQuery(
            """
            SELECT count(*) FROM bank.release_decision
            WHERE recipient = :recipient AND outcome = 'permit' AND decided_at > :since
            """)
        .bind("recipient", recipient.value())
        .bind("since", Sql.moment(now.minus(DAY)))
        .mapTo(Long.class)
        .one();
  }

  /** The decisions that stand in one leaf, each decided again under a law of its moment. */
  static List<DecidedItem> of(Handle handle, long leaf, Function<Instant, LawBook> law) {
    return handle
        .createQuery(
            """
            SELECT d.decided_at, d.entity, d.type, d.outcome, c.json AS said, h.json AS asked
            FROM bank.release_decision d
            JOIN bank.release_context c ON c.id = d.context
            JOIN bank.handling h ON h.id = d.handling
            WHERE d.leaf = :leaf ORDER BY d.id
            """)
        .bind("leaf", leaf)
        .map(
            (rows, ignored) -> {
              Instant at = Sql.instant(rows, 1);
              Handling handling = Handling.ofJson(rows.getBytes("asked"));
              ReleaseContext context =
                  ReleaseContext.ofJson(rows.getBytes("said")).under(law.apply(at));
              return new DecidedItem(
                  Sql.id(rows, "type", "entity"),
                  at,
                  rows.getString("outcome"),
                  handling,
                  context,
                  ReleaseRules.decide(handling, context, at));
            })
        .list();
  }

  /** Decides all since then again under both laws, each at its own moment. */
  static LawReplay replay(
      Handle handle, LawBook inForce, LawBook proposed, Instant since, int most) {
    return replay(
        handle,
        null,
        context -> context.under(inForce),
        context -> context.under(proposed),
        since,
        most);
  }

  /** Decides those to one recipient, or to all, again in two ways. */
  static LawReplay replay(
      Handle handle,
      @Nullable PartyId recipient,
      UnaryOperator<ReleaseContext> one,
      UnaryOperator<ReleaseContext> other,
      Instant since,
      int most) {
    Map<Integer, ReleaseContext> contexts = new HashMap<>();
    Map<Integer, Handling> handlings = new HashMap<>();
    Map<String, Long> changes = new HashMap<>();
    List<LawReplay.Item> items = new ArrayList<>();
    long[] counts = new long[2];
    handle
        .createQuery(
            """
            SELECT d.decided_at, d.leaf, d.context, d.handling, d.recipient, d.entity, d.type,
                   c.json AS said, h.json AS asked
            FROM bank.release_decision d
            JOIN bank.release_context c ON c.id = d.context
            JOIN bank.handling h ON h.id = d.handling
            WHERE d.decided_at >= :since AND (:recipient IS NULL OR d.recipient = :recipient)
            ORDER BY d.id DESC
            """)
        .bind("since", Sql.moment(since))
        .bind("recipient", recipient == null ? null : recipient.value())
        .setFetchSize(1_000)
        .map(
            (rows, ignored) -> {
              byte[] said = rows.getBytes("said");
              byte[] asked = rows.getBytes("asked");
              ReleaseContext context =
                  contexts.computeIfAbsent(
                      rows.getInt("context"), id -> ReleaseContext.ofJson(said));
              Handling handling =
                  handlings.computeIfAbsent(rows.getInt("handling"), id -> Handling.ofJson(asked));
              Instant at = Sql.instant(rows, 1);
              Decision before = ReleaseRules.decide(handling, one.apply(context), at);
              Decision after = ReleaseRules.decide(handling, other.apply(context), at);
              counts[0]++;
              if (!before.outcome().equals(after.outcome())) {
                counts[1]++;
                changes.merge(
                    before.outcome().code() + " → " + after.outcome().code(), 1L, Long::sum);
                if (items.size() < most) {
                  items.add(
                      new LawReplay.Item(
                          Sql.id(rows, "type", "entity"),
                          new PartyId(rows.getString("recipient")),
                          at,
                          rows.getLong("leaf"),
                          before,
                          after));
                }
              }
              return true;
            })
        .forEach(done -> {});
    return new LawReplay(counts[0], counts[1], changes, items);
  }
}
