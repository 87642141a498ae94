package org.jisr.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jisr.bank.ErasedTraces;
import org.jisr.bank.ErasureParticipant;
import org.jisr.law.PartyId;
import org.jisr.log.LeafKind;
import org.jisr.log.OpenedLeaf;
import org.jisr.stix.StixId;

/**
 * Lets the mail go of what the bank erased: what waits and was never sent is put together anew
 * without it, and the lists of what was sent, received and warned of no longer name it.
 *
 * <p>An envelope that was handed to the wire may be in the partner's hands. It goes on until it is
 * answered, and its payload is dropped then, as always.
 */
final class MailErasure implements ErasureParticipant {
  /** Stands in lists of items where something erased stood; nobody may read it. */
  static final String ERASED = "x-erased--00000000-0000-4000-8000-000000000000";

  private static final String SCRUB_ITEMS =
      """
      UPDATE exchange.%1$s SET %2$s = ARRAY(
        SELECT DISTINCT CASE WHEN item = ANY(:gone::text[]) THEN :erased::text ELSE item END
        FROM unnest(%2$s) AS item)
      WHERE %2$s && :gone::text[]
      """;

  private final Core core;
  private final Sender sender;

  MailErasure(Core core, Sender sender) {
    this.core = core;
    this.sender = sender;
  }

  /** A channel in which something waits that must not go out as it is. */
  private record Affected(PartyId party, Lane lane, long seq) {}

  @Override
  public void erase(ErasedTraces traces) {
    Set<StixId> gone = traces.gone();
    if (!gone.isEmpty()) {
      core.jdbi()
          .useTransaction(
              handle -> {
                affected(handle, gone).forEach(each -> rebuild(handle, each, gone));
                scrub(handle, texts(gone));
              });
    }
  }

  private static List<Affected> affected(Handle handle, Set<StixId> gone) {
    return handle
        .createQuery(
            """
            SELECT party, lane, min(seq) FROM exchange.outbox
            WHERE state = 'queued' AND attempts = 0 AND kind IN ('release', 'tip-off', 'remark')
              AND items && :gone::text[]
            GROUP BY party, lane ORDER BY party, lane
            """)
        .bind("gone", texts(gone))
        .map(
            (rows, context) ->
                new Affected(
                    new PartyId(rows.getString(1)), Lane.of(rows.getString(2)), rows.getLong(3)))
        .list();
  }

  /** Takes the channel back to before the first of them and queues what is left again. */
  private void rebuild(Handle handle, Affected affected, Set<StixId> gone) {
    Channel.lock(handle, affected.party(), Direction.OUT, affected.lane());
    List<OutboxTable.Waiting> waiting =
        OutboxTable.takeBack(handle, affected.party(), affected.lane(), affected.seq());
    if (waiting.isEmpty()) {
      return;
    }
    EnvelopeHeader first = waiting.getFirst().envelope().header();
    new Channel(
            affected.party(),
            Direction.OUT,
            affected.lane(),
            first.seq() - 2,
            EnvelopeHeader.NO_HASH)
        .advance(handle, first.previousHash());
    waiting.forEach(each -> requeue(handle, each, gone));
  }

  private void requeue(Handle handle, OutboxTable.Waiting waiting, Set<StixId> gone) {
    EnvelopeHeader header = waiting.envelope().header();
    byte[] payload = waiting.envelope().payload();
    List<StixId> items = waiting.items();
    if (header.kind() == EnvelopeKind.REMARK && items.stream().anyMatch(gone::contains)) {
      return;
    }
    boolean carries =
        header.kind() == EnvelopeKind.RELEASE || header.kind() == EnvelopeKind.TIP_OFF;
    if (carries && items.stream().anyMatch(gone::contains)) {
      ItemsPayload whole = ItemsReader.read(payload, core.self());
      List<ItemsPayload.Item> left =
          whole.items().stream().filter(item -> !gone.contains(item.id())).toList();
      if (left.isEmpty()) {
        return;
      }
      ItemsPayload rest = whole.withItems(left);
      payload = ItemsWriter.write(rest, core.now());
      items = rest.ids();
    }
    sender.again(handle, draft(header, payload, items, waiting.leaf()));
  }

