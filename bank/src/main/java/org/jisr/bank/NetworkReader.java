package org.jisr.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jisr.law.Condition;
import org.jisr.law.ConditionKind;
import org.jisr.law.Handling;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * Reads a network hop by hop. An entity of which any visible statement forbids use is not in it,
 * and nothing is reached through it.
 */
final class NetworkReader {
  private static final Set<ConditionKind> UNUSABLE =
      Set.of(
          ConditionKind.RESTRICTED_PROCESSING,
          ConditionKind.NO_MATCHING,
          ConditionKind.NO_AUTOMATED_SCREENING);

  private static final Comparator<NetworkView.Tie> ORDER =
      Comparator.<NetworkView.Tie, UUID>comparing(tie -> tie.told().statement())
          .thenComparing(NetworkView.Tie::source)
          .thenComparing(NetworkView.Tie::target)
          .thenComparing(NetworkView.Tie::kind);

  private final Reading reading;
  private final NetworkQuestion question;
  private final Instant moment;
  private final Map<StixId, NetworkView.Node> nodes = new TreeMap<>();
  private final Set<StixId> unusable = new LinkedHashSet<>();

  private NetworkReader(Reading reading, NetworkQuestion question) {
    this.reading = reading;
    this.question = question;
    this.moment = reading.last();
  }

  static NetworkView read(Reading reading, NetworkQuestion question) {
    return new NetworkReader(reading, question).run();
  }

  private NetworkView run() {
    Set<StixId> seeds = new TreeSet<>(admit(seeds(), false));
    Set<StixId> frontier = seeds;
    for (int hop = 0; hop < question.hops() && !frontier.isEmpty(); hop++) {
      Set<StixId> ends = new TreeSet<>();
      for (NetworkView.Tie tie :
          ties(frontier, "(e.source = ANY(:nodes) OR e.target = ANY(:nodes))")) {
        ends.add(tie.source());
        ends.add(tie.target());
      }
      ends.removeAll(nodes.keySet());
      ends.removeAll(unusable);
      frontier = admit(ends, true);
    }
    List<NetworkView.Tie> ties =
        new ArrayList<>(ties(nodes.keySet(), "e.source = ANY(:nodes) AND e.target = ANY(:nodes)"));
    ties.removeIf(tie -> !nodes.containsKey(tie.source()) || !nodes.containsKey(tie.target()));
    ties.sort(ORDER);
    return new NetworkView(List.copyOf(nodes.values()), ties, seeds);
  }

  /**
   * The named ones, each of which the viewer must see, or what a search finds.
   *
   * @throws BankException {@code BANK_ENTITY_UNKNOWN}
   */
  private Collection<StixId> seeds() {
    SearchQuery search = question.search();
    if (search != null) {
      return Selected.ids(reading, new ExportSelection.Found(search), NetworkQuestion.MOST_FOUND);
    }
    for (StixId seed : question.seeds()) {
      if (!EntityReader.standing(reading, seed, moment).current()) {
        throw new BankException(BankFault.ENTITY_UNKNOWN);
      }
    }
    return question.seeds();
  }

  /** Adds what may be used, and says what that was. */
  private Set<StixId> admit(Collection<StixId> ids, boolean alsoUnheld) {
    Map<StixId, List<Row>> rows = new LinkedHashMap<>();
    ids.forEach(id -> rows.put(id, new ArrayList<>()));
    statements(ids).forEach(row -> rows.getOrDefault(row.id(), new ArrayList<>()).add(row));
    Set<StixId> admitted = new TreeSet<>();
    rows.forEach(
        (id, all) -> {
          if (all.stream().anyMatch(row -> unusable(row.told().handling()))) {
            unusable.add(id);
          } else if (alsoUnheld || !all.isEmpty()) {
            nodes.put(id, node(id, all));
            admitted.add(id);
          }
        });
    require(nodes.size(), question.nodes());
    return admitted;
  }

  private static void require(int count, int most) {
    if (count > most) {
      throw new BankException(BankFault.NETWORK_TOO_LARGE);
    }
  }

  private static boolean unusable(Handling handling) {
    return handling.conditions().stream().map(Condition::kind).anyMatch(UNUSABLE::contains);
  }

  private record Row(
      StixId id,
      @Nullable String name,
      boolean collective,
      Instant saidAt,
      NetworkView.Told told) {}

