package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jisr.law.Role;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The two-person rule over HTTP, between two real nodes. */
final class ApprovalRoutesTest {
  private static final String ALL = "/api/release-proposals";
  private static final String CASE = "Jisr-Case";
  private static TestNode north;
  private static TestNode south;
  private StixId child;
  private Browser liaison;
  private Browser approver;

  @BeforeAll
  static void start() {
    north = new TestNode("proposing");
    south = new TestNode("receiving");
    Agreed.between(north, south);
  }

  @AfterAll
  static void stop() {
    north.close();
    south.close();
  }

  @BeforeEach
  void store() {
    child = StixId.random("identity");
    north.store(
        north.handlingBuilder(Tlp.AMBER).minor(true).releasableTo(south.party).build(),
        StixObject.read(
            """
            {"type":"identity","spec_version":"2.1","id":"%s",\
            "created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z",\
            "name":"A child","identity_class":"individual"}"""
                .formatted(child)));
    liaison = north.signedIn(Tlp.AMBER, Role.LIAISON).with(CASE, "2026-017");
    approver = north.signedIn(Tlp.RED, Role.APPROVER).with(CASE, "2026-017");
  }

  @Test
  void whatNeedsASecondOfficerIsPutForwardApprovedAndSent() {
    JsonNode proposal = put(liaison, hash(liaison)).has(201).json();
    assertThat(proposal.path("own").asBoolean()).isTrue();
    assertThat(proposal.path("needs").get(0).asString()).isEqualTo("second-officer");
    String id = proposal.path("id").asString();
    assertThat(waiting(approver)).contains(id);
    assertThat(waiting(liaison)).isEmpty();
    JsonNode view = approver.get(ALL + "/" + id).has(200).json();
    assertThat(view.path("changed").asBoolean()).isFalse();
    assertThat(view.path("decisions").get(0).path("outcome").asString()).isEqualTo("permit");
    assertThat(view.path("decisions").get(0).path("reasons").size()).isGreaterThan(15);
    String hash = view.path("decisionHash").asString();
    JsonNode sent = approve(approver, id, hash).has(200).json();
    assertThat(sent.path("state").asString()).isEqualTo("sent");
    assertThat(approve(approver, id, hash).has(200).json().path("envelopes"))
        .isEqualTo(sent.path("envelopes"));
    Browser there = south.signedIn(Tlp.RED, Role.ANALYST).with(CASE, "2026-017");
    Await.value(
        "it arrives", () -> there.get("/api/entities/" + child).status(), status -> status == 200);
  }

  @Test
  void aWarningThatNeedsASecondOfficerWaitsOnTheirScreenAndGoesWithItsWords() {
    String warning =
        """
        {"partner":"%s","subjectIds":["%s"],"threat":"On the ferry of 19:40","permittedAction":\
        "Stop and ask","urgency":"immediate","purpose":"event-security","humanRights":"no-concern"%s}"""
            .formatted(south.party.value(), child, "%s");
    JsonNode refused = liaison.post("/api/tip-offs", warning.formatted("")).has(403).json();
    assertThat(refused.path("decisions").get(0).path("needs").get(0).asString())
        .isEqualTo("second-officer");
    String wish = warning.formatted(",\"necessity\":\"It sails in an hour.\"");
    Browser program = north.operator().with(CASE, "2026-017");
    program.post("/api/tip-offs", wish).has(403, "WEB_ROLE_MISSING");
    String id =
        liaison.post("/api/tip-offs", wish).has(202).json().path("proposal").path("id").asString();
    assertThat(waiting(approver)).contains(id);
    JsonNode view = approver.get(ALL + "/" + id).has(200).json();
    assertThat(view.path("proposal").path("warning").path("threat").asString())
        .isEqualTo("On the ferry of 19:40");
    approve(approver, id, view.path("decisionHash").asString()).has(200);
    Browser there = south.signedIn(Tlp.RED, Role.ANALYST).with(CASE, "2026-017");
    Await.value(
        "it arrives",
        () -> there.get("/api/tip-offs?direction=in").body(),
        body -> body.contains("On the ferry of 19:40"));
  }

  @Test
  void bothPersonsConfirmWithTheirKeysWhatTheySaw() {
    Keyring first = Keyring.of(liaison, north);
    Keyring second = Keyring.of(approver, north);
    String hash = hash(liaison);
    put(liaison, hash).isSpokenRefusal().has(403, "PEOPLE_CONFIRMATION_MISSING");
    first.confirm(liaison, "release", hash).has(201);
    String id = put(liaison, hash).has(201).json().path("id").asString();
    String seen = approver.get(ALL + "/" + id).json().path("decisionHash").asString();
    second.confirm(approver, "release", seen).has(201);
    JsonNode missing = approve(approver, id, seen).has(403, "PEOPLE_CONFIRMATION_MISSING").json();
    assertThat(missing.path("details").path("act").asString()).isEqualTo("approval");
    second.confirm(approver, "approval", seen).has(201);
    assertThat(approve(approver, id, seen).has(200).json().path("state").asString())
        .isEqualTo("sent");
  }

  @Test
  void theProposerDecidesInNoSessionAndNoProgramEver() {
    Browser both = north.signedIn(Tlp.RED, Role.LIAISON, Role.APPROVER).with(CASE, "2026-017");
    String hash = hash(both);
    String id = put(both, hash).has(201).json().path("id").asString();
    approve(both, id, hash).isSpokenRefusal().has(403, "EXCHANGE_PROPOSAL_OWN");
    Browser program = north.operator().with(CASE, "2026-017");
    put(program, hash).has(403, "WEB_ROLE_MISSING");
    program.get(ALL).has(403, "WEB_ROLE_MISSING");
    program.get(ALL + "/" + id).has(403, "WEB_ROLE_MISSING");
    approve(program, id, hash).has(403, "WEB_ROLE_MISSING");
    assertThat(program.post(ALL + "/" + id + "/refuse", reason()).code())
        .isEqualTo("WEB_ROLE_MISSING");
  }

