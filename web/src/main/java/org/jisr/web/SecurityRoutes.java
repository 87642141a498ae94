package org.jisr.web;

import java.io.IOException;
import java.util.List;
import org.jisr.people.AgencyIdentity;
import org.jisr.people.OwnSession;
import org.jisr.people.Passkey;
import org.jisr.people.PasswordOffer;
import org.jisr.people.People;
import org.jisr.people.Session;
import tools.jackson.databind.node.ObjectNode;

/** How one's own account signs in, and where it is signed in; never anybody else's. */
final class SecurityRoutes {
  private final People people;
  private final SignInRoutes signIn;

  SecurityRoutes(People people, SignInRoutes signIn) {
    this.people = people;
    this.signIn = signIn;
  }

  List<Route> routes() {
    return List.of(
        own(Method.GET, "", this::show),
        own(Method.POST, "/passkeys/begin", this::beginPasskey),
        own(Method.POST, "/passkeys/finish", this::finishPasskey),
        own(Method.PATCH, "/passkeys/{id}", this::renamePasskey),
        own(Method.POST, "/passkeys/{id}/remove", this::removePasskey),
        own(Method.POST, "/password/begin", this::beginPassword),
        own(Method.POST, "/password/finish", this::finishPassword),
        own(Method.POST, "/password/remove", this::removePassword),
        own(Method.POST, "/agency/begin", this::beginAgency),
        own(Method.POST, "/agency/finish", this::finishAgency),
        own(Method.POST, "/agency/{id}/remove", this::removeAgency),
        own(Method.POST, "/sessions/{id}/end", this::endSession),
        own(Method.POST, "/sessions/end-others", this::endOthers));
  }

  private static Route own(Method method, String path, RouteHandler handler) {
    return new Route(method, "/api/security" + path, Policy.person(), handler);
  }

  private void show(Call call) {
    Session session = call.caller().session();
    ObjectNode answer =
        Json.object()
            .put("method", session.method().code())
            .put("confirms", people.stepUp().required(session))
            .put("attestation", people.passkeys().attestationRequired())
            .put("number", people.passwords().number(session));
    answer.set("passkeys", Json.array(people.passkeys().list(session), SecurityRoutes::json));
    answer.set("sessions", Json.array(people.sessions(session), SecurityRoutes::json));
    people
        .agency()
        .ifPresent(
            agency ->
                answer
                    .putObject("agency")
                    .put("name", agency.name())
                    .set("identities", Json.array(agency.list(session), SecurityRoutes::json)));
    call.reply(answer);
  }

  private void beginPasskey(Call call) {
    call.reply(PasskeyJson.challenge(people.passkeys().beginRegistration(call.caller().session())));
  }

  private void finishPasskey(Call call) throws IOException {
    Body body = call.json();
    call.reply(
        201,
        json(
            people
                .passkeys()
                .finishRegistration(
                    call.caller().session(),
                    body.requiredText("id"),
                    body.requiredText("name"),
                    PasskeyJson.credential(body))));
  }

  private void renamePasskey(Call call) throws IOException {
    people
        .passkeys()
        .rename(call.caller().session(), call.part("id"), call.json().requiredText("name"));
    call.done();
  }

  private void removePasskey(Call call) {
    people.passkeys().remove(call.caller().session(), call.part("id"));
    call.done();
  }

  private void beginPassword(Call call) throws IOException {
    PasswordOffer offer =
        people.passwords().begin(call.caller().session(), call.json().requiredText("password"));
    ObjectNode answer =
        Json.object()
            .put("id", offer.id())
            .put("number", offer.number())
            .put("secret", offer.secret())
            .put("address", offer.address());
    answer.set("picture", Json.strings(offer.picture()));
    call.reply(answer);
  }

  private void finishPassword(Call call) throws IOException {
    Body body = call.json();
    people
        .passwords()
        .finish(call.caller().session(), body.requiredText("id"), body.requiredText("code"));
    call.done();
  }

  private void removePassword(Call call) {
    people.passwords().remove(call.caller().session());
    call.done();
  }

  private void beginAgency(Call call) {
    signIn.ask(call, signIn.agency().beginLink(call.caller().session(), call.ownAddress()));
  }

  private void finishAgency(Call call) throws IOException {
    AgencyIdentity identity =
        signIn.answered(
            call,
            answer ->
                signIn
                    .agency()
                    .finishLink(call.caller().session(), answer, SignInRoutes.browser(call)));
    call.reply(201, json(identity));
  }

  private void removeAgency(Call call) {
    signIn.agency().unlink(call.caller().session(), call.part("id"));
    call.done();
  }

  private void endSession(Call call) {
    people.endSession(call.caller().session(), call.part("id"));
    call.done();
  }

  private void endOthers(Call call) {
    call.reply(Json.object().put("ended", people.endOtherSessions(call.caller().session())));
  }

  private static ObjectNode json(Passkey key) {
    return Json.object()
        .put("id", key.id())
        .put("name", key.name())
        .put("attested", key.attested())
        .put("synced", key.synced())
        .put("suspended", key.suspended())
        .put("createdAt", Json.time(key.createdAt()))
        .put("lastUsedAt", Json.time(key.lastUsedAt()));
  }

  private static ObjectNode json(OwnSession session) {
    return Json.object()
        .put("id", session.id())
        .put("method", session.method().code())
        .put("place", session.place())
        .put("startedAt", Json.time(session.startedAt()))
        .put("seenAt", Json.time(session.seenAt()))
        .put("here", session.here());
  }

  private static ObjectNode json(AgencyIdentity identity) {
    return Json.object()
        .put("id", identity.id())
        .put("issuer", identity.issuer())
        .put("subject", identity.subject())
        .put("linkedAt", Json.time(identity.linkedAt()));
  }
}
