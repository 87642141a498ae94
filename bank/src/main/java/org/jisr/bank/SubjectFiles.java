package org.jisr.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jisr.law.Handling;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.StixId;

/** Puts together all processing of one person, for oversight and nobody else. */
public final class SubjectFiles {
  private static final int MOST_OBJECTS = 20;
  private static final int MOST_ACTS = 5_000;
  private static final int LONGEST_TEXT = 200;

  private final Transactions transactions;
  private final TransparencyLog log;
  private final InstantSource clock;

  SubjectFiles(Jdbi jdbi, TransparencyLog log, InstantSource clock) {
    this.transactions = new Transactions(jdbi);
    this.log = log;
    this.clock = clock;
  }

  /**
   * The file of a person; leaves a {@code subject-file} leaf first.
   *
   * <p>Oversight has a ground of its own in law (Directive (EU) 2016/680, article 47): markings,
   * purposes and overdue reviews hide no statement from it, and no statement's content is shown.
   * What is past its deletion date is not in it.
   *
   * @param reference of the request or inspection it is for
   * @param objects 1 to 20 ids
   * @throws BankException {@code BANK_REQUEST_INVALID}; {@code BANK_REVIEW_NOT_ALLOWED} for all but
   *     oversight
   */
  public SubjectFile of(Viewer viewer, String reference, Set<StixId> objects) {
    if (!viewer.has(Role.OVERSIGHT)) {
      throw new BankException(BankFault.REVIEW_NOT_ALLOWED);
    }
    if (objects.isEmpty() || objects.size() > MOST_OBJECTS) {
      throw new BankException(BankFault.REQUEST_INVALID);
    }
    Set<String> ids = objects.stream().map(StixId::toString).collect(Collectors.toSet());
    log.append(
        new Leaf(
            LeafKind.SUBJECT_FILE,
            Map.of(),
            Map.of(
                "viewer", viewer.account(),
                "reference", reference,
                "object", String.join(" ", new TreeSet<>(ids)))));
    Deque<SubjectFile.Act> acts = new ArrayDeque<>();
    long allActs = acts(ids, acts);
    return transactions.run(
        handle ->
            new SubjectFile(
                objects,
                statements(handle, everything(handle), objects),
                List.copyOf(acts),
                allActs,
                shown(handle, objects)));
  }

  /**
   * The ids of somebody whose name or identifier is exactly that text; leaves a {@code
   * subject-file} leaf with the text and the ids before it answers. Nothing is shown of what is
   * held.
   *
   * @param reference of the request or inspection it is for
   * @return at most 20, those of which something was said last first
   * @throws BankException as {@link #of}
   */
  public List<SubjectFile.Known> find(Viewer viewer, String reference, String text) {
    if (!viewer.has(Role.OVERSIGHT)) {
      throw new BankException(BankFault.REVIEW_NOT_ALLOWED);
    }
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      throw new BankException(BankFault.REQUEST_INVALID);
    }
    List<SubjectFile.Known> found =
        transactions.run(handle -> SubjectSearch.find(handle, everything(handle), text));
    log.append(
        new Leaf(
            LeafKind.SUBJECT_FILE,
            Map.of("action", "find"),
            Map.of(
                "viewer", viewer.account(),
                "reference", reference,
                "query", ConsultationLog.wellFormed(text),
                "object", SubjectSearch.ids(found))));
    return found;
  }

  /** Puts the newest acts in front; returns how many there are in all. */
  private long acts(Set<String> ids, Deque<SubjectFile.Act> acts) {
    long[] all = new long[1];
    new LeafScan(log)
        .each(
            ids,
            leaf -> {
              all[0]++;
              if (acts.size() == MOST_ACTS) {
                acts.removeLast();
              }
              acts.addFirst(
                  new SubjectFile.Act(
                      leaf.entry().index(),
                      leaf.entry().time(),
                      leaf.entry().code(),
                      leaf.entry().clear(),
                      leaf.values()));
            });
    return all[0];
  }

  /** Lets the transaction see all that is not past its deletion date. */
  private Handlings everything(Handle handle) {
    Handlings handlings = new Handlings();
    handlings.refresh(handle);
    BitSet all = new BitSet();
    for (StoredHandling stored : handlings.above(0)) {
      all.set(stored.id(), !ReviewRules.due(stored.handling(), clock.instant()));
    }
    handle
        .createQuery("SELECT set_config('bank.visible', :visible, true)")
        .bind("visible", Lens.ranges(all))
        .mapTo(String.class)
        .one();
    return handlings;
  }

  private static List<SubjectFile.Shown> shown(Handle handle, Set<StixId> objects) {
    return handle
        .createQuery(
            """
            SELECT v.name, count(*), min(e.date_added)
            FROM bank.view_entry e JOIN bank.view v ON v.id = e.view
            WHERE (e.entity, e.type) IN (SELECT * FROM unnest(:entities, :types))
            GROUP BY v.name ORDER BY v.name
            """)
        .bindArray("entities", UUID.class, objects.stream().map(StixId::uuid).toArray())
        .bindArray("types", String.class, objects.stream().map(StixId::type).toArray())
        .map(
            (rows, context) ->
                new SubjectFile.Shown(rows.getString(1), rows.getLong(2), Sql.instant(rows, 3)))
        .list();
  }

  private static List<SubjectFile.Held> statements(
      Handle handle, Handlings handlings, Set<StixId> objects) {
    return handle
        .createQuery(
            """
            SELECT s.type, s.entity, s.handling, s.recorded_at, s.superseded_at, f.kind,
                   f.received_at, f.leaf
            FROM bank.statement s JOIN bank.source f ON f.id = s.source
            WHERE s.entity = ANY(:entities) ORDER BY s.seq
            """)
        .bindArray("entities", UUID.class, Sql.uuids(objects))
        .map((rows, context) -> held(handlings, rows))
        .filter(held -> objects.contains(held.id()))
        .list();
  }

  private static SubjectFile.Held held(Handlings handlings, ResultSet rows) throws SQLException {
    Handling handling = handlings.get(rows.getInt(3));
    return new SubjectFile.Held(
        Sql.id(rows, "type", "entity"),
        handling,
        Sql.instant(rows, 4),
        Sql.finiteInstant(rows, 5),
        rows.getString(6),
        Sql.instant(rows, 7),
        rows.getLong(8));
  }
}
