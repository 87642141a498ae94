package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jisr.bank.ReleasePreview;
import org.jisr.law.ConditionKind;
import org.jisr.law.Handling;
import org.jisr.law.HumanRights;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class WholeRoadTest {
  private static TestNode north;
  private static TestNode south;
  private static TestNode guest;

  @BeforeAll
  static void open() {
    north = new TestNode("north-service");
    south = new TestNode("south-guard");
    guest = new TestNode("guest-bureau");
    Road.agree(north, south);
    Road.agree(north, guest);
  }

  @AfterAll
  static void close() {
    north.close();
    south.close();
    guest.close();
  }

  @Test
  void aReleasedItemIsFoundByThePartnerAndTheReceiptSaysSo() {
    StixObject person = Road.person("Released One");
    String envelope = Road.release(north, south, person);
    MailItem sent = Road.answered(north, envelope);
    assertThat(sent.state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    assertThat(sent.receipt()).isNotNull();
    assertThat(sent.receipt().stored()).isEqualTo(1);
    assertThat(south.sees(person.id())).isTrue();
    assertThat(guest.sees(person.id())).isFalse();
    MailItem received = south.exchange.mailbox().received(envelope);
    assertThat(received.partner()).isEqualTo(north.party);
    assertThat(received.items()).extracting(MailedItem::id).containsExactly(person.id());
    assertThat(received.conditions()).containsExactly(Road.NO_ONWARD);
  }

  @Test
  void theItemKeepsItsBytesAndItsOriginatorsHandlingMadeStricterByTheAgreement() {
    StixObject person = Road.person("Released Two");
    Road.answered(north, Road.release(north, south, person));
    var statement =
        south.bank.gate().entity(south.consultation(), person.id(), null).statements().getFirst();
    assertThat(statement.object().json()).isEqualTo(person.json());
    Handling handling = statement.handling();
    assertThat(handling.originator()).isEqualTo(north.party);
    assertThat(handling.holder()).isEqualTo(south.party);
    assertThat(handling.conditions()).contains(Road.NO_ONWARD);
    assertThat(handling.conditions()).extracting(c -> c.kind()).contains(ConditionKind.NO_ONWARD);
  }

  @Test
  void onePartnerGetsTheItemAndTheOtherIsDeniedWithReasons() {
    StixObject person = Road.person("For The South Only");
    north.store(north.handling(south.party), person);
    List<String> both = List.of(south.party.value(), guest.party.value());
    ReleasePreview preview =
        north
            .exchange
            .releases()
            .preview(List.of(person.id()), both, north.consultation(), HumanRights.NO_CONCERN);
    assertThat(preview.decisions()).hasSize(2);
    assertThat(preview.decisions().get(0).decision().permitted()).isTrue();
    assertThat(preview.decisions().get(1).decision().permitted()).isFalse();
    assertThat(preview.decisions().get(1).decision().unsatisfied()).isNotEmpty();
    ReleaseReport report =
        north
            .exchange
            .releases()
            .send(
                List.of(person.id()),
                both,
                north.consultation(),
                HumanRights.NO_CONCERN,
                preview.decisionHash());
    assertThat(report.sent()).extracting(ReleaseReport.Sent::partner).containsExactly(south.party);
    Road.answered(north, report.sent().getFirst().envelopeId());
    assertThat(south.sees(person.id())).isTrue();
    assertThat(guest.sees(person.id())).isFalse();
    assertThat(north.leaves(LeafKind.REFUSAL)).isNotEmpty();
  }

  @Test
  void anEmptyAudienceIsNobody() {
    StixObject person = Road.person("For Nobody");
    north.store(north.handling(), person);
    ReleaseReport report = Road.releaseStored(north, south, List.of(person.id()));
    assertThat(report.sent()).isEmpty();
    assertThat(report.decisions()).allMatch(each -> !each.decision().permitted());
  }

  @Test
  void aTipOffReachesThePartnersScreenIsAcknowledgedAndItsOutcomeReturns() {
    StixObject person = Road.person("Driver Of The Van");
    north.store(north.handling(south.party), person);
    TipOff sent = Road.warn(north, south, person.id(), Duration.ofMinutes(5));
    TipOff received = Road.inState(south, sent.id(), TipOffState.DELIVERED);
    assertThat(received.threat()).isEqualTo(sent.threat());
    assertThat(received.subjects()).containsExactly(person.id());
    assertThat(received.direction()).isEqualTo(Direction.IN);
    assertThat(south.sees(person.id())).isTrue();
    assertThat(south.events).contains(new ExchangeEvent(ExchangeEvent.Topic.TIP_OFF, sent.id()));
    south.exchange.tipOffs().acknowledge(sent.id(), south.viewer());
    TipOff acknowledged = Road.inState(north, sent.id(), TipOffState.ACKNOWLEDGED);
    assertThat(acknowledged.acknowledgedBy()).isEqualTo("approver");
    south
        .exchange
        .tipOffs()
        .outcome(sent.id(), TipOffResult.PREVENTED, "أوقفت الشاحنة", south.viewer());
    TipOff closed = Road.inState(north, sent.id(), TipOffState.CLOSED);
    assertThat(closed.outcome()).isNotNull();
    assertThat(closed.outcome().result()).isEqualTo(TipOffResult.PREVENTED);
    assertThat(closed.outcome().text()).isEqualTo("أوقفت الشاحنة");
    assertThat(closed.escalations()).isEmpty();
  }

  @Test
  void aTipOffAboutWhatMayNotLeaveIsRefusedWithTheDecisions() {
    StixObject person = Road.person("Not For Them");
    north.store(north.handling(), person);
    TipOffAnswer answer =
        north
            .exchange
            .tipOffs()
            .send(Road.warning(south, person.id(), Duration.ofMinutes(1)), north.consultation());
    assertThat(answer).isInstanceOf(TipOffAnswer.Refused.class);
    assertThat(((TipOffAnswer.Refused) answer).decisions()).isNotEmpty();
  }

  @Test
  void aRecalledItemIsNoLongerFoundAndTheReceiptCountsIt() {
    StixObject person = Road.person("Called Back");
    String envelope = Road.release(north, south, person);
    Road.answered(north, envelope);
    assertThat(south.sees(person.id())).isTrue();
    String recall =
        north
            .exchange
            .mailbox()
            .recall(envelope, List.of(person.id()), "mistaken identity", north.viewer());
    MailItem answered = Road.answered(north, recall);
    assertThat(answered.state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    assertThat(answered.receipt()).isNotNull();
    assertThat(answered.receipt().withdrawn()).isEqualTo(1);
    assertThat(south.sees(person.id())).isFalse();
    assertThat(north.sees(person.id())).isTrue();
    assertThat(north.exchange.mailbox().sent(envelope).items()).allMatch(MailedItem::recalled);
    assertThat(south.exchange.mailbox().received(envelope).items()).allMatch(MailedItem::recalled);
  }

  @Test
  void bothVerifyTheOthersLog() {
    Road.answered(north, Road.release(north, south, Road.person("Before The Check")));
    LogCheck first = north.exchange.partners().verifyLog(south.party.value());
    assertThat(first.code()).isNull();
    assertThat(first.ok()).isTrue();
    assertThat(first.size()).isGreaterThanOrEqualTo(first.seen()).isPositive();
    Road.answered(north, Road.release(north, south, Road.person("After The Check")));
    assertThat(north.exchange.partners().verifyLog(south.party.value()).ok()).isTrue();
    assertThat(south.exchange.partners().verifyLog(north.party.value()).ok()).isTrue();
  }
}
