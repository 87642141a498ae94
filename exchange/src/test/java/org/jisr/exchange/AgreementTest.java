package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jisr.law.AgreementTerms;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.stix.StixObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AgreementTest {
  private TestNode north;
  private TestNode south;

  @BeforeEach
  void open() {
    north = new TestNode("north-service");
    south = new TestNode("south-guard");
    Road.befriend(north, south);
  }

  @AfterEach
  void close() {
    north.close();
    south.close();
  }

  private Agreement propose(AgreementDraft draft) {
    return north.exchange.agreements().propose(south.party.value(), draft, north.viewer());
  }

  private Agreement offered(String id) {
    Await.until(
        "the offer arrives",
        () ->
            south.exchange.agreements().with(north.party.value()).stream()
                .anyMatch(each -> each.id().equals(id)));
    return south.exchange.agreements().get(id);
  }

  private static void assertFault(
      ExchangeFault fault, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ExchangeException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }

  @Test
  void bothSignTheSameTextAndOnlyThenIsItInForce() {
    Agreement proposed = propose(Road.draft());
    assertThat(proposed.state()).isEqualTo(AgreementState.PROPOSED);
    assertThat(proposed.signedByUs()).isTrue();
    assertThat(proposed.signedByThem()).isFalse();
    Agreement offered = offered(proposed.id());
    assertThat(offered.state()).isEqualTo(AgreementState.OFFERED);
    assertThat(offered.signedByThem()).isTrue();
    assertThat(offered.hash()).isEqualTo(proposed.hash());
    assertThat(offered.canonicalText()).isEqualTo(proposed.canonicalText());
    assertThat(offered.terms().inForceAt(Instant.now())).isFalse();
    StixObject person = Road.person("Too Early");
    north.store(north.handling(south.party), person);
    assertThat(Road.releaseStored(north, south, List.of(person.id())).sent()).isEmpty();
    Agreement signed =
        south.exchange.agreements().sign(offered.id(), offered.hash(), south.viewer());
    assertThat(signed.state()).isEqualTo(AgreementState.IN_FORCE);
    Await.until(
        "the signature returns",
        () -> north.exchange.agreements().get(proposed.id()).state() == AgreementState.IN_FORCE);
    assertThat(Road.releaseStored(north, south, List.of(person.id())).sent()).hasSize(1);
  }

  @Test
  void anotherHashOrASecondSignatureIsRefused() {
    Agreement proposed = propose(Road.draft());
    Agreement offered = offered(proposed.id());
    assertFault(
        ExchangeFault.AGREEMENT_HASH,
        () ->
            south
                .exchange
                .agreements()
                .sign(offered.id(), Digest.sha256Hex(new byte[1]), south.viewer()));
    assertFault(
        ExchangeFault.AGREEMENT_STATE,
        () -> north.exchange.agreements().sign(proposed.id(), proposed.hash(), north.viewer()));
    south.exchange.agreements().sign(offered.id(), offered.hash(), south.viewer());
    assertFault(
        ExchangeFault.AGREEMENT_STATE,
        () -> south.exchange.agreements().sign(offered.id(), offered.hash(), south.viewer()));
    assertFault(
        ExchangeFault.AGREEMENT_UNKNOWN,
        () -> south.exchange.agreements().get(UUID.randomUUID().toString()));
  }

  @Test
  void afterItsEndNothingNewGoesOutButARecallStillDoes() {
    AgreementDraft draft = Road.draft();
    Agreement proposed =
        propose(
            new AgreementDraft(
                draft.title(),
                draft.purposes(),
                draft.objectTypes(),
                draft.conditions(),
                Instant.now().plus(Duration.ofDays(10))));
    Agreement offered = offered(proposed.id());
    south.exchange.agreements().sign(offered.id(), offered.hash(), south.viewer());
    Await.until(
        "in force",
        () -> north.exchange.agreements().get(proposed.id()).state() == AgreementState.IN_FORCE);
    StixObject person = Road.person("Under The Agreement");
    String envelope = Road.release(north, south, person);
    Road.answered(north, envelope);
    north.clock.move(Duration.ofDays(11));
    south.clock.move(Duration.ofDays(11));
    assertThat(north.exchange.agreements().get(proposed.id()).state())
        .isEqualTo(AgreementState.ENDED);
    StixObject late = Road.person("After The End");
    north.store(north.handling(south.party), late);
    assertThat(Road.releaseStored(north, south, List.of(late.id())).sent()).isEmpty();
    String recall =
        north.exchange.mailbox().recall(envelope, List.of(person.id()), "ended", north.viewer());
    assertThat(Road.answered(north, recall).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    assertThat(south.sees(person.id())).isFalse();
  }

  @Test
  void anotherPurposeOrTypeIsNotCovered() {
    AgreementDraft narrow =
        new AgreementDraft(
            "Stolen vehicles",
            Set.of(Purpose.ORGANISED_CRIME),
            Set.of("location"),
            List.of(),
            Instant.now().plus(Duration.ofDays(10)));
    Agreement proposed = propose(narrow);
    Agreement offered = offered(proposed.id());
    south.exchange.agreements().sign(offered.id(), offered.hash(), south.viewer());
    Await.until(
        "in force",
        () -> north.exchange.agreements().get(proposed.id()).state() == AgreementState.IN_FORCE);
    StixObject person = Road.person("Wrong Purpose");
    north.store(north.handling(south.party), person);
    assertThat(Road.releaseStored(north, south, List.of(person.id())).sent()).isEmpty();
  }

  @Test
  void emptyOrOddTermsAreRefused() {
    Instant end = Instant.now().plus(Duration.ofDays(1));
    for (AgreementDraft draft :
        List.of(
            new AgreementDraft(" ", Set.of(Purpose.TERRORISM), Set.of("*"), List.of(), end),
            new AgreementDraft("No purpose", Set.of(), Set.of("*"), List.of(), end),
            new AgreementDraft("No type", Set.of(Purpose.TERRORISM), Set.of(), List.of(), end),
            new AgreementDraft(
                "Odd type", Set.of(Purpose.TERRORISM), Set.of("A B"), List.of(), end),
            new AgreementDraft(
                "Over already",
                Set.of(Purpose.TERRORISM),
                Set.of("*"),
                List.of(),
                Instant.EPOCH))) {
      assertFault(ExchangeFault.AGREEMENT_INVALID, () -> propose(draft));
    }
    assertFault(
        ExchangeFault.PARTNER_UNKNOWN,
        () -> north.exchange.agreements().propose("nobody", Road.draft(), north.viewer()));
  }

  @Test
  void onlyTheCanonicalTextIsRead() {
    AgreementText text =
        new AgreementText(
            UUID.randomUUID().toString(),
            "اتفاق أمن النهائي",
            new TreeSet<>(List.of(new PartyId("a"), new PartyId("b"))),
            new TreeSet<>(Set.of(Purpose.EVENT_SECURITY, Purpose.TERRORISM)),
            new TreeSet<>(Set.of(AgreementTerms.ANY_TYPE)),
            List.of(Road.NO_ONWARD),
            Instant.EPOCH,
            Instant.parse("2027-01-01T00:00:00Z"),
            PartnerCard.suites());
    byte[] json = text.canonicalJson();
    assertThat(AgreementText.read(json)).isEqualTo(text);
    assertThat(AgreementText.read(json).hash()).isEqualTo(Digest.sha256Hex(json));
    byte[] spaced =
        new String(json, StandardCharsets.UTF_8)
            .replaceFirst(",", ", ")
            .getBytes(StandardCharsets.UTF_8);
    assertFault(ExchangeFault.AGREEMENT_INVALID, () -> AgreementText.read(spaced));
  }

  @Test
  void anAgreementStaysInForceWhenTheClockIsSetBack() {
    Agreement proposed = propose(Road.draft());
    offered(proposed.id());
    south.exchange.agreements().sign(proposed.id(), proposed.hash(), south.viewer());
    Await.value(
        "the signature returns",
        () -> north.exchange.agreements().get(proposed.id()),
        agreement -> agreement.state() == AgreementState.IN_FORCE);
    north.clock.move(Duration.ofHours(-1));
    try {
      String envelope = Road.release(north, south, Road.person("Set Back"));
      assertThat(Road.answered(north, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    } finally {
      north.clock.move(Duration.ofHours(1));
    }
  }
}
