package org.jisr.scenarios;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jisr.law.Consultation;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** Scenarios and decisions as the database has them. */
final class Rows {
  private static final String SELECT =
      """
      SELECT s.*, d.verdict, d.why, d.decided_by, d.decided_at, d.plan_hash AS decided_plan
      FROM scenarios.scenario s LEFT JOIN LATERAL (
        SELECT * FROM scenarios.decision d WHERE d.scenario = s.id ORDER BY number DESC LIMIT 1
      ) d ON true
      """;
  private static final String OWN =
      "WHERE s.account = :account AND s.purpose = :purpose"
          + " AND s.case_ref IS NOT DISTINCT FROM :case ";

  private Rows() {}

  /** What was found, with the marks of what it rests on. */
  record Kept(byte[] used, String outcome) {}

  static void insert(Handle handle, Consultation consultation, Scenario scenario) {
    handle
        .createUpdate(
            """
            INSERT INTO scenarios.scenario
              (id, account, purpose, case_ref, question, state, created_at)
            VALUES (:id, :account, :purpose, :case, :question, :state, :at)
            """)
        .bind("id", scenario.id())
        .bind("account", consultation.viewer().account())
        .bind("purpose", consultation.purpose().code())
        .bind("case", consultation.caseRef())
        .bind("question", Stored.write(StoredQuestion.of(scenario.question())))
        .bind("state", scenario.state().code())
        .bind("at", time(scenario.createdAt()))
        .execute();
  }

  static List<Scenario> own(Handle handle, Consultation consultation, int limit) {
    return bound(
            handle.createQuery(SELECT + OWN + "ORDER BY s.number DESC LIMIT :limit"), consultation)
        .bind("limit", limit)
        .map((rows, context) -> scenario(rows))
        .list();
  }

  /** One of the viewer's own for this purpose and case. */
  static Optional<Scenario> own(Handle handle, Consultation consultation, UUID id) {
    return bound(handle.createQuery(SELECT + OWN + "AND s.id = :id"), consultation)
        .bind("id", id)
        .map((rows, context) -> scenario(rows))
        .findOne();
  }

  private static Query bound(Query query, Consultation consultation) {
    return query
        .bind("account", consultation.viewer().account())
        .bind("purpose", consultation.purpose().code())
        .bind("case", consultation.caseRef());
  }

  static int waiting(Handle handle, String account) {
    return handle
        .createQuery(
            "SELECT count(*) FROM scenarios.scenario WHERE account = :account"
                + " AND state IN ('waiting', 'reading', 'computing')")
        .bind("account", account)
        .mapTo(Integer.class)
        .one();
  }

  /** The one that has waited longest. */
  static Optional<Scenario> next(Handle handle) {
    return handle
        .createQuery(SELECT + "WHERE s.state = 'waiting' ORDER BY s.number LIMIT 1")
        .map((rows, context) -> scenario(rows))
        .findOne();
  }

