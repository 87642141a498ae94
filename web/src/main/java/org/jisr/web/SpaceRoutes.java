package org.jisr.web;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jisr.exchange.CharterDraft;
import org.jisr.exchange.ReplayOffer;
import org.jisr.exchange.ReplayRule;
import org.jisr.exchange.Space;
import org.jisr.exchange.SpaceReleases;
import org.jisr.exchange.SpaceRole;
import org.jisr.exchange.SpaceSight;
import org.jisr.exchange.Spaces;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.people.Act;
import org.jisr.stix.Tlp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Spaces: charters written, signed and left, and items released under them. */
final class SpaceRoutes {
  private static final String ONE = "/api/spaces/{id}";
  private static final int MOST_MEMBERS = 64;

  private final Spaces spaces;
  private final PartyNames names;
  private final Confirming confirming;
  private final InstantSource clock;

  SpaceRoutes(Spaces spaces, PartyNames names, Confirming confirming, InstantSource clock) {
    this.spaces = spaces;
    this.names = names;
    this.confirming = confirming;
    this.clock = clock;
  }

  List<Route> routes() {
    Policy speak = Policy.inRole(Role.LIAISON, Role.APPROVER);
    Policy send = Policy.consulting(Role.LIAISON, Role.APPROVER);
    return List.of(
        new Route(Method.GET, "/api/spaces", speak, this::list),
        new Route(Method.POST, "/api/spaces", speak, this::propose),
        new Route(Method.GET, ONE, speak, this::one),
        new Route(Method.POST, ONE + "/versions", speak, this::amend),
        new Route(Method.POST, ONE + "/sign", speak, call -> answer(call, true)),
        new Route(Method.POST, ONE + "/decline", speak, call -> answer(call, false)),
        new Route(Method.POST, ONE + "/leave", speak, this::leave),
        new Route(Method.GET, ONE + "/replays/{partner}", send, this::replay),
        new Route(Method.POST, ONE + "/releases/preview", send, this::preview),
        new Route(Method.POST, ONE + "/releases", send, this::send));
  }

  private void list(Call call) {
    SpaceJson json = json(call);
    call.reply(
        Json.object()
            .put("serverTime", Json.time(clock.instant()))
            .set("items", Json.array(spaces.list(call.caller().viewer()), json::space)));
  }

  private void one(Call call) {
    reply(call, 200, spaces.get(call.part("id"), call.caller().viewer()));
  }

  private void propose(Call call) throws IOException {
    call.caller().person();
    Body body = call.json();
    CharterDraft draft = draft(body);
    confirming.require(call, Act.AGREEMENT, body);
    reply(call, 201, spaces.propose(draft, call.caller().viewer()));
  }

  private void amend(Call call) throws IOException {
    call.caller().person();
    Body body = call.json();
    CharterDraft draft = draft(body);
    String id = known(call);
    confirming.require(call, Act.AGREEMENT, body);
    reply(call, 201, spaces.amend(id, draft, call.caller().viewer()));
  }

  private void answer(Call call, boolean sign) throws IOException {
    call.caller().person();
    Body body = call.json();
    String hash = body.requiredText("hash");
    String id = known(call);
    if (sign) {
      confirming.require(call, Act.AGREEMENT, body);
    }
    reply(call, 200, spaces.answer(id, hash, sign, call.caller().viewer()));
  }

  private void leave(Call call) throws IOException {
    call.caller().person();
    Body body = call.json();
    String id = known(call);
    confirming.require(call, Act.AGREEMENT, body);
    reply(call, 200, spaces.leave(id, call.caller().viewer()));
  }

  private void replay(Call call) {
    ReplayOffer offer =
        spaces.releases().replay(call.part("id"), call.part("partner"), call.consultation());
    ObjectNode answer = Json.object().put("rule", offer.rule().code()).put("given", offer.given());
    answer.set("missing", Json.array(offer.missing(), id -> Json.text(id.toString())));
    call.reply(answer);
  }

  private void preview(Call call) throws IOException {
    Body body = call.json();
    SpaceReleases releases = spaces.releases();
    ReleaseRoutes.reply(
        call,
        releases.preview(
            call.part("id"),
            ReleaseRoutes.ids(body),
            body.requiredTexts("partners"),
            ReleaseRoutes.consultation(call, body),
            ReleaseRoutes.humanRights(body)));
  }

  private void send(Call call) throws IOException {
    Body body = call.json();
    String decisionHash = body.requiredText("decisionHash");
    String id = known(call);
    confirming.decided(call, Act.RELEASE, decisionHash);
    ReleaseRoutes.reply(
        call,
        spaces
            .releases()
            .send(
                id,
                ReleaseRoutes.ids(body),
                body.requiredTexts("partners"),
                ReleaseRoutes.consultation(call, body),
                ReleaseRoutes.humanRights(body),
                decisionHash));
  }

  /** The id of a space that the caller may know of. */
  private String known(Call call) {
    return spaces.get(call.part("id"), call.caller().viewer()).id();
  }

  private SpaceJson json(Call call) {
    return new SpaceJson(names, call.language(), clock.instant());
  }

  private void reply(Call call, int status, Space space) {
    call.reply(status, json(call).whole(space).put("serverTime", Json.time(clock.instant())));
  }

  private static CharterDraft draft(Body body) {
    Tlp marking = Tlp.ofCode(body.requiredText("marking"));
    Instant sunset = body.instant("sunset");
    if (marking == null) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "marking");
    }
    if (sunset == null) {
      throw Body.fault(WebFault.PARAMETER_MISSING, "sunset");
    }
    return new CharterDraft(
        body.requiredText("title"),
        body.requiredText("event"),
        Purpose.of(body.requiredText("purpose")),
        body.requiredTexts("languages").stream().map(Language::of).collect(Collectors.toSet()),
        Set.copyOf(body.requiredTexts("types")),
        body.texts("conditions").stream().map(PartnerRoutes::condition).toList(),
        marking,
        sunset,
        ReplayRule.of(body.requiredText("replay")),
        members(body));
  }

  private static List<CharterDraft.Member> members(Body body) {
    List<CharterDraft.Member> members = new ArrayList<>();
    JsonNode all = body.node().path("members");
    if (!all.isArray() || all.isEmpty() || all.size() > MOST_MEMBERS) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "members");
    }
    for (JsonNode each : all) {
      if (!(each instanceof ObjectNode object)) {
        throw Body.fault(WebFault.PARAMETER_MALFORMED, "members");
      }
      Body member = new Body(object);
      members.add(
          new CharterDraft.Member(
              new PartyId(member.requiredText("party")),
              SpaceRole.of(member.requiredText("role")),
              SpaceSight.of(member.requiredText("sight"))));
    }
    return members;
  }
}
