package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jisr.stix.StixObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dies at each step, comes back, and everything has happened exactly once. */
final class KilledNodeTest {
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

  @ParameterizedTest
  @EnumSource(
      value = FaultPoint.Step.class,
      names = {"POSTED", "RECEIPT_LOGGED"})
  void aSenderThatDiesAfterPostingSendsAgainAndTheEffectIsOne(FaultPoint.Step step) {
    StixObject person = Road.person("Survivor " + step);
    north.kill.arm(step);
    int kills = north.kill.kills();
    String envelope = Road.release(north, south, person);
    Await.until("the sender dies", () -> north.kill.kills() == kills + 1);
    assertThat(north.exchange.mailbox().sent(envelope).state()).isEqualTo(DeliveryState.SENT);
    north.restart();
    assertThat(Road.answered(north, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    assertOnce(envelope, person);
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultPoint.Step.class,
      names = {"RECEIVE_LOGGED", "RECEIVE_STORED", "RECEIVE_COMMITTED"})
  void aRecipientThatDiesGivesOneReceiptAndStoresOnce(FaultPoint.Step step) {
    StixObject person = Road.person("Survivor " + step);
    south.kill.arm(step);
    int kills = south.kill.kills();
    String envelope = Road.release(north, south, person);
    Await.until("the recipient dies", () -> south.kill.kills() == kills + 1);
    south.restart();
    assertThat(Road.answered(north, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    assertOnce(envelope, person);
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultPoint.Step.class,
      names = {"SEND_LOGGED", "SEND_STORED"})
  void aSenderThatDiesBeforeTheCommitHasSentNothing(FaultPoint.Step step) {
    StixObject person = Road.person("Never Sent " + step);
    north.store(north.handling(south.party), person);
    north.kill.arm(step);
    List<MailItem> before = north.exchange.mailbox().outbox(null, 200).items();
    long leaves = north.log.size();
    assertThat(thrown(() -> Road.releaseStored(north, south, List.of(person.id()))))
        .isInstanceOf(Killed.class);
    north.restart();
    assertThat(north.exchange.mailbox().outbox(null, 200).items()).hasSameSizeAs(before);
    assertThat(north.log.size()).as("authorised, not sent").isGreaterThan(leaves);
    ReleaseReport again = Road.releaseStored(north, south, List.of(person.id()));
    String envelope = again.sent().getFirst().envelopeId();
    assertThat(Road.answered(north, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    assertOnce(envelope, person);
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultPoint.Step.class,
      names = {"RECEIVE_LOGGED", "RECEIVE_STORED", "RECEIVE_COMMITTED"})
  void aTipOffSurvivesTheDeathOfItsRecipientAndShowsOnce(FaultPoint.Step step) {
    StixObject person = Road.person("Driver " + step);
    north.store(north.handling(south.party), person);
    south.kill.arm(step);
    int kills = south.kill.kills();
    TipOff tipOff = Road.warn(north, south, person.id(), Duration.ofHours(1));
    Await.until("the recipient dies", () -> south.kill.kills() == kills + 1);
    south.restart();
    Road.inState(north, tipOff.id(), TipOffState.DELIVERED);
    assertThat(south.exchange.tipOffs().list(Direction.IN))
        .filteredOn(each -> each.id().equals(tipOff.id()))
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultPoint.Step.class,
      names = {"RECEIVE_LOGGED", "RECEIVE_STORED", "RECEIVE_COMMITTED"})
  void aRecallSurvivesTheDeathOfItsRecipient(FaultPoint.Step step) {
    StixObject person = Road.person("Recalled " + step);
    String envelope = Road.release(north, south, person);
    Road.answered(north, envelope);
    south.kill.arm(step);
    int kills = south.kill.kills();
    String recall =
        north.exchange.mailbox().recall(envelope, List.of(person.id()), "error", north.viewer());
    Await.until("the recipient dies", () -> south.kill.kills() == kills + 1);
    south.restart();
    MailItem answered = Road.answered(north, recall);
    assertThat(answered.receipt()).isNotNull();
    assertThat(answered.receipt().withdrawn()).isEqualTo(1);
    assertThat(south.sees(person.id())).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultPoint.Step.class,
      names = {"RECEIVE_LOGGED", "RECEIVE_STORED", "RECEIVE_COMMITTED"})
  void aRequestAndItsAnswerSurviveTheDeathOfWhoeverHearsThem(FaultPoint.Step step) {
    Requests asks = north.exchange.requests();
    String id =
        asks.draft(new RequestDraft(south.party, Asking.content(false)), north.consultation()).id();
    south.kill.arm(step);
    int kills = south.kill.kills();
    asks.submit(id, north.viewer());
    Await.until("the holder dies", () -> south.kill.kills() == kills + 1);
    south.restart();
    Asking.inState(north, id, RequestState.RECEIVED);
    south.exchange.requests().triage(id, RequestAccess.DIRECT, south.viewer());
    Asking.inState(north, id, RequestState.TRIAGED);
    north.kill.arm(step);
    int deaths = north.kill.kills();
    south.exchange.requests().refuse(id, List.of(RefusalReason.QUOTA), south.viewer());
    Await.until("the asker dies", () -> north.kill.kills() == deaths + 1);
    north.restart();
    Asking.inState(north, id, RequestState.REFUSED);
    assertThat(Asking.thread(south, id))
        .containsExactly(RequestState.RECEIVED, RequestState.TRIAGED, RequestState.REFUSED);
    assertThat(Asking.thread(north, id))
        .containsExactly(
            RequestState.DRAFT,
            RequestState.SUBMITTED,
            RequestState.RECEIVED,
            RequestState.TRIAGED,
            RequestState.REFUSED);
  }

  private static Throwable thrown(Runnable act) {
    try {
      act.run();
    } catch (Throwable e) {
      return e;
    }
    throw new AssertionError("Nothing was thrown.");
  }

  private static void assertOnce(String envelope, StixObject person) {
    assertThat(south.sees(person.id())).isTrue();
    assertThat(south.exchange.mailbox().inbox(null, 200).items())
        .filteredOn(mail -> mail.envelopeId().equals(envelope))
        .hasSize(1);
    assertThat(south.bank.gate().entity(south.consultation(), person.id(), null).statements())
        .hasSize(1);
    assertThat(north.exchange.partners().verifyLog(south.party.value()).ok()).isTrue();
    assertThat(south.exchange.partners().verifyLog(north.party.value()).ok()).isTrue();
  }
}
