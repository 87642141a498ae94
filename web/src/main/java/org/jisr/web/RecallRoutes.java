package org.jisr.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jisr.exchange.RecallHeard;
import org.jisr.exchange.RecallStanding;
import org.jisr.exchange.Recalls;
import org.jisr.law.Language;
import org.jisr.law.Role;
import tools.jackson.databind.node.ObjectNode;

/** How far recalls have come: counts of copies and partners, and nothing of what was recalled. */
final class RecallRoutes {
  private final Recalls recalls;
  private final PartyNames names;
  private final InstantSource clock;

  RecallRoutes(Recalls recalls, PartyNames names, InstantSource clock) {
    this.recalls = recalls;
    this.names = names;
    this.clock = clock;
  }

  List<Route> routes() {
    Policy read = Policy.inRole(Role.LIAISON, Role.APPROVER, Role.OVERSIGHT);
    return List.of(new Route(Method.GET, "/api/recalls", read, this::list));
  }

  private void list(Call call) {
    Instant now = clock.instant();
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(recalls.list(), recall -> json(recall, call.language(), now)));
    answer.set("heard", Json.array(recalls.heard(), heard -> heard(heard, call.language())));
    call.reply(answer.putNull("next"));
  }

  private ObjectNode json(RecallStanding recall, Language language, Instant now) {
    return Json.object()
        .put("id", recall.id())
        .put("partner", recall.partner().value())
        .put("partnerName", names.name(recall.partner(), language))
        .put("envelopeId", recall.envelopeId())
        .put("action", recall.action().code())
        .put("uses", recall.uses())
        .put("done", recall.done() == null ? null : recall.done().code())
        .put("lifted", recall.liftedBy() != null)
        .put("liftable", recall.liftable())
        .put("passedOn", !recall.byPerson())
        .put("sentAt", Json.time(recall.sentAt()))
        .put("deadline", Json.time(recall.deadline()))
        .put("answeredAt", Json.time(recall.answeredAt()))
        .put("acted", recall.acted())
        .put("pending", recall.pending())
        .put("refused", recall.refused())
        .put("overdue", recall.overdue(now))
        .put("escalatedAt", Json.time(recall.escalatedAt()));
  }

  /** What a partner called back here, in counts. */
  private ObjectNode heard(RecallHeard heard, Language language) {
    return Json.object()
        .put("id", heard.id())
        .put("partner", heard.partner().value())
        .put("partnerName", names.name(heard.partner(), language))
        .put("effect", heard.effect().code())
        .put("uses", heard.uses())
        .put("items", heard.items())
        .put("heardAt", Json.time(heard.heardAt()))
        .put("lifted", heard.lifted());
  }
}
