package org.jisr.bank;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jisr.bank.ViewLens.Pair;

/** A permitted handling of one type in one view, and the last statement looked at for it. */
record ViewScope(int id, Pair pair, long scanned) {

  static List<ViewScope> of(Handle handle, int view) {
    return handle
        .createQuery(
            "SELECT id, handling, type, scanned FROM bank.view_scope WHERE view = :view"
                + " ORDER BY id")
        .bind("view", view)
        .map(
            (rows, context) ->
                new ViewScope(
                    rows.getInt(1), new Pair(rows.getInt(2), rows.getString(3)), rows.getLong(4)))
        .list();
  }

  static void add(Handle handle, int view, Collection<Pair> pairs) {
    if (pairs.isEmpty()) {
      return;
    }
    handle
        .createUpdate(
            """
            INSERT INTO bank.view_scope (view, handling, type)
            SELECT :view, p.handling, p.type FROM unnest(:handlings, :types) AS p (handling, type)
            """)
        .bind("view", view)
        .bindArray("handlings", Integer.class, pairs.stream().map(Pair::handling).toList())
        .bindArray("types", String.class, pairs.stream().map(Pair::type).toList())
        .execute();
  }

  /** Takes them out with all that entered under them. */
  static void drop(Handle handle, int view, List<ViewScope> scopes) {
    List<Integer> ids = scopes.stream().map(ViewScope::id).toList();
    for (String table : List.of("view_entry", "view_waiting")) {
      handle
          .createUpdate("DELETE FROM bank." + table + " WHERE view = :view AND scope = ANY(:ids)")
          .bind("view", view)
          .bindArray("ids", Integer.class, ids)
          .execute();
    }
    handle
        .createUpdate("DELETE FROM bank.view_scope WHERE id = ANY(:ids)")
        .bindArray("ids", Integer.class, ids)
        .execute();
  }

  static void reached(Handle handle, Map<Long, List<Integer>> scopes) {
    scopes.forEach(
        (upTo, ids) ->
            handle
                .createUpdate("UPDATE bank.view_scope SET scanned = :upTo WHERE id = ANY(:ids)")
                .bind("upTo", upTo)
                .bindArray("ids", Integer.class, ids)
                .execute());
  }
}
