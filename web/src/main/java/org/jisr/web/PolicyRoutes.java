package org.jisr.web;

import java.io.IOException;
import java.util.List;
import org.jisr.bank.LawBooks;
import org.jisr.bank.LawEdition;
import org.jisr.bank.LawReplay;
import org.jisr.law.Decision;
import org.jisr.law.LawText;
import org.jisr.law.Role;
import org.jisr.law.SignedLaw;
import org.jisr.people.Act;
import org.jisr.people.StepUp;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Texts of national law: what is in force, what is proposed and what that would change. */
final class PolicyRoutes {
  private final LawBooks law;
  private final StepUp stepUp;

  PolicyRoutes(LawBooks law, StepUp stepUp) {
    this.law = law;
    this.stepUp = stepUp;
  }

  List<Route> routes() {
    Policy look = Policy.inRole(Role.APPROVER, Role.LIAISON, Role.OVERSIGHT, Role.ADMINISTRATOR);
    Policy judge = Policy.inRole(Role.APPROVER, Role.OVERSIGHT);
    Policy propose = Policy.inRole(Role.APPROVER, Role.ADMINISTRATOR);
    Policy approve = Policy.inRole(Role.APPROVER);
    return List.of(
        new Route(Method.GET, "/api/law/texts", look, this::list),
        new Route(Method.POST, "/api/law/texts", propose, this::propose),
        new Route(Method.GET, "/api/law/texts/{digest}/replay", judge, this::replay),
        new Route(Method.POST, "/api/law/texts/{digest}/approve", approve, this::approve));
  }

  private void list(Call call) {
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(law.list(), PolicyRoutes::edition));
    call.reply(answer.putNull("next"));
  }

  private void propose(Call call) throws IOException {
    SignedLaw signed = SignedLaw.ofJson(Json.bytes(call.json().node()));
    call.reply(201, edition(law.propose(signed, call.caller().viewer().account())));
  }

  private void replay(Call call) {
    call.reply(replayed(law.replay(call.part("digest"))));
  }

  static ObjectNode replayed(LawReplay replay) {
    ObjectNode answer =
        Json.object().put("decisions", replay.decisions()).put("changed", replay.changed());
    ObjectNode changes = answer.putObject("changes");
    replay.changes().forEach(changes::put);
    answer.set("items", Json.array(replay.items(), PolicyRoutes::item));
    return answer;
  }

  private void approve(Call call) {
    String digest = call.part("digest");
    if (law.list().stream().anyMatch(each -> each.digest().equals(digest))) {
      stepUp.require(call.caller().session(), Act.APPROVAL, digest);
    }
    call.reply(edition(law.approve(digest, call.caller().viewer().account())));
  }

  /** Names no object: who may look into the log finds it by the leaf. */
  private static ObjectNode item(LawReplay.Item item) {
    ObjectNode answer =
        Json.object()
            .put("leaf", item.leaf())
            .put("type", item.id().type())
            .put("partner", item.recipient().value())
            .put("decidedAt", Json.time(item.decidedAt()));
    answer.set("before", decision(item.before()));
    answer.set("after", decision(item.after()));
    return answer;
  }

  private static ObjectNode decision(Decision decision) {
    ObjectNode answer = Json.object().put("outcome", decision.outcome().code());
    answer.set("reasons", ReasonJson.reasons(decision.unsatisfied()));
    return answer;
  }

  static ObjectNode edition(LawEdition edition) {
    LawText text = edition.text();
    ObjectNode answer =
        Json.object()
            .put("digest", edition.digest())
            .put("kind", text.kind())
            .put("party", text.party().value())
            .put("authority", text.authority())
            .put("version", text.version())
            .put("state", edition.state())
            .put("approvals", edition.approvedBy() == null ? 0 : 1)
            .put("validFrom", Json.time(text.validFrom()))
            .put("validTo", Json.time(text.validTo()))
            .put("proposedAt", Json.time(edition.proposedAt()))
            .put("activatedAt", Json.time(edition.activatedAt()))
            .put("replacedAt", Json.time(edition.replacedAt()));
    answer.set("text", JsonMapper.shared().readTree(text.canonicalJson()));
    return answer;
  }
}
