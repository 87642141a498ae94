package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jisr.law.Role;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Money over HTTP: payments, narrowest places and patterns of one's own scenario, with cautions.
 */
final class FlowRoutesTest {
  private static final String ALL = "/api/scenarios/";
  private static TestNode node;
  private static Browser analyst;
  private static Browser colleague;
  private static String id;

  @BeforeAll
  static void start() throws InterruptedException {
    node = new TestNode("flows");
    analyst = node.signedIn(Tlp.RED, Role.ANALYST);
    colleague = node.signedIn(Tlp.RED, Role.ANALYST);
    ScenarioWorld.paid(node);
    String body =
        """
        {"title":"Money of the ring","legalBasis":{"instrument":"Order 7 on event security",\
        "authority":"Ministry of the Interior"},"seeds":["%s"],"hops":4,"budget":2000}"""
            .formatted(account(0));
    id = analyst.post("/api/scenarios", body).has(202).json().path("id").asString();
    JsonNode scenario = analyst.get(ALL + id).has(200).json();
    while (!scenario.path("state").asString().matches("done|failed|cancelled|interrupted")) {
      Thread.sleep(20);
      scenario = analyst.get(ALL + id).has(200).json();
    }
    assertThat(scenario.path("state").asString()).isEqualTo("done");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static StixId account(int number) {
    return ScenarioWorld.account(number);
  }

  private static String asked(String currency, StixId source, StixId sink) {
    return """
    {"currency":"%s","sources":["%s"],"sinks":["%s"],"holdingDays":5,"threshold":10000}"""
        .formatted(currency, source, sink);
  }

  @Test
  void moneyIsFollowedFromItsAccountsToTheNarrowestPayment() {
    JsonNode money = analyst.get(ALL + id + "/money").has(200).json();
    assertThat(money.path("currencies")).hasSize(1);
    JsonNode currency = money.path("currencies").path(0);
    assertThat(currency.path("code").asString()).isEqualTo("AZD");
    assertThat(currency.path("payments").asInt()).isEqualTo(3);
    assertThat(currency.path("accounts")).hasSize(4);
    assertThat(money.path("caution").asString()).isNotBlank();
    JsonNode flow =
        analyst.post(ALL + id + "/flow", asked("AZD", account(0), account(3))).has(200).json();
    assertThat(flow.path("byPayments").path("reach").asString()).isEqualTo("found");
    assertThat(flow.path("byPayments").path("value").asLong()).isEqualTo(900);
    int place = flow.path("byPayments").path("payments").path(0).asInt();
    assertThat(flow.path("payments").path(place).path("amount").asLong()).isEqualTo(900);
    assertThat(flow.path("byAccounts").path("accounts")).hasSize(1);
    assertThat(flow.path("trails").path(0).path("payments")).hasSize(3);
    assertThat(flow.path("patternCaution").asString()).isNotBlank();
    assertThat(flow.path("marking").asString()).isEqualTo("green");
  }

  @Test
  void aColleagueHasNoneOfItAndWhatIsWrongIsSaid() {
    colleague.get(ALL + id + "/money").has(404, "SCENARIOS_UNKNOWN");
    String right = asked("AZD", account(0), account(3));
    colleague.post(ALL + id + "/flow", right).has(404, "SCENARIOS_UNKNOWN");
    analyst.post(ALL + id + "/flow", "{}").has(400, "WEB_PARAMETER_MISSING");
    analyst.post(ALL + id + "/flow", right.replace("AZD", "XXD")).has(400, "SCENARIOS_INVALID");
    analyst
        .post(ALL + id + "/flow", asked("AZD", account(0), ScenarioWorld.nobody()))
        .has(400, "SCENARIOS_INVALID");
  }
}
