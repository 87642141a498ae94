package org.jisr.bank;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jisr.law.Handling;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/** Folds the visible statements about entities into what may be said of them in passing. */
final class EntityFold {
  private EntityFold() {}

  private record Row(
      StixId id, @Nullable String name, Handling handling, Instant saidAt, long statement) {
    static final Comparator<Row> EARLIEST_FIRST =
        Comparator.comparing(Row::saidAt).thenComparingLong(Row::statement);
  }

  /** One for each id, in the order given; ids without a visible statement keep their id only. */
  static Map<StixId, EntityReference> of(Reading reading, Collection<StixId> ids, Instant moment) {
    Map<StixId, EntityReference> references = new LinkedHashMap<>();
    ids.forEach(id -> references.put(id, new EntityReference(id, null, null, null)));
    Map<StixId, List<Row>> rows = new HashMap<>();
    for (Row row : rows(reading, ids, moment)) {
      rows.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row);
    }
    rows.forEach((id, all) -> references.replace(id, fold(id, all)));
    return references;
  }

  private static EntityReference fold(StixId id, List<Row> rows) {
    rows.sort(Row.EARLIEST_FIRST);
    String name = null;
    Tlp marking = Tlp.CLEAR;
    PartyId originator = null;
    for (Row row : rows) {
      name = row.name() != null ? row.name() : name;
      marking = marking.stricter(row.handling().effectiveMarking());
      originator = row.handling().originator();
    }
    return new EntityReference(id, name, marking, originator);
  }

  private static List<Row> rows(Reading reading, Collection<StixId> ids, Instant moment) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return reading
        .handle()
        .createQuery(
            "SELECT s.entity, s.type, s.name, s.handling, s.said_at, s.seq FROM bank.statement s"
                + " WHERE s.entity = ANY(:entities) AND "
                + Folding.CURRENT
                + " AND "
                + Folding.LATEST)
        .bindArray("entities", UUID.class, Sql.uuids(ids))
        .bind("moment", Sql.moment(moment))
        .map(
            (row, context) ->
                new Row(
                    Sql.id(row, "type", "entity"),
                    row.getString("name"),
                    reading.handlings().get(row.getInt("handling")),
                    Sql.instant(row, 5),
                    row.getLong("seq")))
        .list();
  }
}
