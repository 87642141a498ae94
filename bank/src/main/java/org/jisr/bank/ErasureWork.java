package org.jisr.bank;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What an erasure does to the bank's own tables; each method is one transaction's work. */
final class ErasureWork {
  static final String REASON = "erased";
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  /** What was said or decided about objects, which goes with the last statement about them. */
  private static final List<String> WORDS_ABOUT = List.of("amendment", "withheld");

  private final Handle handle;

  ErasureWork(Handle handle) {
    this.handle = handle;
  }

  /** Writers wait until the transaction ends, and replicas have it before it returns. */
  void lock() {
    handle.execute("SET LOCAL synchronous_commit = remote_apply");
    handle.execute("SELECT 1 FROM bank.clock FOR UPDATE");
  }

  /** Statements under handlings whose deletion date has passed, that no erasure has chosen yet. */
  List<Long> due(List<Integer> handlings, int most) {
    return handle
        .createQuery(
            """
            SELECT s.seq FROM bank.statement_rows s
            WHERE s.handling = ANY(:handlings) AND NOT EXISTS (
              SELECT 1 FROM bank.erasure_item i WHERE i.statement = s.seq)
            ORDER BY s.seq LIMIT :most
            """)
        .bindArray("handlings", Integer.class, handlings)
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }

  /** Takes statements out of every table but those of views, which follow. */
  void take(UUID erasure, List<Long> statements, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO bank.erasure_trace (erasure, entity, type, source)
            SELECT :erasure, s.entity, s.type, s.source FROM bank.statement_rows s
            WHERE s.seq = ANY(:statements)
            UNION
            SELECT :erasure, s.entity, s.type, d.source
            FROM bank.delivery d JOIN bank.statement_rows s ON s.seq = d.statement
            WHERE d.statement = ANY(:statements)
            ON CONFLICT DO NOTHING
            """)
        .bind("erasure", erasure)
        .bindArray("statements", Long.class, statements)
        .execute();
    SuppressionRows.erased(handle, erasure, statements);
    handle
        .createUpdate(
            """
            INSERT INTO bank.tombstone
              (entity, type, handling, version, digest, source, recorded_at, withdrawn_at, reason,
               erasure)
            SELECT entity, type, handling, version, '', source, recorded_at, :now, :reason, :erasure
            FROM bank.statement_rows WHERE seq = ANY(:statements)
            """)
        .bind("erasure", erasure)
        .bind("now", Sql.moment(now))
        .bind("reason", REASON)
        .bindArray("statements", Long.class, statements)
        .execute();
    delete("statement_rows", "seq", statements);
    Recall.DEPENDENT.forEach(table -> delete(table, "statement", statements));
    delete("layer", "fuller", statements);
    delete("redaction", "copy", statements);
    delete("redaction", "original", statements);
    ErasureRows.took(handle, erasure, statements);
  }

  /** Carries what was taken over into every view, as its next reader would have. */
  void carryIntoViews(Instant now) {
    for (String view :
        handle.createQuery("SELECT name FROM bank.view ORDER BY name").mapTo(String.class).list()) {
      ViewFilling.lock(handle, view);
      ViewState state = ViewState.of(handle, view);
      if (state.withdrawn() != state.lastWithdrawal()) {
        ViewFilling.carryWithdrawals(handle, state, permitted(state.id()), now);
      }
    }
    ViewClosure.checkAnew(handle);
  }

  private BitSet permitted(int view) {
    BitSet permitted = new BitSet();
    ViewScope.of(handle, view).forEach(scope -> permitted.set(scope.pair().handling()));
    return permitted;
  }

  /** Leaves of the tombstones nothing but that there were some. */
  void scrub(List<Integer> dueHandlings) {
    handle
        .createUpdate(
            """
            UPDATE bank.tombstone
            SET entity = :nobody::uuid, type = '', version = '', digest = '', source = 0,
              recorded_at = 'epoch'
            WHERE (erasure IS NOT NULL OR handling = ANY(:due)) AND entity <> :nobody::uuid
            """)
        .bind("nobody", NOBODY)
        .bindArray("due", Integer.class, dueHandlings)
        .execute();
  }

  /** Forgets the names of files of which nothing is left, and handlings nothing is under. */
  void forget(UUID erasure, List<Integer> dueHandlings) {
    handle
        .createUpdate(
            """
            UPDATE bank.source f SET name = ''
            WHERE f.id IN (SELECT source FROM bank.erasure_trace WHERE erasure = :erasure)
              AND f.id NOT IN (SELECT source FROM bank.statement_rows)
              AND f.id NOT IN (SELECT source FROM bank.delivery)
            """)
        .bind("erasure", erasure)
        .execute();
    handle
        .createUpdate(
            """
            DELETE FROM bank.handling h WHERE h.id = ANY(:due)
              AND h.id < (SELECT max(id) FROM bank.handling)
              AND NOT EXISTS (SELECT 1 FROM bank.statement_rows s WHERE s.handling = h.id)
              AND NOT EXISTS (SELECT 1 FROM bank.release_decision d WHERE d.handling = h.id)
            """)
        .bindArray("due", Integer.class, dueHandlings)
        .execute();
    handle
        .createUpdate(
            """
            UPDATE bank.release_decision d SET entity = :nobody::uuid
            WHERE EXISTS (SELECT 1 FROM bank.erasure_trace t
                WHERE t.erasure = :erasure AND t.entity = d.entity AND t.type = d.type)
              AND NOT EXISTS (SELECT 1 FROM bank.statement_rows s
                WHERE s.entity = d.entity AND s.type = d.type)
            """)
        .bind("nobody", NOBODY)
        .bind("erasure", erasure)
        .execute();
    for (String table : WORDS_ABOUT) {
      handle
          .createUpdate(
              """
              DELETE FROM bank.%s w
              WHERE EXISTS (SELECT 1 FROM bank.erasure_trace t
                  WHERE t.erasure = :erasure AND t.entity = w.entity AND t.type = w.type)
                AND NOT EXISTS (SELECT 1 FROM bank.statement_rows s
                  WHERE s.entity = w.entity AND s.type = w.type)
              """
                  .formatted(table))
          .bind("erasure", erasure)
          .execute();
    }
  }

  private void delete(String table, String column, List<Long> statements) {
    handle
        .createUpdate("DELETE FROM bank." + table + " WHERE " + column + " = ANY(:statements)")
        .bindArray("statements", Long.class, statements)
        .execute();
  }
}