  @Test
  void whoMayNotReadItIsToldThatThereIsNothing() {
    String id = put(liaison, hash(liaison)).has(201).json().path("id").asString();
    Browser low = north.signedIn(Tlp.GREEN, Role.APPROVER).with(CASE, "2026-017");
    String unknown = UUID.randomUUID().toString();
    for (String each : List.of(id, unknown)) {
      low.get(ALL + "/" + each).isSpokenRefusal().has(404, "EXCHANGE_PROPOSAL_UNKNOWN");
      approve(low, each, "ab".repeat(32)).has(404, "EXCHANGE_PROPOSAL_UNKNOWN");
      low.post(ALL + "/" + each + "/refuse", reason()).has(404, "EXCHANGE_PROPOSAL_UNKNOWN");
      low.post(ALL + "/" + each + "/withdraw", "").has(404, "EXCHANGE_PROPOSAL_UNKNOWN");
    }
    assertThat(low.get(ALL + "/" + id).lasting()).isEqualTo(low.get(ALL + "/" + unknown).lasting());
    assertThat(low.get(ALL).body()).doesNotContain(id, child.toString());
  }

  @Test
  void aRefusalCarriesItsReasonAndAWithdrawalIsTheProposersOwn() {
    String id = put(liaison, hash(liaison)).has(201).json().path("id").asString();
    JsonNode refused = approver.post(ALL + "/" + id + "/refuse", reason()).has(200).json();
    assertThat(refused.path("state").asString()).isEqualTo("refused");
    assertThat(refused.path("reason").asString()).contains("guardian");
    liaison
        .post(ALL + "/" + id + "/withdraw", "")
        .isSpokenRefusal()
        .has(409, "EXCHANGE_PROPOSAL_STATE");
    String other = put(liaison, hash(liaison)).has(201).json().path("id").asString();
    approver.post(ALL + "/" + other + "/withdraw", "").has(404, "EXCHANGE_PROPOSAL_UNKNOWN");
    liaison.post(ALL + "/" + other + "/withdraw", "").has(200);
  }

  @Test
  void itsApproversHearOfItAndOthersDoNot() {
    try (Ears hearing = new Ears(approver);
        Ears low = new Ears(north.signedIn(Tlp.GREEN, Role.APPROVER))) {
      hearing.heard("event: hello");
      low.heard("event: hello");
      String id = put(liaison, hash(liaison)).has(201).json().path("id").asString();
      hearing.heard(id);
      assertThat(low.text()).doesNotContain(id);
    }
  }

  @Test
  void standingReleasesAndWarningsAreConfirmedToo() {
    Keyring.of(liaison, north);
    String terms =
        "\"purposes\":[\"event-security\"],\"types\":[\"*\"],\"conditions\":[],"
            + "\"circle\":\"amber\",\"keepDays\":30,\"validUntil\":\"2027-06-01T00:00:00Z\"";
    for (Answer answer :
        List.of(
            liaison.post(
                "/api/outlets",
                "{\"name\":\"Box\",\"party\":\"island\",\"apiRoot\":\"https://x.example/a/\","
                    + "\"collection\":\"c\",\"secret\":\"s\","
                    + terms
                    + "}"),
            liaison.post(
                "/api/subscribers",
                "{\"party\":\"island\",\"names\":{\"en\":\"Island\"},\"canRead\":true,"
                    + "\"canWrite\":false,"
                    + terms
                    + "}"),
            liaison.post(
                "/api/tip-offs",
                "{\"partner\":\"receiving\",\"subjectIds\":[\"%s\"],\"threat\":\"A van.\",\"permittedAction\":\"Stop it.\",\"urgency\":\"immediate\"}"
                    .formatted(child)))) {
      JsonNode missing = answer.isSpokenRefusal().has(403, "PEOPLE_CONFIRMATION_MISSING").json();
      assertThat(missing.path("details").path("act").asString()).isEqualTo("release");
    }
    Keyring.of(approver, north);
    JsonNode missing =
        approver
            .post(
                "/api/retention/reviews/erase",
                "{\"id\":\"%s\",\"handling\":\"x\",\"note\":\"n\"}".formatted(child))
            .has(403, "PEOPLE_CONFIRMATION_MISSING")
            .json();
    assertThat(missing.path("details").path("act").asString()).isEqualTo("approval");
  }

  private String hash(Browser browser) {
    return browser
        .post("/api/releases/preview", release(""))
        .has(200)
        .json()
        .path("decisionHash")
        .asString();
  }

  private String release(String more) {
    return "{\"ids\":[\"%s\"],\"partners\":[\"%s\"],\"purpose\":\"event-security\",\"humanRights\":\"no-concern\"%s}"
        .formatted(child, south.party, more);
  }

  private Answer put(Browser browser, String hash) {
    return browser.post(
        ALL,
        release(
            ",\"decisionHash\":\"%s\",\"necessity\":\"The child may be on the ferry tonight.\""
                .formatted(hash)));
  }

  private static Answer approve(Browser browser, String id, String hash) {
    return browser.post(ALL + "/" + id + "/approve", "{\"decisionHash\":\"%s\"}".formatted(hash));
  }

  private static String reason() {
    return "{\"reason\":\"Ask the guardian first.\"}";
  }

  private static List<String> waiting(Browser browser) {
    return browser.get(ALL).has(200).json().path("waiting").findValuesAsString("id");
  }
}
