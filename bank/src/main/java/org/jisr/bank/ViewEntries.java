package org.jisr.bank;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.stix.StixFields;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Adds statements to a view, a batch at a time. */
final class ViewEntries {
  static final int BATCH = 2_000;

  private ViewEntries() {}

  private record Entering(
      long statement, int scope, StixId id, String version, String specVersion) {}

  /**
   * Looks for statements of these scopes above one number and up to another.
   *
   * @return up to which one it came
   */
  static long enter(
      Handle handle, int view, List<ViewScope> scopes, long after, long upTo, ViewClock moments) {
    List<Entering> found = find(handle, scopes, after, upTo);
    if (!found.isEmpty()) {
      copy(handle, view, found, several(handle, view, found), moments);
    }
    return found.size() < BATCH ? upTo : found.getLast().statement();
  }

  private static List<Entering> find(Handle handle, List<ViewScope> scopes, long after, long upTo) {
    return handle
        .createQuery(
            """
            SELECT s.seq, p.scope, s.type, s.entity, s.version, c.json
            FROM bank.statement s
            JOIN unnest(:ids, :handlings, :types) AS p (scope, handling, type)
              ON p.handling = s.handling AND (p.type = s.type OR (left(p.type, 1) = '*'
                AND NOT s.type = ANY(string_to_array(substr(p.type, 2), ','))))
            JOIN bank.content c ON c.statement = s.seq
            WHERE s.seq > :after AND s.seq <= :upTo
            ORDER BY s.seq LIMIT :batch
            """)
        .bindArray("ids", Integer.class, scopes.stream().map(ViewScope::id).toList())
        .bindArray(
            "handlings", Integer.class, scopes.stream().map(s -> s.pair().handling()).toList())
        .bindArray("types", String.class, scopes.stream().map(s -> s.pair().type()).toList())
        .bind("after", after)
        .bind("upTo", upTo)
        .bind("batch", BATCH)
        .map(
            (rows, context) -> {
              StixFields fields = StixObject.read(rows.getBytes(6)).fields();
              return new Entering(
                  rows.getLong(1),
                  rows.getInt(2),
                  Sql.id(rows, "type", "entity"),
                  rows.getString(5),
                  fields.specVersion());
            })
        .list();
  }

  /** Objects of which there is more than one entry then; those before are marked at once. */
  private static Set<StixId> several(Handle handle, int view, List<Entering> entering) {
    Set<StixId> once = new HashSet<>();
    Set<StixId> several = new HashSet<>();
    for (Entering each : entering) {
      if (!once.add(each.id())) {
        several.add(each.id());
      }
    }
    handle
        .createQuery(
            """
            UPDATE bank.view_entry SET several = true
            WHERE view = :view AND entity = ANY(:entities)
            RETURNING type, entity
            """)
        .bind("view", view)
        .bindArray("entities", UUID.class, Sql.uuids(once))
        .map((rows, context) -> Sql.id(rows, "type", "entity"))
        .forEach(several::add);
    return several;
  }

  private static void copy(
      Handle handle, int view, List<Entering> entering, Set<StixId> several, ViewClock moments) {
    CopyBuffer rows = new CopyBuffer(1 << 16);
    rows.header();
    for (Entering each : entering) {
      Instant added = moments.next();
      rows.row(9);
      rows.field(view);
      rows.field(CopyBuffer.micros(added));
      rows.field(each.scope());
      rows.field(each.statement());
      rows.field(each.id().uuid());
      rows.field(each.id().type());
      rows.field(each.version());
      rows.field(each.specVersion());
      rows.field(several.contains(each.id()));
    }
    rows.trailer();
    try {
      CopyIn copy =
          handle
              .getConnection()
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("COPY bank.view_entry FROM STDIN (FORMAT binary)");
      try {
        copy.writeToCopy(rows.array(), 0, rows.length());
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new BankException(BankFault.UNAVAILABLE, e);
    }
  }
}
