package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jisr.law.Language;
import org.jisr.law.Role;
import org.jisr.log.LeafKind;
import org.jisr.people.NewAccount;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Over HTTP an administrator proposes, an approver confirms, and each holds half of the link. */
final class AccountProposalTest {
  private static final String ALL = "/api/account-proposals";
  private static final String WISH =
      "{\"name\":\"Nadia\",\"roles\":[\"analyst\"],\"clearance\":\"%s\",\"language\":\"ar\"}";

  private static TestNode node;
  private static Browser administrator;
  private static Browser approver;
  private static Keyring key;

  @BeforeAll
  static void start() {
    node = new TestNode("two-persons");
    administrator = node.signedIn(Tlp.CLEAR, Role.ADMINISTRATOR);
    approver = node.signedIn(Tlp.AMBER, Role.APPROVER);
    key = Keyring.of(approver, node);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void theLinkOfTheOneOpensWithTheCodeOfTheOther() {
    JsonNode waits = propose("amber");
    String agree = ALL + "/" + waits.path("proposal").path("id").asString() + "/agree";
    JsonNode refusal =
        approver.post(agree, "").isSpokenRefusal().has(403, "PEOPLE_CONFIRMATION_MISSING").json();
    key.confirm(approver, "approval", refusal.path("details").path("decisionHash").asString())
        .has(201);
    JsonNode made = approver.post(agree, "").has(201).json();
    assertThat(made.toString()).doesNotContain(waits.path("code").asString());
    String token = made.path("link").asString().replaceAll(".*#", "");
    signIn(new Ticket(token, "")).isSpokenRefusal().has(401, "PEOPLE_LINK_CODE");
    signIn(new Ticket(token, waits.path("code").asString())).has(204);
    signIn(new Ticket(token, waits.path("code").asString())).has(401, "PEOPLE_TOKEN_REFUSED");
    approver.post(agree, "").isSpokenRefusal().has(404, "PEOPLE_PROPOSAL_UNKNOWN");
  }

  @Test
  void theCodeIsSaidOnceAndToNobodyElse() {
    JsonNode waits = propose("amber");
    String code = waits.path("code").asString();
    assertThat(code).matches("\\d{4} \\d{4}");
    for (Browser reader : Set.of(administrator, approver)) {
      assertThat(reader.get(ALL).has(200).body()).doesNotContain(code, code.replace(" ", ""));
    }
  }

  @Test
  void everyoneSeesWhatWaitsAndWhetherItIsForThem() {
    String id = propose("red").path("proposal").path("id").asString();
    JsonNode seen = found(approver, id);
    assertThat(seen.path("obstacle").asString()).isEqualTo("PEOPLE_PROPOSAL_ABOVE");
    assertThat(seen.path("own").asBoolean()).isFalse();
    assertThat(found(administrator, id).path("own").asBoolean()).isTrue();
    approver
        .post(ALL + "/" + id + "/agree", "")
        .isSpokenRefusal()
        .has(403, "PEOPLE_PROPOSAL_ABOVE");
    node.signedIn(Tlp.RED, Role.LIAISON).get(ALL).has(403, "WEB_ROLE_MISSING");
    node.operator().get(ALL).has(403, "WEB_ROLE_MISSING");
    node.operator().post(ALL + "/" + id + "/agree", "").has(403, "WEB_ROLE_MISSING");
    administrator.post(ALL + "/" + id + "/agree", "").has(403, "WEB_ROLE_MISSING");
  }

  @Test
  void aRefusalSaysWhyToWhoProposed() {
    String id = propose("amber").path("proposal").path("id").asString();
    String refuse = ALL + "/" + id + "/refuse";
    approver.post(refuse, "{\"reason\":\" \"}").isSpokenRefusal();
    approver.post(refuse, "{\"reason\":\"Nobody of that name works here.\"}").has(204);
    assertThat(found(administrator, id).path("refused").asString()).startsWith("Nobody");
    administrator.post(ALL + "/" + id + "/withdraw", "").has(204);
    assertThat(administrator.get(ALL).body()).doesNotContain(id);
  }

  @Test
  void aNewLinkAndMoreRightsWaitToo() {
    String account =
        node.administration
            .account(new NewAccount("Amal", Set.of(Role.ANALYST), Tlp.GREEN, Language.FR))
            .id();
    JsonNode link =
        administrator.post("/api/accounts/" + account + "/sign-in-link", "").has(202).json();
    assertThat(link.path("proposal").path("kind").asString()).isEqualTo("link");
    assertThat(link.has("link")).isFalse();
    JsonNode more =
        administrator
            .send(
                "PATCH",
                "/api/accounts/" + account,
                "{\"roles\":[\"analyst\",\"liaison\"],\"clearance\":\"green\"}")
            .has(202)
            .json();
    assertThat(more.path("proposal").path("kind").asString()).isEqualTo("rights");
    assertThat(more.path("code").isNull()).isTrue();
    administrator
        .send(
            "PATCH",
            "/api/accounts/" + account,
            "{\"roles\":[\"analyst\"],\"clearance\":\"clear\"}")
        .has(200);
  }

  @Test
  void anApproverMadeAtTheMachineIsHeardOfAtOnce() throws Exception {
    Browser oversight = node.signedIn(Tlp.CLEAR, Role.OVERSIGHT);
    try (Ears ears = new Ears(oversight)) {
      ears.heard("event: hello");
      JsonNode made =
          node.operator()
              .post("/api/operator/approver-link", "{\"compartments\":[\"harbour\"]}")
              .has(201)
              .json();
      assertThat(made.path("link").asString()).contains("/sign-in#");
      ears.heard("event: approver-recovery");
    }
    assertThat(node.leaves(LeafKind.ACCOUNT))
        .anySatisfy(leaf -> assertThat(leaf.clear()).containsEntry("action", "recover"));
    administrator.post("/api/operator/approver-link", "{}").has(403, "WEB_ROLE_MISSING");
  }

  private static JsonNode propose(String clearance) {
    return administrator.post("/api/accounts", WISH.formatted(clearance)).has(202).json();
  }

  private static JsonNode found(Browser reader, String id) {
    for (JsonNode one : reader.get(ALL).has(200).json().path("items")) {
      if (one.path("id").asString().equals(id)) {
        return one;
      }
    }
    throw new AssertionError(id);
  }

  private static Answer signIn(Ticket ticket) {
    return node.stranger().post("/api/sign-in", ticket.json());
  }
}
