package org.jisr.web;

import org.jisr.bank.DryRun;
import org.jisr.bank.Erasure;
import org.jisr.bank.ReviewItem;
import org.jisr.bank.StatementView;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import tools.jackson.databind.node.ObjectNode;

/** Reviews, dry runs and erasures as the desks show them. */
final class RetentionJson {
  private final PartyNames names;

  RetentionJson(PartyNames names) {
    this.names = names;
  }

  ObjectNode item(ReviewItem item, Language language) {
    ObjectNode answer =
        Json.object()
            .put("id", item.target().id().toString())
            .put("type", item.target().id().type())
            .put("name", item.name())
            .put("handlingDigest", item.target().handling());
    answer.set("originator", party(item.handling().originator(), language));
    answer.set("handling", HandlingJson.of(item.handling()));
    return answer
        .put("person", item.person())
        .put("versions", item.versions())
        .put("recordedAt", Json.time(item.recordedAt()))
        .put("latestReview", Json.time(item.latestReview()));
  }

  ObjectNode statement(StatementView view, Language language) {
    return new EntityJson(names, language).statement(view);
  }

  ObjectNode dryRun(DryRun run, Language language) {
    ObjectNode answer =
        Json.object().put("until", Json.time(run.until())).put("statements", run.statements());
    answer.set(
        "groups",
        Json.array(
            run.groups(),
            group -> {
              ObjectNode each = Json.object();
              each.set("originator", party(group.originator(), language));
              return each.put("type", group.type())
                  .put("category", group.category())
                  .put("statements", group.statements())
                  .put("oldest", Json.time(group.oldest()));
            }));
    answer.set(
        "sample",
        Json.array(
            run.sample(),
            sample -> {
              ObjectNode each =
                  Json.object()
                      .put("id", sample.id().toString())
                      .put("type", sample.id().type())
                      .put("name", sample.name());
              each.set("originator", party(sample.originator(), language));
              return each.put("deleteAfter", Json.time(sample.deleteAfter()));
            }));
    return answer;
  }

  static ObjectNode erasure(Erasure erasure) {
    return Json.object()
        .put("id", erasure.id().toString())
        .put("ground", erasure.ground().code())
        .put("begunAt", Json.time(erasure.begunAt()))
        .put("finishedAt", Json.time(erasure.finishedAt()))
        .put("statements", erasure.statements())
        .put("leaves", erasure.leaves())
        .put("firstLeaf", erasure.firstLeaf())
        .put("lastLeaf", erasure.lastLeaf());
  }

  private ObjectNode party(PartyId party, Language language) {
    return names.json(party, language);
  }
}
