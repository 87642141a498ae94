package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jisr.log.LeafKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Notices that no honest node would send, in envelopes that are right in every other respect. */
final class AgreementNoticeTest {
  private static TestNode north;
  private static TestNode south;
  private static TestNode guest;
  private static Agreement agreed;
  private static Agreement others;

  @BeforeAll
  static void open() {
    north = new TestNode("north-service");
    south = new TestNode("south-guard");
    guest = new TestNode("guest-bureau");
    agreed = Road.agree(north, south);
    others = Road.agree(guest, south);
  }

  @AfterAll
  static void close() {
    north.close();
    south.close();
    guest.close();
  }

  private static AgreementNotice notice(
      AgreementVersion version, TestNode by, int seq, AgreementAct act) {
    return new AgreementNotice(
        version, by.party, seq, act, "Because", Instant.now().truncatedTo(ChronoUnit.MICROS), null);
  }

  private static AgreementVersion version() {
    return new AgreementVersion(agreed.id(), agreed.hash());
  }

  /** Puts it into north's outbox, where the next letter wakes the courier; what became of it. */
  private static MailItem send(AgreementNotice notice, TestNode signer) {
    HybridSignature signature =
        signer
            .identity
            .keys()
            .signing()
            .sign(SignedFormat.AGREEMENT_NOTICE, notice.canonicalJson());
    return send(new AgreementNoticePayload(notice, signature).json());
  }

  private static MailItem send(byte[] payload) {
    Core core =
        new Core(
            north.jdbi(),
            north.log,
            north.bank,
            OwnKeys.open(north.jdbi(), north.identity, north.clock.instant()),
            north.clock,
            new Listeners(),
            FaultPoint.NONE);
    Draft draft =
        new Draft(
            UUID.randomUUID().toString(),
            south.party,
            EnvelopeKind.AGREEMENT,
            Lane.ORDINARY,
            Urgency.ROUTINE,
            Duration.ofDays(1),
            null,
            List.of(),
            AgreementNoticePayload.MEDIA_TYPE,
            payload,
            List.of(),
            null,
            LeafKind.AGREEMENT,
            Map.of("by", "officer-north"));
    north.jdbi().useTransaction(handle -> new Sender(core).enqueue(handle, draft));
    north.exchange.agreements().propose(south.party.value(), Road.draft(), north.viewer());
    return Road.answered(north, draft.id());
  }

  private static void refused(String code, MailItem answer) {
    assertThat(answer.state()).isEqualTo(DeliveryState.REFUSED);
    assertThat(answer.receipt().code()).isEqualTo(code);
    assertThat(south.exchange.agreements().get(agreed.id()).state())
        .isEqualTo(AgreementState.IN_FORCE);
    assertThat(south.exchange.agreements().get(others.id()).state())
        .isEqualTo(AgreementState.IN_FORCE);
  }

  @Test
  void aNoticeWithAnotherPartysSignatureOrInAnotherPartysNameIsRefused() {
    refused(
        "EXCHANGE_AGREEMENT_NOTICE",
        send(notice(version(), north, 1, AgreementAct.SUSPEND), guest));
    refused(
        "EXCHANGE_AGREEMENT_NOTICE",
        send(notice(version(), south, 1, AgreementAct.SUSPEND), north));
  }

  @Test
  void aNoticeAboutAnotherTextAnotherPartnersAgreementOrNoneIsRefused() {
    refused(
        "EXCHANGE_AGREEMENT_HASH",
        send(
            notice(
                new AgreementVersion(agreed.id(), others.hash()), north, 1, AgreementAct.SUSPEND),
            north));
    refused(
        "EXCHANGE_AGREEMENT_UNKNOWN",
        send(
            notice(
                new AgreementVersion(others.id(), others.hash()), north, 1, AgreementAct.SUSPEND),
            north));
    refused(
        "EXCHANGE_AGREEMENT_UNKNOWN",
        send(
            notice(
                new AgreementVersion(UUID.randomUUID().toString(), agreed.hash()),
                north,
                1,
                AgreementAct.SUSPEND),
            north));
  }

  @Test
  void anOldSuspensionPlayedAgainAfterItsResumptionChangesNothing() {
    AgreementNotice suspend = notice(version(), north, 11, AgreementAct.SUSPEND);
    AgreementNotice resume = notice(version(), north, 12, AgreementAct.RESUME);
    assertThat(send(resume, north).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    for (int i = 0; i < 2; i++) {
      assertThat(send(suspend, north).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
      assertThat(south.exchange.agreements().get(agreed.id()).state())
          .isEqualTo(AgreementState.IN_FORCE);
    }
    assertThat(south.exchange.agreements().get(agreed.id()).notices()).contains(suspend, resume);
    refused(
        "EXCHANGE_AGREEMENT_NOTICE",
        send(notice(version(), north, 12, AgreementAct.SUSPEND), north));
  }

  @Test
  void aNoticeThatIsNotCanonicalOrEndsInThePastIsRefused() {
    byte[] bytes =
        new String(
                notice(version(), north, 30, AgreementAct.SUSPEND).canonicalJson(),
                java.nio.charset.StandardCharsets.UTF_8)
            .replaceFirst(",", ", ")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThatThrownBy(() -> AgreementNotice.read(bytes))
        .isInstanceOfSatisfying(
            ExchangeException.class,
            e -> assertThat(e.fault()).isEqualTo(ExchangeFault.AGREEMENT_NOTICE));
    Instant now = Instant.now();
    assertThatThrownBy(
            () ->
                new AgreementNotice(
                    version(),
                    north.party,
                    1,
                    AgreementAct.TERMINATE,
                    "Because",
                    now,
                    now.minusSeconds(1)))
        .isInstanceOf(ExchangeException.class);
  }
}
