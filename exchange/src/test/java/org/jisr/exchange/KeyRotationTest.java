package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class KeyRotationTest {
  private TestNode north;
  private TestNode south;

  @BeforeEach
  void open() {
    north = new TestNode("north-service");
    south = new TestNode("south-guard");
    Road.agree(north, south);
  }

  @AfterEach
  void close() {
    north.close();
    south.close();
  }

  private void passes(TestNode from, TestNode to, String name) {
    StixObject person = Road.person(name);
    String envelope = Road.release(from, to, person);
    assertThat(Road.answered(from, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    assertThat(to.sees(person.id())).isTrue();
  }

  @Test
  void newKeysOfEveryKindAreTakenByThePartnerBecauseTheOnesBeforeSignForThem() {
    Fingerprint before = north.identity.fingerprint();
    KeyRoad.rotate(north, KeyRoad.ALL);
    KeyRoad.known(north, south);
    Partner seen = south.partner(north);
    assertThat(seen.state()).isEqualTo(PartnerState.CONFIRMED);
    assertThat(seen.serial()).isEqualTo(2);
    assertThat(seen.keys())
        .singleElement()
        .satisfies(
            old -> {
              assertThat(old.fingerprint()).isEqualTo(before);
              assertThat(old.serial()).isEqualTo(1);
              assertThat(old.revokedAt()).isNull();
            });
    passes(north, south, "After The Change");
    passes(south, north, "And Back");
    String now = KeyRoad.card(north).fingerprint().hex();
    assertThat(now).isNotEqualTo(before.hex());
    assertThat(south.leaves(LeafKind.PARTNER))
        .anySatisfy(
            leaf ->
                assertThat(leaf.clear())
                    .containsEntry("action", "rotate")
                    .containsEntry("partner", "north-service")
                    .containsEntry("fingerprint", now));
    assertThat(north.leaves(LeafKind.KEY))
        .anySatisfy(
            leaf ->
                assertThat(leaf.clear())
                    .containsEntry("action", "rotate")
                    .containsEntry("keyId", now));
  }

  @ParameterizedTest
  @EnumSource(KeyPart.class)
  void eachPartCanBeChangedAlone(KeyPart part) {
    PartnerCard before = KeyRoad.card(north);
    KeyRoad.rotate(north, EnumSet.of(part));
    KeyRoad.known(north, south);
    PartnerCard after = KeyRoad.card(north);
    assertThat(after.keys().id().equals(before.keys().id())).isEqualTo(part != KeyPart.SIGNING);
    assertThat(after.tlsPin().equals(before.tlsPin())).isEqualTo(part != KeyPart.TLS);
    assertThat(Arrays.equals(after.requireSealing().id(), before.requireSealing().id()))
        .isEqualTo(part != KeyPart.SEALING);
    assertThat(after.logKey()).isEqualTo(before.logKey());
    passes(north, south, "With A New " + part);
    passes(south, north, "Back With A New " + part);
  }

  @Test
  void nothingUnderTheOldKeyIsTakenAfterTheChangeNotEvenAtTheRightPlace() {
    NodeKeys dead = north.exchange.identity().keys();
    KeyRoad.rotate(north, EnumSet.of(KeyPart.SIGNING));
    KeyRoad.known(north, south);
    for (Lane lane : Lane.values()) {
      Envelope forged = KeyRoad.under(dead, north, south, lane);
      assertThat(KeyRoad.post(dead, forged, south)).isEqualTo(ExchangeFault.ENVELOPE_SIGNATURE);
    }
    passes(north, south, "Still In Order");
  }

  @Test
  void whatWasSignedBeforeAndComesAfterIsTakenOnceAndWhatWasSealedBeforeIsOpened() {
    north.door.close();
    south.door.close();
    StixObject early = Road.person("Signed Before");
    String envelope = Road.release(north, south, early);
    byte[] old = KeyRoad.pack(north, south);
    StixObject answer = Road.person("Sealed Before");
    String back = Road.release(south, north, answer);
    byte[] sealed = KeyRoad.pack(south, north);
    KeyRoad.rotate(north, KeyRoad.ALL);
    StixObject late = Road.person("Signed After");
    String after = Road.release(north, south, late);
    byte[] fresh = KeyRoad.pack(north, south);
    assertThat(KeyRoad.unpack(south, fresh).problems()).isEmpty();
    assertThat(south.partner(north).serial()).isEqualTo(2);
    assertThat(KeyRoad.unpack(south, old).taken()).isZero();
    assertThat(KeyRoad.unpack(north, sealed).problems()).isEmpty();
    assertThat(KeyRoad.unpack(north, KeyRoad.pack(south, north)).problems()).isEmpty();
    KeyRoad.unpack(south, KeyRoad.pack(north, south));
    for (String sent : List.of(envelope, after)) {
      assertThat(north.exchange.mailbox().sent(sent).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    }
    assertThat(south.exchange.mailbox().sent(back).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    assertThat(south.sees(early.id()) && south.sees(late.id()) && north.sees(answer.id())).isTrue();
  }

  @Test
  void aPartnerThatMissedSeveralChangesCatchesUpInTheirOrder() {
    south.door.close();
    StixObject first = Road.person("Before All");
    String one = Road.release(north, south, first);
    for (int i = 0; i < 3; i++) {
      KeyRoad.rotate(north, EnumSet.of(KeyPart.SIGNING, KeyPart.SEALING));
      Road.release(north, south, Road.person("Between " + i));
    }
    String last = Road.release(north, south, Road.person("After All"));
    south.openDoor();
    assertThat(Road.answered(north, one).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    assertThat(Road.answered(north, last).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    assertThat(south.partner(north).serial()).isEqualTo(4);
    assertThat(south.partner(north).keys()).extracting(PartnerKey::serial).containsExactly(3, 2, 1);
  }

  @Test
  void formerPrivateKeysAreDestroyedWhenEveryPartnerHasAnsweredAndTheConnectionGoesOn() {
    String before = KeyRoad.card(north).tlsPin();
    KeyRoad.rotate(north, KeyRoad.ALL);
    assertThat(north.exchange.keys().standing().shownPin()).isEqualTo(before);
    KeyRoad.known(north, south);
    Await.until(
        "the letter is answered",
        () -> north.exchange.keys().standing().changes().getFirst().waiting().isEmpty());
    north.exchange.keys().settle();
    NodeKeys keys = north.exchange.identity().keys();
    assertThat(keys.formerTls()).isNull();
    assertThat(keys.sealing().keys()).hasSize(1);
    assertThat(north.exchange.keys().standing().shownPin()).isEqualTo(KeyRoad.card(north).tlsPin());
    passes(north, south, "Under The New Connection");
    passes(south, north, "And Back Under It");
    north.restart();
    assertThat(north.exchange.identity().keys().formerTls()).isNull();
    passes(north, south, "After A Start");
  }

  @Test
  void theFormerConnectionIsForgottenByBothAtTheEndOfTheOverlap() {
    south.door.close();
    NodeKeys dead = north.exchange.identity().keys();
    KeyRoad.rotate(north, EnumSet.of(KeyPart.TLS));
    KeyRoad.unpack(south, KeyRoad.pack(north, south));
    south.openDoor();
    passes(north, south, "In The Overlap");
    south.clock.move(KeyChanges.OVERLAP);
    Envelope forged = KeyRoad.under(north.exchange.identity().keys(), north, south, Lane.ORDINARY);
    assertThat(KeyRoad.post(dead, forged, south)).isEqualTo(ExchangeFault.PEER_UNKNOWN);
    north.clock.move(KeyChanges.OVERLAP.minus(Duration.ofHours(1)));
    north.exchange.keys().settle();
    assertThat(north.exchange.keys().standing().shownPin()).isEqualTo(KeyRoad.card(north).tlsPin());
  }

  @Test
  void aSecondChangeHasAnOverlapOfItsOwnThoughNobodyAnsweredTheFirst() {
    south.door.close();
    KeyRoad.rotate(north, EnumSet.of(KeyPart.TLS));
    String second = KeyRoad.card(north).tlsPin();
    north.clock.move(KeyChanges.OVERLAP.minus(Duration.ofHours(1)));
    north.exchange.keys().settle();
    KeyRoad.rotate(north, EnumSet.of(KeyPart.TLS));
    north.exchange.keys().settle();
    assertThat(north.exchange.keys().standing().shownPin()).isEqualTo(second);
    north.clock.move(KeyChanges.OVERLAP.minus(Duration.ofHours(1)));
    north.exchange.keys().settle();
    assertThat(north.exchange.keys().standing().shownPin()).isEqualTo(KeyRoad.card(north).tlsPin());
  }

  @Test
  void keysOfAnOlderBackupAreRefusedAndNewerOnesThanTheDatabaseAreUsed() {
    NodeIdentity old = north.exchange.identity();
    KeyRoad.rotate(north, KeyRoad.ALL);
    Instant now = north.clock.instant();
    assertThatThrownBy(() -> OwnKeys.open(north.jdbi(), old, now))
        .isInstanceOfSatisfying(
            ExchangeException.class,
            e -> assertThat(e.fault()).isEqualTo(ExchangeFault.KEYS_OLDER));
    NodeKeys newer = north.exchange.identity().keys();
    north
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "DELETE FROM exchange.own_key_letter; DELETE FROM exchange.own_key"));
    NodeIdentity given = new NodeIdentity(old.profile(), newer, KeyRoad.card(north));
    OwnKeys opened = OwnKeys.open(north.jdbi(), given, now);
    assertThat(opened.signing(1).publicKeys().id()).isEqualTo(newer.signing().publicKeys().id());
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultPoint.Step.class,
      names = {"KEYS_PREPARED", "KEYS_QUEUED", "KEYS_COMMITTED"})
  void aNodeThatDiesInTheMiddleHasTheOldKeysOrTheNewOnes(FaultPoint.Step step) {
    Fingerprint before = KeyRoad.card(north).fingerprint();
    north.kill.arm(step);
    assertThatThrownBy(() -> KeyRoad.rotate(north, KeyRoad.ALL)).isInstanceOf(Killed.class);
    north.restart();
    boolean changed = step == FaultPoint.Step.KEYS_COMMITTED;
    assertThat(north.identity.keys().next()).isNull();
    assertThat(north.identity.keys().serial()).isEqualTo(changed ? 2 : 1);
    assertThat(KeyRoad.card(north).fingerprint().equals(before)).isEqualTo(!changed);
    KeyRoad.known(north, south);
    passes(north, south, "After " + step);
    passes(south, north, "Back After " + step);
    KeyRoad.rotate(north, KeyRoad.ALL);
    KeyRoad.known(north, south);
    assertThat(south.partner(north).serial()).isEqualTo(changed ? 3 : 2);
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultPoint.Step.class,
      names = {"RECEIVE_LOGGED", "RECEIVE_STORED", "RECEIVE_COMMITTED"})
  void aPartnerThatDiesWhileItTakesNewKeysHasThemOnce(FaultPoint.Step step) {
    south.kill.arm(step);
    KeyRoad.rotate(north, KeyRoad.ALL);
    Await.until("the partner dies", () -> south.kill.kills() == 1);
    south.restart();
    KeyRoad.known(north, south);
    assertThat(south.partner(north).keys()).hasSize(1);
    passes(north, south, "After The Partner Died");
  }

  @Test
  void newKeysThatTheOldOnesDoNotSignForAreRefusedForGoodAndPinnedByNobody() {
    NodeKeys thief = NodeKeys.generate(north.party);
    PartnerCard stolen =
        PartnerCard.issue(
            north.identity.profile(),
            NodeKeys.of(thief.parts().changed(KeyRoad.ALL), null),
            north.exchange.core().now());
    Rotation rotation =
        new Rotation(
            south.party,
            stolen,
            north.identity.keys().signing().publicKeys().id(),
            0,
            0,
            stolen.issuedAt(),
            stolen.issuedAt());
    byte[] payload = rotation.signed(thief.signing(), thief.signing());
    assertThatThrownBy(() -> Rotation.verify(payload, KeyRoad.card(north).keys()))
        .isInstanceOfSatisfying(
            ExchangeException.class,
            e -> assertThat(e.fault()).isEqualTo(ExchangeFault.ROTATION_INVALID));
    Envelope letter = KeyRoad.under(thief, north, south, Lane.URGENT);
    assertThat(KeyRoad.post(north.identity.keys(), letter, south))
        .isEqualTo(ExchangeFault.ENVELOPE_SIGNATURE);
    assertThat(south.partner(north).fingerprint()).isEqualTo(north.identity.fingerprint());
  }

  @Test
  void aPersonMayEnterTheNewCardBeforeTheLetterCameAndNothingIsStuck() {
    south.door.close();
    StixObject person = Road.person("Waits Under The Old Key");
    String envelope = Road.release(north, south, person);
    KeyRoad.rotate(north, KeyRoad.ALL);
    south.exchange.partners().suspend(north.party.value(), south.viewer());
    south.exchange.partners().add(KeyRoad.card(north).json(), south.viewer());
    south
        .exchange
        .partners()
        .confirm(north.party.value(), KeyRoad.card(north).fingerprint().text(), south.viewer());
    south.openDoor();
    assertThat(Road.answered(north, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    assertThat(south.sees(person.id())).isTrue();
    passes(north, south, "After The Letter");
  }

  @Test
  void marksMadeBeforeAChangeAreStillRead() {
    MarkSecret before = MarkSecret.of(north.exchange.identity().keys());
    KeyRoad.rotate(north, KeyRoad.ALL);
    north.restart();
    StixObject person = Road.person("Marked");
    assertThat(MarkSecret.of(north.identity.keys()).label(south.party, person.id(), "1"))
        .isEqualTo(before.label(south.party, person.id(), "1"));
  }

  @Test
  void aChangeOfNothingIsRefused() {
    assertThatThrownBy(() -> KeyRoad.rotate(north, Set.of()))
        .isInstanceOfSatisfying(
            ExchangeException.class, e -> assertThat(e.fault()).isEqualTo(ExchangeFault.KEY_PART));
    assertThatThrownBy(() -> KeyPart.of("log"))
        .isInstanceOfSatisfying(
            ExchangeException.class, e -> assertThat(e.fault()).isEqualTo(ExchangeFault.KEY_PART));
  }
}
