package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A tip-off that nobody acknowledges climbs on both sides. */
final class EscalationTest {
  private static final Duration WITHIN = Duration.ofHours(1);

  private static TestNode north;
  private static TestNode south;

  @BeforeAll
  static void open() {
    north = new TestNode("north-service");
    south = new TestNode("south-guard");
    Road.agree(north, south);
  }

  @AfterAll
  static void close() {
    north.close();
    south.close();
  }

  private static TipOff warn(String name) {
    StixObject person = Road.person(name);
    north.store(north.handling(south.party), person);
    return Road.warn(north, south, person.id(), WITHIN);
  }

  private static void later(Duration by) {
    north.clock.move(by);
    south.clock.move(by);
    // What runs through the database also without the threads that watch the time.
    north.restart();
    south.restart();
  }

  private static TipOff atLevel(TestNode node, String id, EscalationLevel level) {
    return Await.value(
        "the tip-off is with " + level,
        () -> node.exchange.tipOffs().get(id),
        tipOff -> tipOff.level() == level);
  }

  @Test
  void anUnacknowledgedTipOffClimbsToTheHeadOnBothSidesAcrossRestarts() {
    String id = warn("Climber").id();
    Road.inState(north, id, TipOffState.DELIVERED);
    later(WITHIN.plusMinutes(1));
    assertThat(atLevel(south, id, EscalationLevel.DUTY_OFFICER).state())
        .isEqualTo(TipOffState.ESCALATED);
    assertThat(atLevel(north, id, EscalationLevel.DUTY_OFFICER).state())
        .isEqualTo(TipOffState.ESCALATED);
    later(WITHIN.plusMinutes(1));
    TipOff head = atLevel(south, id, EscalationLevel.HEAD);
    assertThat(head.escalations())
        .extracting(TipOff.Escalation::level)
        .containsExactly(EscalationLevel.DUTY_OFFICER, EscalationLevel.HEAD);
    atLevel(north, id, EscalationLevel.HEAD);
    later(WITHIN.multipliedBy(5));
    assertThat(south.exchange.tipOffs().get(id).escalations()).hasSize(2);
    assertThat(south.leaves(LeafKind.ESCALATE))
        .filteredOn(leaf -> id.equals(leaf.clear().get("envelope")))
        .hasSize(2);
    south.exchange.tipOffs().acknowledge(id, south.viewer());
    Road.inState(north, id, TipOffState.ACKNOWLEDGED);
    assertThat(north.exchange.tipOffs().get(id).escalations()).hasSize(2);
  }

  @Test
  void anAcknowledgedTipOffDoesNotClimb() {
    String id = warn("Read In Time").id();
    Road.inState(south, id, TipOffState.DELIVERED);
    south.exchange.tipOffs().acknowledge(id, south.viewer());
    Road.inState(north, id, TipOffState.ACKNOWLEDGED);
    later(WITHIN.multipliedBy(3));
    assertThat(north.exchange.tipOffs().get(id).escalations()).isEmpty();
    assertThat(south.exchange.tipOffs().get(id).escalations()).isEmpty();
  }

  @Test
  void aTipOffThatCannotBeDeliveredClimbsAtItsSender() {
    south.door.close();
    String id = warn("Undelivered").id();
    north.clock.move(WITHIN.plusMinutes(1));
    north.restart();
    TipOff climbed = atLevel(north, id, EscalationLevel.DUTY_OFFICER);
    assertThat(climbed.state()).isEqualTo(TipOffState.ESCALATED);
    assertThat(climbed.deliveredAt()).isNull();
    south.clock.move(WITHIN.plusMinutes(1));
    south.openDoor();
    TipOff delivered =
        Await.value(
            "it is delivered",
            () -> north.exchange.tipOffs().get(id),
            tipOff -> tipOff.deliveredAt() != null);
    assertThat(delivered.state()).isEqualTo(TipOffState.ESCALATED);
    assertThat(south.exchange.tipOffs().get(id).state()).isEqualTo(TipOffState.DELIVERED);
  }

  @Test
  void theTimeToAcknowledgeCountsFromTheRecipientsOwnClock() {
    south.clock.move(Duration.ofMinutes(59));
    try {
      String id = warn("Skewed").id();
      TipOff received = Road.inState(south, id, TipOffState.DELIVERED);
      assertThat(Duration.between(south.clock.instant(), received.acknowledgeBy()))
          .isGreaterThan(WITHIN.minusMinutes(10));
      south.exchange.tipOffs().acknowledge(id, south.viewer());
      assertThat(Road.inState(north, id, TipOffState.ACKNOWLEDGED).escalations()).isEmpty();
    } finally {
      south.clock.move(Duration.ofMinutes(-59));
    }
  }

  @Test
  void onlyTheWarnedSideAnswersAndInOrder() {
    String id = warn("Answered").id();
    Road.inState(south, id, TipOffState.DELIVERED);
    assertState(() -> north.exchange.tipOffs().acknowledge(id, north.viewer()));
    assertState(() -> south.exchange.tipOffs().outcome(id, TipOffResult.FOUND, "", south.viewer()));
    south.exchange.tipOffs().acknowledge(id, south.viewer());
    assertState(() -> south.exchange.tipOffs().acknowledge(id, south.viewer()));
    south.exchange.tipOffs().outcome(id, TipOffResult.FALSE_ALARM, "", south.viewer());
    assertState(() -> south.exchange.tipOffs().outcome(id, TipOffResult.FOUND, "", south.viewer()));
    Road.inState(north, id, TipOffState.CLOSED);
  }

  private static void assertState(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ExchangeException.class,
            e -> assertThat(e.fault()).isEqualTo(ExchangeFault.TIP_OFF_STATE));
  }

  @Test
  void anUnknownTipOffIsUnknown() {
    for (String id : new String[] {"x", "00000000-0000-4000-8000-000000000000"}) {
      assertThatThrownBy(() -> north.exchange.tipOffs().get(id))
          .isInstanceOfSatisfying(
              ExchangeException.class,
              e -> assertThat(e.fault()).isEqualTo(ExchangeFault.TIP_OFF_UNKNOWN));
    }
  }
}
