package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The ledger over HTTP: read by liaison and oversight, never by administrators. */
final class LedgerRoutesTest {
  private static final String LEDGER = "/api/ledger";
  private static final YearMonth NOW = YearMonth.now(ZoneOffset.UTC);
  private static Neighbours both;
  private static Browser liaison;

  @BeforeAll
  static void start() {
    both = Neighbours.agreed();
    both.released(both.stored(Tlp.GREEN, "Somebody"));
    liaison = both.sender().signedIn(Tlp.RED, Role.LIAISON);
  }

  @AfterAll
  static void stop() {
    both.close();
  }

  private static JsonNode row(Browser browser) {
    for (JsonNode each : browser.get(LEDGER).has(200).json().path("items")) {
      if (each.path("partner").path("party").asString().equals("receiver")) {
        return each;
      }
    }
    throw new AssertionError("The partner is not in the ledger.");
  }

  @Test
  void theRunningMonthShowsWhatWentAndIsOpen() {
    JsonNode row = row(liaison);
    assertThat(row.path("month").asString()).isEqualTo(NOW.toString());
    assertThat(row.path("standing").asString()).isEqualTo("open");
    assertThat(row.path("canEnforce").asBoolean()).isTrue();
    assertThat(row.path("sent").path("letters").path("release").asLong()).isEqualTo(1);
    assertThat(row.path("sent").path("items").asLong()).isEqualTo(1);
    assertThat(row.path("partner").path("name").asString()).isEqualTo("Service receiver");
    assertThat(row.path("ours").isNull()).isTrue();
  }

  @Test
  void oversightReadsItInTheLogAndMayNotStateAndAdministratorsSeeNothing() {
    Browser judge = both.sender().signedIn(Tlp.RED, Role.OVERSIGHT);
    long before = both.sender().log.size();
    row(judge);
    assertThat(both.sender().log.size()).isEqualTo(before + 1);
    judge.post(statement(NOW), "{}").has(403);
    Browser administrator = both.sender().signedIn(Tlp.RED, Role.ADMINISTRATOR);
    administrator.get(LEDGER).has(403);
    administrator.get(statement(NOW) + "/ours").has(403);
    both.sender().signedIn(Tlp.RED, Role.ANALYST).get(LEDGER).has(403);
  }

  private static String statement(YearMonth month) {
    return LEDGER + "/receiver/" + month + "/statement";
  }

  @Test
  void refusalsHaveTheirCodes() {
    assertThat(liaison.post(statement(NOW), "{}").has(409).json().path("code").asString())
        .isEqualTo("EXCHANGE_STATEMENT_OPEN");
    assertThat(
            liaison
                .post(statement(NOW.minusMonths(5)), "{}")
                .has(404)
                .json()
                .path("code")
                .asString())
        .isEqualTo("LEDGER_UNKNOWN");
    assertThat(liaison.get(statement(NOW) + "/theirs").has(404).json().path("code").asString())
        .isEqualTo("LEDGER_UNKNOWN");
    liaison.get(LEDGER + "/receiver/2026-13/statement/ours").has(400);
    liaison.get(LEDGER + "/Not-A-Party/2026-10/statement/ours").has(400);
  }
}