  private Draft draft(EnvelopeHeader header, byte[] payload, List<StixId> items, long leaf) {
    OpenedLeaf before = core.log().open(leaf);
    String agreement = header.agreementId();
    String hash = header.agreementHash();
    var purpose = header.purpose();
    return new Draft(
            header.id(),
            header.to(),
            header.kind(),
            header.lane(),
            header.urgency(),
            Duration.between(core.now(), header.expiresAt()),
            agreement == null || hash == null || purpose == null
                ? null
                : new Draft.Terms(agreement, hash, purpose, header.decisionHash()),
            header.conditions(),
            header.payloadType(),
            payload,
            items,
            header.inReplyTo(),
            LeafKind.ofCode(before.entry().code()).orElse(LeafKind.RELEASE),
            before.erased() ? Map.of("by", "node") : before.values())
        .saying(said(before));
  }

  /** What its leaf said in clear beside what every envelope's says. */
  private static Map<String, String> said(OpenedLeaf before) {
    Map<String, String> said = new TreeMap<>(before.entry().clear());
    said.keySet().retainAll(Set.of("result", "month", "version", "act"));
    return said;
  }

  private static void scrub(Handle handle, String[] gone) {
    handle
        .createUpdate(
            """
            UPDATE exchange.proposal SET necessity = '',
              threat = CASE WHEN threat IS NULL THEN NULL ELSE '' END,
              permitted_action = CASE WHEN threat IS NULL THEN NULL ELSE '' END,
              reason = CASE WHEN state = 'refused' THEN '' ELSE reason END
            WHERE items && :gone::text[]
            """)
        .bind("gone", gone)
        .execute();
    handle
        .createUpdate(
            """
            UPDATE exchange.consent SET reason = '', statements = '{}',
              state = CASE WHEN state = 'granted' AND direction = 'out' THEN 'withdrawn' ELSE state END
            WHERE items && :gone::text[]
            """)
        .bind("gone", gone)
        .execute();
    handle
        .createUpdate("UPDATE exchange.remark SET body = '' WHERE items && :gone::text[]")
        .bind("gone", gone)
        .execute();
    handle
        .createUpdate(
            "UPDATE exchange.mark SET item = :erased, version = '' WHERE item = ANY(:gone::text[])")
        .bind("gone", gone)
        .bind("erased", ERASED)
        .execute();
    for (List<String> column :
        List.of(
            List.of("outbox", "items"),
            List.of("inbox", "items"),
            List.of("tip_off", "subjects"),
            List.of("consent", "items"),
            List.of("consent", "granted"),
            List.of("remark", "items"),
            List.of("proposal", "items"))) {
      String where =
          column.getFirst().equals("outbox")
              ? " AND state IN ('acknowledged', 'refused') AND kind <> 'recall'"
              : "";
      handle
          .createUpdate(SCRUB_ITEMS.formatted(column.getFirst(), column.getLast()) + where)
          .bind("gone", gone)
          .bind("erased", ERASED)
          .execute();
    }
    handle
        .createUpdate(
            """
            UPDATE exchange.tip_off SET threat = '', permitted_action = '',
              outcome_text = CASE WHEN outcome_text IS NULL THEN NULL ELSE '' END
            WHERE subjects = ARRAY[:erased::text]
            """)
        .bind("erased", ERASED)
        .execute();
    for (String delete :
        List.of(
            "DELETE FROM exchange.recalled WHERE item = ANY(:gone::text[]) AND done",
            "DELETE FROM exchange.held WHERE item = ANY(:gone::text[])",
            "DELETE FROM exchange.onward WHERE item = ANY(:gone::text[])",
            "DELETE FROM exchange.onward_act WHERE item = ANY(:gone::text[])",
            "DELETE FROM exchange.outlet_failure WHERE object = ANY(:gone::text[])")) {
      handle.createUpdate(delete).bind("gone", gone).execute();
    }
  }

  private static String[] texts(Set<StixId> ids) {
    return new ArrayList<>(ids)
        .stream()
            .map(StixId::toString)
            .sorted()
            .collect(Collectors.toList())
            .toArray(String[]::new);
  }
}