  /** After a stop: what was begun waits again, unless it was begun three times. */
  static void resume(Handle handle, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE scenarios.scenario SET
              state = CASE WHEN begun < 3 THEN 'waiting' ELSE 'interrupted' END,
              problem = CASE WHEN begun < 3 THEN NULL ELSE 'SCENARIOS_INTERRUPTED' END,
              finished_at = CASE WHEN begun < 3 THEN NULL ELSE :now END
            WHERE state IN ('reading', 'computing')
            """)
        .bind("now", time(now))
        .execute();
  }

  /** Moves on only from the state it is thought to be in, so that what was cancelled stays so. */
  static boolean move(Handle handle, UUID id, ScenarioState from, ScenarioState to) {
    return handle
            .createUpdate(
                "UPDATE scenarios.scenario SET state = :to,"
                    + " begun = begun + CASE WHEN :to = 'reading' THEN 1 ELSE 0 END"
                    + " WHERE id = :id AND state = :from")
            .bind("to", to.code())
            .bind("from", from.code())
            .bind("id", id)
            .execute()
        == 1;
  }

  /** Ends it where it is not over; false where it is. */
  static boolean end(
      Handle handle, UUID id, ScenarioState state, @Nullable String problem, Instant now) {
    return handle
            .createUpdate(
                "UPDATE scenarios.scenario SET state = :state, problem = :problem,"
                    + " finished_at = :now WHERE id = :id"
                    + " AND state IN ('waiting', 'reading', 'computing')")
            .bind("state", state.code())
            .bind("problem", problem)
            .bind("now", time(now))
            .bind("id", id)
            .execute()
        == 1;
  }

  static boolean done(
      Handle handle,
      UUID id,
      String inputHash,
      String planHash,
      Kept kept,
      Collection<StixId> entities,
      Instant now) {
    return handle
            .createUpdate(
                """
                UPDATE scenarios.scenario SET state = 'done', problem = NULL, finished_at = :now,
                  input_hash = :input, plan_hash = :plan, used = :used, entities = :entities,
                  outcome = :outcome
                WHERE id = :id AND state = 'computing'
                """)
            .bind("now", time(now))
            .bind("input", inputHash)
            .bind("plan", planHash)
            .bind("used", kept.used())
            .bindArray("entities", UUID.class, entities.stream().map(StixId::uuid).toArray())
            .bind("outcome", kept.outcome())
            .bind("id", id)
            .execute()
        == 1;
  }

  /** Begins anew what is over. */
  static boolean again(Handle handle, UUID id) {
    return handle
            .createUpdate(
                """
                UPDATE scenarios.scenario SET state = 'waiting', begun = 0, problem = NULL,
                  finished_at = NULL, input_hash = NULL, plan_hash = NULL, used = NULL,
                  entities = NULL, outcome = NULL
                WHERE id = :id AND state NOT IN ('waiting', 'reading', 'computing')
                """)
            .bind("id", id)
            .execute()
        == 1;
  }

  static Optional<Kept> kept(Handle handle, UUID id) {
    return handle
        .createQuery(
            "SELECT used, outcome FROM scenarios.scenario WHERE id = :id AND state = 'done'")
        .bind("id", id)
        .map((rows, context) -> new Kept(rows.getBytes(1), rows.getString(2)))
        .findOne();
  }

  static void remove(Handle handle, UUID id) {
    handle.createUpdate("DELETE FROM scenarios.scenario WHERE id = :id").bind("id", id).execute();
  }

  static void decide(Handle handle, UUID id, ScenarioDecision decision) {
    handle
        .createUpdate(
            """
            INSERT INTO scenarios.decision (scenario, verdict, why, decided_by, decided_at, plan_hash)
            VALUES (:id, :verdict, :why, :by, :at, :plan)
            """)
        .bind("id", id)
        .bind("verdict", decision.verdict().code())
        .bind("why", decision.why())
        .bind("by", decision.by())
        .bind("at", time(decision.at()))
        .bind("plan", decision.planHash())
        .execute();
  }

  /** Lets go of every scenario that was found over an entity, or names it. */
  static void forget(Handle handle, Collection<StixId> gone) {
    handle
        .createUpdate("DELETE FROM scenarios.scenario WHERE entities && :gone")
        .bindArray("gone", UUID.class, gone.stream().map(StixId::uuid).toArray())
        .execute();
    for (StixId id : gone) {
      handle
          .createUpdate(
              "DELETE FROM scenarios.scenario"
                  + " WHERE position(:id in question) > 0 OR position(:id in outcome) > 0")
          .bind("id", id.toString())
          .execute();
    }
    // What is being worked out may rest on it: it begins anew.
    handle.execute(
        "UPDATE scenarios.scenario SET state = 'waiting' WHERE state IN ('reading', 'computing')");
  }

  private static Scenario scenario(ResultSet rows) throws SQLException {
    String verdict = rows.getString("verdict");
    return new Scenario(
        rows.getObject("id", UUID.class),
        rows.getString("account"),
        rows.getString("purpose"),
        rows.getString("case_ref"),
        Stored.read(rows.getString("question"), StoredQuestion.class).read(),
        ScenarioState.of(rows.getString("state")),
        0,
        rows.getString("problem"),
        instant(rows, "created_at"),
        rows.getObject("finished_at") == null ? null : instant(rows, "finished_at"),
        rows.getString("input_hash"),
        rows.getString("plan_hash"),
        verdict == null
            ? null
            : new ScenarioDecision(
                Verdict.of(verdict),
                rows.getString("why"),
                rows.getString("decided_by"),
                instant(rows, "decided_at"),
                rows.getString("decided_plan")));
  }

  private static Instant instant(ResultSet rows, String column) throws SQLException {
    return rows.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