  private static NetworkView.Node node(StixId id, List<Row> rows) {
    rows.sort(Comparator.comparing(Row::saidAt).thenComparing(row -> row.told().statement()));
    String name = null;
    for (Row row : rows) {
      name = row.name() != null ? row.name() : name;
    }
    // One statement that speaks of a person makes it one: what protects persons is not lost by
    // another.
    boolean collective = !rows.isEmpty() && rows.stream().allMatch(Row::collective);
    return new NetworkView.Node(id, name, collective, rows.stream().map(Row::told).toList());
  }

  private List<Row> statements(Collection<StixId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return reading
        .handle()
        .createQuery(
            "SELECT s.entity, s.type, s.name, s.handling, s.said_at, s.version, s.digest,"
                + " CASE WHEN s.type = 'identity' THEN c.json END AS json"
                + " FROM bank.statement s LEFT JOIN bank.content c"
                + " ON c.statement = s.seq AND s.type = 'identity'"
                + " WHERE s.entity = ANY(:entities) AND "
                + Folding.CURRENT
                + " AND "
                + Folding.LATEST)
        .bindArray("entities", UUID.class, Sql.uuids(ids))
        .bind("moment", Sql.moment(moment))
        .map((rows, context) -> row(rows))
        .list();
  }

  private Row row(ResultSet rows) throws SQLException {
    StixId id = Sql.id(rows, "type", "entity");
    byte[] json = rows.getBytes("json");
    return new Row(
        id,
        rows.getString("name"),
        json != null && Persons.isCollective(json),
        Sql.instant(rows, rows.findColumn("said_at")),
        told(rows, id));
  }

  private NetworkView.Told told(ResultSet rows, StixId id) throws SQLException {
    Handling handling = reading.handlings().get(rows.getInt("handling"));
    return new NetworkView.Told(
        StatementReader.statementId(
            id, handling, rows.getString("version"), rows.getBytes("digest")),
        handling);
  }

  /** Ties of usable statements within the time asked for. */
  private List<NetworkView.Tie> ties(Collection<StixId> around, String where) {
    if (around.isEmpty()) {
      return List.of();
    }
    String kinds =
        question.kinds().isEmpty() ? "e.owner_type = 'relationship'" : "e.kind = ANY(:kinds)";
    Query query =
        reading
            .handle()
            .createQuery(
                "SELECT e.owner, e.owner_type, e.source, e.source_type, e.target, e.target_type,"
                    + " e.kind, e.starts_at, e.stops_at, e.confidence, e.handling,"
                    + " o.version, o.digest, c.json"
                    + " FROM bank.edge e JOIN bank.statement o ON o.seq = e.statement"
                    + " LEFT JOIN bank.content c ON c.statement = e.statement"
                    + " AND e.kind = ANY(:payments) WHERE "
                    + where
                    + " AND "
                    + kinds
                    + " AND (e.starts_at IS NULL OR e.starts_at < :to)"
                    + " AND (e.stops_at IS NULL OR e.stops_at >= :from) AND "
                    + Folding.EDGE
                    + " LIMIT :most")
            .bindArray("nodes", UUID.class, Sql.uuids(around))
            .bind("from", Sql.moment(question.from() == null ? Instant.EPOCH : question.from()))
            .bind("to", Sql.moment(question.to() == null ? Sql.FAR : question.to()))
            .bind("moment", Sql.moment(moment))
            .bindArray("payments", String.class, NetworkView.Payment.KINDS.toArray())
            .bind("most", question.ties() + 1);
    if (!question.kinds().isEmpty()) {
      query.bindArray("kinds", String.class, question.kinds().toArray());
    }
    List<NetworkView.Tie> found = query.map((rows, context) -> tie(rows)).list();
    require(found.size(), question.ties());
    return found.stream().filter(tie -> !unusable(tie.told().handling())).toList();
  }

  private NetworkView.Tie tie(ResultSet rows) throws SQLException {
    int confidence = rows.getInt("confidence");
    Integer known = rows.wasNull() ? null : Integer.valueOf(confidence);
    StixId owner = Sql.id(rows, "owner_type", "owner");
    return new NetworkView.Tie(
        owner,
        told(rows, owner),
        Sql.id(rows, "source_type", "source"),
        Sql.id(rows, "target_type", "target"),
        rows.getString("kind"),
        Sql.finiteInstant(rows, rows.findColumn("starts_at")),
        Sql.finiteInstant(rows, rows.findColumn("stops_at")),
        known,
        PaymentText.read(rows.getBytes("json")));
  }
}
