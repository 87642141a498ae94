package org.jisr.bank;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Carries withdrawals over into a view. What was taken back leaves it. What stood behind it, an
 * earlier version or the same one under a looser handling, may now be seen by readers who went past
 * its place: it enters again.
 */
final class ViewWithdrawals {
  private static final String AFFECTED =
      """
      FROM bank.tombstone t WHERE t.position > :done AND t.position <= :upTo
        AND e.view = :view AND e.entity = t.entity AND e.type = t.type
      """;

  private final Handle handle;
  private final ViewState state;
  private final BitSet permitted;
  private final ViewClock moments;

  ViewWithdrawals(Handle handle, ViewState state, BitSet permitted, ViewClock moments) {
    this.handle = handle;
    this.state = state;
    this.permitted = permitted;
    this.moments = moments;
  }

  void carryOut() {
    handle
        .createUpdate(
            """
            DELETE FROM bank.view_entry e
            WHERE EXISTS (SELECT 1
            """
                + AFFECTED
                + ") AND NOT EXISTS (SELECT 1 FROM bank.statement_rows s WHERE s.seq = e.statement)")
        .bind("done", state.withdrawn())
        .bind("upTo", state.lastWithdrawal())
        .bind("view", state.id())
        .execute();
    for (Instant added : uncovered()) {
      ViewEntries.enterAgain(handle, state.id(), added, moments.next());
    }
  }

  /**
   * Entries that a withdrawn statement may have covered; one that had nothing to do with it stays.
   */
  private List<Instant> uncovered() {
    return handle
        .createQuery(
            """
            SELECT e.date_added FROM bank.view_entry e
            JOIN bank.view_scope o ON o.id = e.scope
            JOIN bank.handling mine ON mine.id = o.handling
            WHERE EXISTS (SELECT 1
            """
                + AFFECTED
                + """
                  AND (t.handling = ANY(:permitted)
                    OR (t.version = e.version AND mine.originator =
                      (SELECT h.originator FROM bank.handling h WHERE h.id = t.handling))))
                ORDER BY e.date_added
                """)
        .bind("done", state.withdrawn())
        .bind("upTo", state.lastWithdrawal())
        .bind("view", state.id())
        .bindArray("permitted", Integer.class, permitted.stream().boxed().toList())
        .map((rows, context) -> Sql.instant(rows, 1))
        .list();
  }
}
