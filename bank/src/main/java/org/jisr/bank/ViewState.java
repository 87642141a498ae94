package org.jisr.bank;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * How far a view was filled, beside how far the bank has come since.
 *
 * @param id the view's number, 0 while it does not exist
 * @param scanned the last statement looked at
 * @param withdrawn the last withdrawal carried out in the view
 * @param closed the last withdrawal after which it was checked what the view's objects tell of
 * @param digest of what was permitted then
 * @param lastAdded the moment of the latest entry
 * @param lastStatement the last statement there is
 * @param lastWithdrawal the last withdrawal there was
 * @param lastHandling the greatest number of a handling
 */
record ViewState(
    int id,
    long scanned,
    long withdrawn,
    long closed,
    String digest,
    Instant lastAdded,
    long lastStatement,
    long lastWithdrawal,
    int lastHandling) {

  static ViewState of(Handle handle, String name) {
    return handle
        .createQuery(
            """
            SELECT coalesce(v.id, 0), coalesce(v.scanned, 0), coalesce(v.withdrawn, 0), coalesce(v.closed, 0),
                   coalesce(v.scope_digest, ''), coalesce(v.last_added, 'epoch'),
                   c.last_statement,
                   coalesce((SELECT max(t.position) FROM bank.tombstone t), 0),
                   coalesce((SELECT max(h.id) FROM bank.handling h), 0)
            FROM bank.clock c LEFT JOIN bank.view v ON v.name = :name
            """)
        .bind("name", name)
        .map(
            (rows, context) ->
                new ViewState(
                    rows.getInt(1),
                    rows.getLong(2),
                    rows.getLong(3),
                    rows.getLong(4),
                    rows.getString(5),
                    Sql.instant(rows, 6),
                    rows.getLong(7),
                    rows.getLong(8),
                    rows.getInt(9)))
        .one();
  }

  /** Whether the view holds all that it may hold by now and nothing else. */
  boolean upToDate(String digestNow) {
    return scanned == lastStatement && clean(digestNow);
  }

  /** Whether the view holds nothing that it may not hold. */
  boolean clean(String digestNow) {
    return id != 0
        && withdrawn == lastWithdrawal
        && closed == lastWithdrawal
        && digest.equals(digestNow);
  }
}
