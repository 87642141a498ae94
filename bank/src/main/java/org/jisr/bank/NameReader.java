package org.jisr.bank;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import tools.jackson.databind.JsonNode;

/** Reads the names of persons and organisations. */
final class NameReader {
  private static final String[] TYPES = {"identity", "threat-actor", "intrusion-set"};
  private static final String SELECT =
      """
      SELECT s.seq, s.type, s.entity, s.handling, c.json
      FROM bank.statement s JOIN bank.content c ON c.statement = s.seq
      WHERE s.type = ANY(:types) AND %s AND %s AND
      """
          .formatted(Folding.CURRENT, Folding.LATEST);

  private NameReader() {}

  private record Row(long seq, NamedEntity entity) {}

  /** Names that say the same with the same facts. */
  private record Told(String text, PersonFacts facts) {}

  private static final Comparator<Told> ORDER =
      Comparator.comparing(Told::text).thenComparing(Told::facts);

  static NamePage after(Reading reading, long position, int limit) {
    List<Row> rows =
        rows(
            reading,
            reading
                .handle()
                .createQuery(SELECT + "s.seq > :position ORDER BY s.seq LIMIT :limit")
                .bind("position", position)
                .bind("limit", limit));
    return new NamePage(
        rows.stream().map(Row::entity).toList(), rows.isEmpty() ? position : rows.getLast().seq());
  }

  /** One for each id, in the order given. */
  static List<NamedEntity> of(Reading reading, Collection<StixId> ids) {
    Map<StixId, Map<Told, SortedSet<String>>> names = new LinkedHashMap<>();
    ids.forEach(id -> names.put(id, new TreeMap<>(ORDER)));
    for (Row row :
        rows(
            reading,
            reading
                .handle()
                .createQuery(SELECT + "s.entity = ANY(:entities) ORDER BY s.seq")
                .bindArray("entities", UUID.class, Sql.uuids(ids)))) {
      Map<Told, SortedSet<String>> known = names.get(row.entity().id());
      if (known != null) {
        for (NamedEntity.Name each : row.entity().names()) {
          known
              .computeIfAbsent(new Told(each.text(), each.facts()), told -> new TreeSet<>())
              .addAll(each.handlings());
        }
      }
    }
    return names.entrySet().stream()
        .map(
            each ->
                new NamedEntity(
                    each.getKey(),
                    each.getValue().entrySet().stream()
                        .map(name -> name(name.getKey(), name.getValue()))
                        .toList()))
        .toList();
  }

  private static List<Row> rows(Reading reading, Query query) {
    return query
        .bindArray("types", String.class, (Object[]) TYPES)
        .bind("moment", Sql.moment(reading.last()))
        .map(
            (rows, context) ->
                new Row(
                    rows.getLong("seq"),
                    new NamedEntity(
                        Sql.id(rows, "type", "entity"),
                        names(
                            StixObject.read(rows.getBytes("json")),
                            reading.handlings().get(rows.getInt("handling")).digest()))))
        .list();
  }

  private static List<NamedEntity.Name> names(StixObject object, String handling) {
    Set<String> names = new LinkedHashSet<>();
    String name = object.fields().name();
    if (name != null && !name.isBlank()) {
      names.add(name.strip());
    }
    JsonNode aliases = object.property("aliases");
    if (aliases != null) {
      for (JsonNode each : aliases) {
        if (each.isString() && !each.stringValue().isBlank()) {
          names.add(each.stringValue().replace('\u0000', '\uFFFD').strip());
        }
      }
    }
    PersonFacts facts = PersonFacts.of(object);
    return names.stream()
        .map(text -> name(new Told(text, facts), new TreeSet<>(Set.of(handling))))
        .toList();
  }

  private static NamedEntity.Name name(Told told, SortedSet<String> handlings) {
    return new NamedEntity.Name(told.text(), told.facts(), handlings);
  }
}
