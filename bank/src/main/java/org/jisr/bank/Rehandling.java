package org.jisr.bank;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Handling;

/**
 * Puts statements under another handling, as when a review keeps them to a later date. The handling
 * is always a new one, so that no two chains of versions run into one another and views find all of
 * it anew. Its transaction holds the clock's row.
 */
final class Rehandling {
  private static final List<String> DEPENDENT = List.of("content_rows", "edge_rows");

  private final Handle handle;

  Rehandling(Handle handle) {
    this.handle = handle;
  }

  /** The number of a handling that equals this one but, maybe, for a few seconds of its review. */
  int fresh(Handling wanted) {
    Handling handling = wanted;
    while (known(handling)) {
      handling =
          handling.toBuilder()
              .retention(handling.reviewBy().minus(1, ChronoUnit.SECONDS), handling.deleteAfter())
              .build();
    }
    return new Numbering(handle).handlings(Set.of(handling)).values().iterator().next();
  }

  /** The handling with that digest, which some statement has. */
  Handling named(String digest) {
    return handle
        .createQuery("SELECT json FROM bank.handling WHERE digest = :digest")
        .bind("digest", digest)
        .map((rows, context) -> Handling.ofJson(rows.getBytes(1)))
        .one();
  }

  void move(List<Long> statements, int handling) {
    update("statement_rows", "seq", statements, handling);
    DEPENDENT.forEach(table -> update(table, "statement", statements, handling));
    updateWords(statements, handling);
    for (String table : List.of("view_entry", "view_waiting")) {
      handle
          .createUpdate("DELETE FROM bank." + table + " WHERE statement = ANY(:statements)")
          .bindArray("statements", Long.class, statements)
          .execute();
    }
    ViewClosure.checkAnew(handle);
  }

  private boolean known(Handling handling) {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM bank.handling WHERE digest = :digest)")
        .bind("digest", handling.digest())
        .mapTo(Boolean.class)
        .one();
  }

  private void update(String table, String column, List<Long> statements, int handling) {
    handle
        .createUpdate(
            "UPDATE bank.%s SET handling = :handling WHERE %s = ANY(:statements)"
                .formatted(table, column))
        .bind("handling", handling)
        .bindArray("statements", Long.class, statements)
        .execute();
  }

  /** Words lie by the level of their handling and go where the new one's are. */
  private void updateWords(List<Long> statements, int handling) {
    handle
        .createUpdate(
            """
            UPDATE bank.lexeme SET handling = h.id, level = h.level
            FROM bank.handling h WHERE h.id = :handling AND statement = ANY(:statements)
            """)
        .bind("handling", handling)
        .bindArray("statements", Long.class, statements)
        .execute();
  }
}
