package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Spaces whose nodes are changed for good by the test: clocks, doors, partners. */
final class SpaceEndTest {
  private TestNode lead;
  private TestNode south;
  private TestNode shadow;

  @BeforeEach
  void open() {
    lead = new TestNode("north-service");
    south = new TestNode("south-guard");
    shadow = new TestNode("shadow-bureau");
    Road.agree(lead, south);
    Road.agree(lead, shadow);
  }

  @AfterEach
  void close() {
    lead.close();
    south.close();
    shadow.close();
  }

  @Test
  void anAgreementIsNeededAllTheSame() {
    Road.befriend(south, shadow);
    String id = Chartering.found(lead, Chartering.open(south), Chartering.open(shadow)).id();
    Chartering.sign(south, id, 1);
    Chartering.sign(shadow, id, 1);
    Chartering.receives(south, id, shadow);
    StixObject person = Road.person("No Agreement");
    south.store(south.handling(shadow.party), person);
    ReleaseReport report = Chartering.release(south, id, List.of(person.id()), shadow);
    assertThat(report.sent()).isEmpty();
    assertThat(report.decisions().getFirst().decision().unsatisfied())
        .extracting(org.jisr.law.Reason::code)
        .contains("RELEASE_AGREEMENT");
  }

  @Test
  void atSunsetEveryNodeDeletesAndWhoDoesNotSayItIsOverdue() {
    String id = Chartering.founded(lead, south, shadow);
    StixObject person = Chartering.released(lead, id, "Until Sunset", south, shadow);
    shadow.door.close();
    south.clock.move(Duration.ofDays(31));
    lead.clock.move(Duration.ofDays(31));
    south.exchange.spaces().settle();
    south.exchange.spaces().settle();
    lead.exchange.spaces().settle();
    assertThat(south.exchange.spaces().get(id, south.viewer()).state())
        .isEqualTo(SpaceState.CLOSED);
    assertThat(south.exchange.spaces().get(id, south.viewer()).end()).isEqualTo(SpaceEnd.SUNSET);
    assertThat(south.sees(person.id())).isFalse();
    assertThat(lead.sees(person.id())).as("the originator keeps its own").isTrue();
    Await.until(
        "one attestation is there", () -> Chartering.member(lead, id, south).attested() == 1);
    lead.clock.move(Duration.ofDays(2));
    assertThat(Chartering.member(lead, id, south).overdue(lead.exchange.core().now())).isFalse();
    assertThat(Chartering.member(lead, id, shadow).overdue(lead.exchange.core().now())).isTrue();
    assertThat(
            south.leaves(LeafKind.SPACE).stream()
                .filter(leaf -> "sunset".equals(leaf.clear().get("action"))))
        .hasSize(1);
  }
}
