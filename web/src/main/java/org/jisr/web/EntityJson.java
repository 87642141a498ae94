package org.jisr.web;

import java.util.Map;
import org.jisr.bank.EntityReference;
import org.jisr.bank.EntityView;
import org.jisr.bank.FacetCount;
import org.jisr.bank.GraphEdge;
import org.jisr.bank.Hit;
import org.jisr.bank.Neighbourhood;
import org.jisr.bank.Relation;
import org.jisr.bank.Source;
import org.jisr.bank.StatementView;
import org.jisr.bank.TimelineItem;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.jisr.stix.GeoPoint;
import org.jisr.stix.StixId;
import org.jisr.stix.StixTimestamp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the bank hands out, as the desks show it to a reader of one language. */
final class EntityJson {
  private final PartyNames names;
  private final Language language;

  EntityJson(PartyNames names, Language language) {
    this.names = names;
    this.language = language;
  }

  ObjectNode hit(Hit hit) {
    ObjectNode answer =
        Json.object()
            .put("id", hit.id().toString())
            .put("type", hit.id().type())
            .put("name", orEmpty(hit.name()))
            .put("marking", hit.marking().code())
            .put("lang", hit.lang())
            .put("modified", Json.time(hit.modified()))
            .put("recordedAt", Json.time(hit.recordedAt()));
    answer.set("originators", Json.array(hit.originators(), this::party));
    answer.set(
        "snippet",
        Json.array(
            hit.snippet(), part -> Json.object().put("text", part.text()).put("hit", part.hit())));
    putPlace(answer, hit.position());
    return answer;
  }

  ObjectNode entity(EntityView entity) {
    ObjectNode answer =
        Json.object()
            .put("id", entity.id().toString())
            .put("type", entity.id().type())
            .put("name", orEmpty(entity.name()))
            .put("marking", entity.marking().code())
            .put("person", entity.person());
    answer.set("statements", Json.array(entity.statements(), this::statement));
    answer.put("relationshipCount", entity.relationshipCount());
    answer.put("restsOnRecalled", entity.restsOnRecalled());
    putPlace(answer, entity.position());
    return answer;
  }

  ObjectNode relation(Relation relation) {
    ObjectNode answer =
        Json.object()
            .put("id", relation.id().toString())
            .put("kind", relation.kind())
            .put("direction", relation.direction().code());
    answer.set("other", reference(relation.other()));
    answer.set("originator", party(relation.originator()));
    return answer
        .put("startTime", Json.time(relation.startTime()))
        .put("stopTime", Json.time(relation.stopTime()))
        .put("confidence", relation.confidence());
  }

  ObjectNode graph(Neighbourhood graph) {
    ObjectNode answer = Json.object();
    answer.set(
        "nodes",
        Json.array(
            graph.nodes(),
            node -> reference(node).put("centre", node.id().equals(graph.centre()))));
    answer.set("edges", Json.array(graph.edges(), this::edge));
    return answer.put("truncated", graph.truncated());
  }

  ObjectNode moment(TimelineItem item) {
    ObjectNode answer =
        Json.object().put("time", Json.time(item.time())).put("kind", item.kind().code());
    if (item.statementId() != null) {
      answer.put("statementId", item.statementId().toString());
    }
    if (item.other() != null) {
      answer.put("id", item.other().id().toString()).put("name", orEmpty(item.other().name()));
    }
    answer.set("originator", party(item.originator()));
    return answer;
  }

  ObjectNode statement(StatementView view) {
    ObjectNode answer = Json.object().put("statementId", view.statementId().toString());
    answer.set("originator", party(view.originator()));
    answer.set("handling", HandlingJson.of(view.handling()));
    answer
        .put("created", text(view.object().created()))
        .put("modified", text(view.object().modified()))
        .put("recordedAt", Json.time(view.recordedAt()))
        .put("supersededAt", Json.time(view.supersededAt()))
        .put("lang", view.object().lang());
    Source source = view.source();
    answer
        .putObject("source")
        .put("kind", source.kind().code())
        .put("name", source.name())
        .put("receivedAt", Json.time(source.receivedAt()))
        .put("line", view.line())
        .put("offset", view.offset());
    JsonNode tree = view.object().tree();
    answer.set("properties", PropertyLines.of(tree));
    answer.set("object", tree);
    answer.set("whyVisible", ReasonJson.reasons(view.decision().reasons()));
    return answer;
  }

  ObjectNode reference(EntityReference reference) {
    ObjectNode answer =
        Json.object()
            .put("id", reference.id().toString())
            .put("type", reference.id().type())
            .put("name", orEmpty(reference.name()));
    if (reference.marking() != null) {
      answer.put("marking", reference.marking().code());
    }
    if (reference.originator() != null) {
      answer.set("originator", party(reference.originator()));
    }
    return answer;
  }

  static JsonNode count(FacetCount count) {
    return Json.object().put("value", count.value()).put("count", count.count());
  }

  /** References by id, for rooms that keep ids only. */
  ObjectNode reference(StixId id, Map<StixId, EntityReference> known) {
    EntityReference reference = known.get(id);
    return reference == null
        ? Json.object().put("id", id.toString()).put("type", id.type()).put("name", "")
        : reference(reference);
  }

  private ObjectNode edge(GraphEdge edge) {
    ObjectNode answer =
        Json.object()
            .put("id", edge.id().toString())
            .put("source", edge.source().toString())
            .put("target", edge.target().toString())
            .put("kind", edge.kind())
            .put("confidence", edge.confidence());
    answer.set("originator", party(edge.originator()));
    return answer;
  }

  private ObjectNode party(PartyId party) {
    return names.json(party, language);
  }

  private static void putPlace(ObjectNode answer, @Nullable GeoPoint position) {
    if (position != null) {
      answer
          .putObject("place")
          .put("latitude", position.latitude())
          .put("longitude", position.longitude());
    }
  }

  private static @Nullable String text(@Nullable StixTimestamp timestamp) {
    return timestamp == null ? null : timestamp.toString();
  }

  private static String orEmpty(@Nullable String name) {
    return name == null ? "" : name;
  }
}
