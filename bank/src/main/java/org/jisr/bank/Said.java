package org.jisr.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jisr.law.Condition;
import org.jisr.law.CorrectionState;
import org.jisr.law.Handling;

/**
 * Something that was said of a statement and whether it still counts. What all of it together makes
 * of a handling does not depend on the order in which it was said or heard.
 *
 * @param lifted whether its sender took it back; only a restriction can be
 */
record Said(Amendment amendment, boolean lifted) {
  /** What is in a row with {@code notice}, {@code act}, {@code uses} and {@code lifted}. */
  static Said of(ResultSet rows) throws SQLException {
    String notice = rows.getString("notice");
    return new Said(
        rows.getString("act").equals("supersede")
            ? new Amendment.Superseded(notice)
            : new Amendment.Restricted(notice, rows.getString("uses")),
        rows.getBoolean("lifted"));
  }

  /** That handling with all that counts, and without what was lifted. */
  static Handling apply(Handling handling, Collection<Said> all) {
    SortedSet<Condition> conditions = new TreeSet<>(handling.conditions());
    CorrectionState state = handling.state();
    for (Said each : all) {
      switch (each.amendment()) {
        case Amendment.Superseded superseded -> state = later(state);
        case Amendment.Restricted restricted -> {
          conditions.removeIf(restricted::made);
          if (!each.lifted()) {
            conditions.add(restricted.condition());
          }
        }
      }
    }
    return handling.toBuilder().conditions(conditions).state(state).build();
  }

  private static CorrectionState later(CorrectionState state) {
    return state.compareTo(CorrectionState.SUPERSEDED) > 0 ? state : CorrectionState.SUPERSEDED;
  }
}
