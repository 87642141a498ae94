package org.jisr.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Mail out of a backup, some of which names what was erased since. */
public final class RestoredMail {
  private static final List<String> STEPS =
      List.of(
          "DELETE FROM exchange.outlet_failure WHERE object NOT IN (SELECT id FROM held)",
          lists("outbox", "items", "o.state IN ('acknowledged', 'refused') AND o.kind <> 'recall'"),
          lists("inbox", "items", "true"),
          lists("tip_off", "subjects", "true"),
          """
          UPDATE exchange.proposal SET necessity = '',
            threat = CASE WHEN threat IS NULL THEN NULL ELSE '' END,
            permitted_action = CASE WHEN threat IS NULL THEN NULL ELSE '' END,
            reason = CASE WHEN state = 'refused' THEN '' ELSE reason END
          WHERE EXISTS (SELECT 1 FROM unnest(items) AS item
            WHERE item NOT IN (SELECT id FROM held))
          """,
          lists("proposal", "items", "true"),
          """
          UPDATE exchange.remark SET body = '' WHERE EXISTS (
            SELECT 1 FROM unnest(items) AS item WHERE item NOT IN (SELECT id FROM held))
          """,
          lists("remark", "items", "true"),
          """
          UPDATE exchange.tip_off SET threat = '', permitted_action = '',
            outcome_text = CASE WHEN outcome_text IS NULL THEN NULL ELSE '' END
          WHERE subjects = ARRAY['%s']
          """
              .formatted(MailErasure.ERASED));

  private RestoredMail() {}

  private static String lists(String table, String column, String where) {
    return """
        UPDATE exchange.%1$s o SET %2$s = ARRAY(
          SELECT DISTINCT CASE WHEN EXISTS (SELECT 1 FROM held WHERE held.id = item)
            THEN item ELSE '%3$s' END FROM unnest(o.%2$s) AS item)
        WHERE cardinality(o.%2$s) > 0 AND %4$s
        """
        .formatted(table, column, MailErasure.ERASED, where);
  }

  /**
   * Strikes from its lists what the restored bank does not hold, after {@link
   * org.jisr.bank.RestoredBank#finish} and in the same transaction, whose tables it reads.
   */
  public static void finish(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String step : STEPS) {
        statement.execute(step);
      }
    }
  }
}
