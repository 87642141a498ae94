package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jisr.bank.Objects.id;
import static org.jisr.bank.Objects.object;
import static org.jisr.bank.Objects.organisation;
import static org.jisr.bank.Objects.person;
import static org.jisr.bank.Objects.relationship;
import static org.jisr.bank.Objects.report;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jisr.law.Consultation;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class GateTest {
  private static final Consultation GREEN = TestBank.consultation("junior", Tlp.GREEN);

  private TestBank bank;

  @BeforeEach
  void open() {
    bank = new TestBank();
  }

  @AfterEach
  void close() {
    bank.close();
  }

  @Test
  void anEntityFoldsTheStatementsItsViewerMaySee() {
    bank.store(TestBank.own(Tlp.GREEN), organisation(1, "Harbour Company"));
    bank.store(
        TestBank.handling(TestBank.PARTNER, Tlp.RED).build(), organisation(1, "Front of the cell"));
    EntityView all = bank.gate().entity(TestBank.ANALYST, id("identity", 1), null);
    assertThat(all.statements()).hasSize(2);
    assertThat(all.marking()).isEqualTo(Tlp.RED);
    EntityView some = bank.gate().entity(GREEN, id("identity", 1), null);
    assertThat(some.name()).isEqualTo("Harbour Company");
    assertThat(some.marking()).isEqualTo(Tlp.GREEN);
    assertThat(some.statements())
        .singleElement()
        .satisfies(statement -> assertThat(statement.decision().permitted()).isTrue());
  }

  @Test
  void aHiddenEntityAndAnUnknownOneGiveTheSameAnswer() {
    bank.store(TestBank.own(Tlp.RED), person(1, "Nadir Belkasem"));
    List<StixId> ids = List.of(id("identity", 1), id("identity", 99));
    for (StixId each : ids) {
      assertThatThrownBy(() -> bank.gate().entity(GREEN, each, null))
          .isInstanceOfSatisfying(
              BankException.class, e -> assertThat(e.code()).isEqualTo("BANK_ENTITY_UNKNOWN"))
          .hasMessage(BankFault.ENTITY_UNKNOWN.message());
      assertThatThrownBy(() -> bank.gate().history(GREEN, each))
          .hasMessage(BankFault.ENTITY_UNKNOWN.message());
      assertThat(bank.gate().references(GREEN, List.of(each)).get(each).name()).isNull();
    }
    assertThat(bank.leaves()).doesNotContain("consult");
  }

  @Test
  void readingAPersonLeavesALeafFirstAndOnceAVisit() {
    bank.store(TestBank.own(Tlp.GREEN), person(1, "Nadir Belkasem"), organisation(2, "Harbour"));
    bank.gate().relationships(GREEN, id("identity", 1), RelationQuery.all());
    bank.gate().history(GREEN, id("identity", 1));
    assertThat(bank.leaves()).filteredOn("consult"::equals).hasSize(1);
    bank.gate().entity(GREEN, id("identity", 1), null);
    bank.gate().entity(GREEN, id("identity", 2), null);
    assertThat(bank.leaves()).filteredOn("consult"::equals).hasSize(2);
    bank.clock.advance(Duration.ofMinutes(16));
    bank.gate().timeline(GREEN, id("identity", 1), null);
    assertThat(bank.leaves()).filteredOn("consult"::equals).hasSize(3);
  }

  @Test
  void everyPageOfASearchLeavesALeaf() {
    bank.store(TestBank.own(Tlp.GREEN), person(1, "Nadir Belkasem"));
    bank.search("nadir");
    bank.search("nobody");
    assertThat(bank.leaves()).filteredOn("search"::equals).hasSize(2);
  }

  @Test
  void withoutTheLogNothingAboutAPersonIsHandedOut() {
    bank.store(TestBank.own(Tlp.GREEN), person(1, "Nadir Belkasem"));
    bank.log.close();
    assertThatThrownBy(() -> bank.gate().entity(GREEN, id("identity", 1), null))
        .isInstanceOf(org.jisr.log.LogException.class);
  }

  @Test
  void aRelationToAHiddenEntityKeepsTheIdThatTheRelationItselfSays() {
    bank.store(TestBank.own(Tlp.GREEN), organisation(1, "Harbour Company"));
    bank.store(TestBank.own(Tlp.RED), person(2, "Nadir Belkasem"));
    bank.store(
        TestBank.own(Tlp.GREEN),
        relationship(3, id("identity", 2), "member-of", id("identity", 1)),
        relationship(4, id("identity", 77), "member-of", id("identity", 1)));
    RelationPage page = bank.gate().relationships(GREEN, id("identity", 1), RelationQuery.all());
    assertThat(page.count()).isEqualTo(2);
    assertThat(page.items())
        .allSatisfy(
            relation -> {
              assertThat(relation.other().name()).isNull();
              assertThat(relation.direction()).isEqualTo(Relation.Direction.IN);
            });
    Neighbourhood graph = bank.gate().neighbourhood(TestBank.ANALYST, id("identity", 1), 10, null);
    assertThat(bank.leaves().getFirst()).as("what was joined is logged").isEqualTo("combine");
    assertThat(graph.nodes()).extracting(EntityReference::name).contains("Nadir Belkasem");
    assertThat(graph.edges()).hasSize(2);
  }

  @Test
  void aDateThatPassesHidesAtOnce() {
    Instant review = bank.clock.instant().plus(Duration.ofDays(1));
    bank.store(
        TestBank.handling(TestBank.SELF, Tlp.GREEN)
            .retention(review, review.plus(Duration.ofDays(1)))
            .build(),
        report(1, "Short lived", "to be forgotten"));
    assertThat(bank.found("forgotten")).hasSize(1);
    bank.clock.advance(Duration.ofDays(3));
    assertThat(bank.found("forgotten")).isEmpty();
    bank.clock.advance(Duration.ofDays(-3));
    assertThat(bank.found("forgotten")).hasSize(1);
  }

  @Test
  void aQueryThatForgetsTheGateSeesNothing() throws SQLException {
    bank.store(
        TestBank.own(Tlp.CLEAR),
        organisation(1, "Harbour"),
        relationship(3, id("identity", 2), "member-of", id("identity", 1)));
    try (Connection connection = bank.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      for (String table : List.of("statement", "content", "edge", "visible_lexeme")) {
        assertThat(count(connection, table)).isZero();
        String lock =
            table.equals("visible_lexeme") ? "visible_bits = '02'" : "visible = '{[1,2)}'";
        connection.createStatement().execute("SET LOCAL bank." + lock);
        assertThat(count(connection, table)).isPositive();
        connection.rollback();
        assertThat(count(connection, table)).isZero();
      }
    }
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (ResultSet rows =
        connection.createStatement().executeQuery("SELECT count(*) FROM bank." + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Test
  void theBankIsShownAsItStood() {
    bank.store(TestBank.own(Tlp.GREEN), organisation(1, "Harbour Company"));
    Instant then = bank.clock.instant();
    bank.store(
        TestBank.own(Tlp.GREEN),
        object(
            id("identity", 1),
            "2026-03-01T00:00:00Z",
            "\"name\":\"Coast Holding\",\"identity_class\":\"organization\""));
    assertThat(bank.gate().entity(GREEN, id("identity", 1), then).name())
        .isEqualTo("Harbour Company");
    assertThat(bank.gate().entity(GREEN, id("identity", 1), null).name())
        .isEqualTo("Coast Holding");
    assertThat(bank.found("harbour")).isEmpty();
    assertThat(bank.gate().search(GREEN, SearchQuery.of("harbour").asOf(then), 10, null).items())
        .hasSize(1);
    assertThat(bank.gate().history(GREEN, id("identity", 1)))
        .extracting(view -> view.supersededAt() == null)
        .containsExactly(true, false);
    assertThatThrownBy(() -> bank.gate().entity(GREEN, id("identity", 1), then.minusSeconds(3_600)))
        .hasMessage(BankFault.ENTITY_UNKNOWN.message());
  }

  @Test
  void aHiddenLaterVersionDoesNotMakeTheVisibleOneDisappear() {
    bank.store(TestBank.own(Tlp.GREEN), organisation(1, "Harbour Company"));
    bank.store(
        TestBank.own(Tlp.RED),
        object(
            id("identity", 1),
            "2026-03-01T00:00:00Z",
            "\"name\":\"Coast Holding\",\"identity_class\":\"organization\""));
    assertThat(bank.gate().entity(GREEN, id("identity", 1), null).name())
        .isEqualTo("Harbour Company");
    EntityView all = bank.gate().entity(TestBank.ANALYST, id("identity", 1), null);
    assertThat(all.statements()).hasSize(1);
    assertThat(all.name()).isEqualTo("Coast Holding");
    assertThat(bank.found("harbour")).isEmpty();
    assertThat(bank.gate().search(GREEN, SearchQuery.of("harbour"), 10, null).count()).isEqualTo(1);
  }

  @Test
  void theTimelineTellsVersionsAndRelations() {
    bank.store(
        TestBank.own(Tlp.GREEN),
        organisation(1, "Harbour Company"),
        object(
            id("relationship", 2),
            "2026-02-01T00:00:00Z",
            "\"relationship_type\":\"owns\",\"source_ref\":\"%s\",\"target_ref\":\"%s\","
                    .formatted(id("identity", 1), id("vehicle", 5))
                + "\"start_time\":\"2025-05-01T00:00:00Z\",\"stop_time\":\"2025-06-01T00:00:00Z\""));
    assertThat(bank.gate().timeline(GREEN, id("identity", 1), null))
        .extracting(item -> item.kind().code())
        .containsExactly("recorded", "modified", "relation-ended", "relation-began");
  }

  @Test
  void kindsOfRelationsFilterAndDivide() {
    bank.store(
        TestBank.own(Tlp.GREEN),
        organisation(1, "Harbour Company"),
        relationship(3, id("identity", 2), "member-of", id("identity", 1)),
        relationship(4, id("identity", 1), "owns", id("vehicle", 7)),
        relationship(5, id("identity", 1), "owns", id("vehicle", 8)));
    RelationPage owned =
        bank.gate()
            .relationships(
                GREEN, id("identity", 1), new RelationQuery(Set.of("owns"), null, 1, null));
    assertThat(owned.count()).isEqualTo(2);
    assertThat(owned.kinds())
        .containsExactly(new FacetCount("owns", 2), new FacetCount("member-of", 1));
    RelationPage rest =
        bank.gate()
            .relationships(
                GREEN, id("identity", 1), new RelationQuery(Set.of("owns"), null, 1, owned.next()));
    assertThat(rest.next()).isNull();
    assertThat(rest.items().getFirst().other().id())
        .isNotEqualTo(owned.items().getFirst().other().id());
  }
}
