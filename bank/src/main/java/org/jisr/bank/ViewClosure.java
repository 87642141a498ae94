package org.jisr.bank;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jisr.bank.ViewLens.Pair;
import org.jisr.law.PartyId;

/**
 * What a recipient may know of: objects about which some statement might go to it, whatever types
 * were agreed. A statement that tells of anything else waits outside its view until that is known;
 * what nobody holds a statement about is not known, so that waiting tells nothing of what is held.
 * A recipient's own words tell it nothing new.
 */
final class ViewClosure {
  /** Statements that tell of the objects {@code %s}. */
  static final String TELLING_OF =
      """
      SELECT statement FROM bank.edge_rows WHERE target IN (%1$s)
      UNION ALL SELECT statement FROM bank.edge_rows WHERE source IN (%1$s)
      UNION ALL SELECT statement FROM bank.mention WHERE entity IN (%1$s)
      """;

  /** With an offset, what is told of is looked up one by one and never by reading all there is. */
  private static final String TELLS =
      """
      (NOT s.handling IN (SELECT h.id FROM bank.handling h JOIN bank.party o ON o.id = h.originator
         WHERE o.name = :recipient)
       AND EXISTS (
         SELECT 1 FROM (
           SELECT source AS entity, source_type AS type FROM bank.edge_rows WHERE statement = s.seq
           UNION ALL SELECT target, target_type FROM bank.edge_rows WHERE statement = s.seq
           UNION ALL SELECT entity, type FROM bank.mention WHERE statement = s.seq) AS told
         WHERE NOT (told.entity = s.entity AND told.type = s.type)
           AND told.type <> ALL('{marking-definition,extension-definition}')
           AND NOT EXISTS (
             SELECT 1 FROM bank.statement_rows k
             WHERE k.entity = told.entity AND k.type = told.type AND (%s) OFFSET 0)))
      """;

  private static final String BY_NAME = "(k.handling || ' ' || k.type) = ANY(:%s)";

  private final PartyId recipient;
  private final List<Integer> handlings = new ArrayList<>();
  private final List<String> except = new ArrayList<>();
  private final List<String> named = new ArrayList<>();

  /**
   * Reads what may be known.
   *
   * @param knowable which handlings might go to the recipient if every type were agreed
   */
  ViewClosure(PartyId recipient, ViewLens knowable) {
    this.recipient = recipient;
    knowable.pairs().forEach(this::add);
  }

  private void add(Pair pair) {
    if (!pair.type().startsWith(ViewLens.ANY)) {
      named.add(pair.handling() + " " + pair.type());
      return;
    }
    handlings.add(pair.handling());
    for (String type : pair.type().substring(ViewLens.ANY.length()).split(",", -1)) {
      if (!type.isEmpty()) {
        except.add(pair.handling() + " " + type);
      }
    }
  }

  /** Whether statement {@code s} tells of what may not be known, as SQL. */
  String tells() {
    String known = "k.handling = ANY(:knowable)";
    if (!except.isEmpty()) {
      known += " AND NOT " + BY_NAME.formatted("except");
    }
    if (!named.isEmpty()) {
      known = "(" + known + ") OR " + BY_NAME.formatted("named");
    }
    return TELLS.formatted(known);
  }

  /** Binds what {@link #tells} leaves open. */
  <T extends SqlStatement<T>> T bind(T sql) {
    sql.bind("recipient", recipient.value()).bindArray("knowable", Integer.class, handlings);
    if (!except.isEmpty()) {
      sql.bindArray("except", String.class, except);
    }
    return named.isEmpty() ? sql : sql.bindArray("named", String.class, named);
  }

  /** Lets every view be checked whole when it is read next. */
  static void checkAnew(Handle handle) {
    handle.execute("UPDATE bank.view SET scope_digest = ''");
  }
}
