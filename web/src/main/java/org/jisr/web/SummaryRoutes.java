package org.jisr.web;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jisr.bank.ItemDecision;
import org.jisr.exchange.Releases;
import org.jisr.law.Consultation;
import org.jisr.law.Language;
import org.jisr.law.Obligation;
import org.jisr.law.Outcome;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.people.Act;
import org.jisr.scenarios.Caution;
import org.jisr.scenarios.JoinedView;
import org.jisr.scenarios.Named;
import org.jisr.scenarios.Scenarios;
import org.jisr.scenarios.SummaryPreview;
import org.jisr.stix.StixId;
import tools.jackson.databind.node.ObjectNode;

/** Cut points of two nodes' networks as one, from as little as will do. */
final class SummaryRoutes {
  private static final String ONE = "/api/scenarios/{id}";
  private static final int LARGEST = 1 << 20;
  private static final int MOST_SHARED = 2_000;

  private final Scenarios scenarios;
  private final Releases releases;
  private final Confirming confirming;

  SummaryRoutes(Scenarios scenarios, Releases releases, Confirming confirming) {
    this.scenarios = scenarios;
    this.releases = releases;
    this.confirming = confirming;
  }

  List<Route> routes() {
    Policy look = Policy.consulting(Role.ANALYST, Role.LIAISON);
    Policy tell = Policy.consulting(Role.LIAISON);
    return List.of(
        new Route(Method.POST, ONE + "/summary/preview", look, this::preview),
        new Route(Method.POST, ONE + "/summary", tell, this::tell),
        new Route(Method.POST, ONE + "/joined", look, this::join));
  }

  private void preview(Call call) throws IOException {
    Body body = call.json();
    Consultation consultation = call.consultation();
    UUID id = ScenarioRoutes.id(call);
    PartyId partner = new PartyId(body.requiredText("partner"));
    SummaryPreview preview =
        scenarios.summary(
            consultation, id, partner, shared(body), permitted(consultation, id, body));
    call.reply(preview(partner, preview));
  }

  private static ObjectNode preview(PartyId partner, SummaryPreview preview) {
    ObjectNode json = Json.object().put("partner", partner.value()).put("hash", preview.hash());
    ObjectNode reveals = json.putObject("reveals");
    reveals.set("named", Json.array(preview.named(), SummaryRoutes::named));
    reveals.put("hubs", preview.hubs()).put("more", preview.more());
    return json.put("withheld", preview.withheld());
  }

  private void tell(Call call) throws IOException {
    Body body = call.json();
    Consultation consultation = call.consultation();
    UUID id = ScenarioRoutes.id(call);
    String hash = body.requiredText("hash");
    Set<UUID> permitted = permitted(consultation, id, body);
    confirming.decided(call, Act.RELEASE, hash);
    byte[] file =
        scenarios.summary(
            consultation,
            id,
            new PartyId(body.requiredText("partner")),
            shared(body),
            permitted,
            hash);
    call.attach("summary.json");
    call.bytes(file, "application/json");
  }

  private static Set<StixId> shared(Body body) {
    List<String> ids = body.requiredTexts("shared");
    if (ids.size() > MOST_SHARED) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "shared");
    }
    return ids.stream().map(StixId::parse).collect(Collectors.toSet());
  }

  /** The statements that would go to the partner in a release. */
  private Set<UUID> permitted(Consultation consultation, UUID id, Body body) {
    List<StixId> stated = scenarios.statedBy(consultation, id);
    Set<UUID> permitted = new HashSet<>();
    for (ItemDecision each :
        releases
            .preview(
                stated,
                List.of(body.requiredText("partner")),
                consultation,
                ReleaseRoutes.humanRights(body))
            .decisions()) {
      if (each.decision().outcome() instanceof Outcome.Permit permit
          && permit.obligations().stream().allMatch(SummaryRoutes::told)) {
        permitted.add(each.statementId());
      }
    }
    return permitted;
  }

  /** A summary states a level and a purpose, and no other duty that a release would come with. */
  private static boolean told(Obligation obligation) {
    return obligation.code().startsWith("tlp-")
        || obligation.code().startsWith("caveat-")
        || obligation.code().equals("delete-by");
  }

  private void join(Call call) throws IOException {
    byte[] file = call.stream().readNBytes(LARGEST + 1);
    if (file.length > LARGEST) {
      throw new WebException(WebFault.BODY_TOO_LARGE, Map.of("limit", String.valueOf(LARGEST)));
    }
    call.reply(
        joined(
            scenarios.joined(call.consultation(), ScenarioRoutes.id(call), file), call.language()));
  }

  private static ObjectNode joined(JoinedView view, Language language) {
    ObjectNode json =
        Json.object()
            .put("partner", view.partner())
            .put("ownNodes", view.ownNodes())
            .put("summaryNodes", view.toldNodes())
            .put("shared", view.shared());
    json.set(
        "cutPoints",
        Json.array(
            view.points(),
            point -> named(point.entity()).put("own", point.own()).put("joined", point.joined())));
    return json.put("hidden", view.hidden())
        .put("stale", view.setting().stale())
        .put("marking", view.marking().code())
        .put("caution", Caution.scenario(language))
        .put("recovery", Caution.recovery(language));
  }

  private static ObjectNode named(Named named) {
    return Json.object()
        .put("id", named.id().toString())
        .put("name", named.name())
        .put("type", named.id().type());
  }
}
