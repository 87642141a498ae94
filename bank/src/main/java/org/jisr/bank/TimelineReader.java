package org.jisr.bank;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.stix.StixId;
import org.jisr.stix.StixTimestamp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the moments in what is known of an entity. */
final class TimelineReader {
  private static final int MOST_RELATIONS = 500;
  private static final List<String> BEGINNINGS =
      List.of("first_seen", "first_observed", "start_time", "valid_from");
  private static final List<String> ENDS =
      List.of("last_seen", "last_observed", "stop_time", "valid_until");

  private TimelineReader() {}

  static List<TimelineItem> read(Reading reading, StixId id, Instant moment) {
    Set<TimelineItem> items = new LinkedHashSet<>();
    StatementReader.history(reading, id, moment).forEach(view -> addVersion(items, view));
    StatementReader.current(reading, id, moment).forEach(view -> addContent(items, view));
    addRelations(items, reading, id, moment);
    List<TimelineItem> sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparing(TimelineItem::time).reversed());
    return sorted;
  }

  private static void addVersion(Set<TimelineItem> items, StatementView view) {
    StixTimestamp created = view.object().created();
    StixTimestamp modified = view.object().modified();
    if (modified != null && (created == null || modified.compareTo(created) != 0)) {
      items.add(item(modified.instant(), TimelineItem.Kind.MODIFIED, view));
    } else if (created != null) {
      items.add(item(created.instant(), TimelineItem.Kind.CREATED, view));
    }
    items.add(item(view.recordedAt(), TimelineItem.Kind.RECORDED, view));
  }

  private static void addContent(Set<TimelineItem> items, StatementView view) {
    BEGINNINGS.forEach(name -> addTime(items, view, name, TimelineItem.Kind.BEGAN));
    ENDS.forEach(name -> addTime(items, view, name, TimelineItem.Kind.ENDED));
  }

  private static void addTime(
      Set<TimelineItem> items, StatementView view, String property, TimelineItem.Kind kind) {
    JsonNode value = view.object().property(property);
    StixTimestamp time =
        value != null && value.isString() ? StixTimestamp.parseOrNull(value.stringValue()) : null;
    if (time != null) {
      items.add(item(time.instant(), kind, view));
    }
  }

  private static TimelineItem item(Instant time, TimelineItem.Kind kind, StatementView view) {
    return new TimelineItem(time, kind, view.statementId(), null, view.originator());
  }

  private static void addRelations(
      Set<TimelineItem> items, Reading reading, StixId id, Instant moment) {
    List<RelationReader.Row> rows = RelationReader.timed(reading, id, moment, MOST_RELATIONS);
    Set<StixId> others = new HashSet<>();
    rows.forEach(row -> others.add(row.other()));
    Map<StixId, EntityReference> names = EntityFold.of(reading, others, moment);
    for (RelationReader.Row row : rows) {
      Relation relation = row.relation(names);
      addRelation(items, relation.startTime(), TimelineItem.Kind.RELATION_BEGAN, relation);
      addRelation(items, relation.stopTime(), TimelineItem.Kind.RELATION_ENDED, relation);
    }
  }

  private static void addRelation(
      Set<TimelineItem> items, @Nullable Instant time, TimelineItem.Kind kind, Relation relation) {
    if (time != null) {
      items.add(new TimelineItem(time, kind, null, relation.other(), relation.originator()));
    }
  }
}
