package org.jisr.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jisr.stix.Reference;
import org.jisr.stix.StixId;

/**
 * Whether what an entity rests on was called back by whoever sent it, superseded or restricted:
 * something that a statement refers to, or that it is said to be derived from.
 *
 * <p>Only what the viewer could have seen before counts, so that the flag tells of nothing else;
 * and only what was called back after the statement was made, so that a newer version clears it.
 */
final class RecalledGround {
  private static final String CREATOR = "created_by_ref";

  private RecalledGround() {}

  static boolean of(Reading reading, StixId id, List<StatementView> statements) {
    List<UUID> targets = new ArrayList<>();
    List<String> since = new ArrayList<>();
    for (StatementView statement : statements) {
      for (Reference reference : statement.object().fields().references()) {
        if (!reference.property().equals(CREATOR)) {
          targets.add(reference.target().uuid());
          since.add(statement.recordedAt().toString());
        }
      }
    }
    return reading
        .handle()
        .createQuery(
            """
            SELECT EXISTS (
              SELECT 1 FROM (
                SELECT * FROM unnest(:targets, :since::timestamptz[]) AS said (target, since)
                UNION ALL
                SELECT e.target, e.recorded_at FROM bank.edge e
                WHERE e.source = :entity AND e.source_type = :type AND e.kind = 'derived-from'
              ) AS ground
              JOIN (
                SELECT t.entity, t.handling, t.withdrawn_at AS since FROM bank.tombstone t
                WHERE t.erasure IS NULL AND t.reason LIKE '%-by-sender'
                UNION ALL
                SELECT a.entity, a.handling, a.made_at FROM bank.amendment a
                WHERE NOT EXISTS (SELECT 1 FROM bank.lifted l WHERE l.notice = a.notice)
              ) AS said ON said.entity = ground.target
              WHERE said.since > ground.since
                AND said.handling
                  <@ (SELECT nullif(current_setting('bank.visible', true), '')::int4multirange))
            """)
        .bindArray("targets", UUID.class, targets)
        .bindArray("since", String.class, since)
        .bind("entity", id.uuid())
        .bind("type", id.type())
        .mapTo(Boolean.class)
        .one();
  }
}
