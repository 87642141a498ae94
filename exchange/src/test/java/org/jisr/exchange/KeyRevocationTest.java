package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jisr.log.LeafKind;
import org.jisr.log.LogEntry;
import org.jisr.stix.StixObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keys of the north are stolen. */
final class KeyRevocationTest {
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

  private static void assertFault(ExchangeFault fault, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ExchangeException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }

  private void heard() {
    Await.until("the partner heard", () -> south.partner(north).state() == PartnerState.REVOKED);
  }

  private void enrolAnew() {
    PartnerCard card = KeyRoad.card(north);
    assertThat(south.exchange.partners().add(card.json(), south.viewer()).state())
        .isEqualTo(PartnerState.PENDING);
    south
        .exchange
        .partners()
        .confirm(north.party.value(), card.fingerprint().text(), south.viewer());
  }

  private List<LogEntry> refusals() {
    return south.leaves(LeafKind.REFUSAL).stream()
        .filter(leaf -> ExchangeFault.KEY_REVOKED.code().equals(leaf.clear().get("code")))
        .toList();
  }

  @Test
  void afterARevocationNothingPassesUntilAPersonComparedTheNewFingerprintAndThenNothingIsLost() {
    NodeKeys stolen = north.exchange.identity().keys();
    StixObject known = Road.person("Before The Theft");
    Road.answered(north, Road.release(north, south, known));
    south.door.close();
    StixObject person = Road.person("Waits Through It");
    String waiting = Road.release(north, south, person);
    north.exchange.keys().revoke(null, north.viewer());
    south.openDoor();
    heard();
    north.exchange.keys().settle();
    assertThat(north.exchange.mailbox().sent(waiting).state())
        .isNotEqualTo(DeliveryState.ACKNOWLEDGED);
    StixObject held = Road.person("Held Back Here");
    south.store(south.handling(north.party), held);
    assertFault(
        ExchangeFault.KEY_REVOKED, () -> Road.releaseStored(south, north, List.of(held.id())));
    enrolAnew();
    assertThat(Road.answered(north, waiting).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    assertThat(south.sees(person.id()) && south.sees(known.id())).isTrue();
    assertThat(Road.answered(south, Road.release(south, north, held)).state())
        .isEqualTo(DeliveryState.ACKNOWLEDGED);
    Envelope forged = KeyRoad.under(stolen, north, south, Lane.ORDINARY);
    assertThat(KeyRoad.post(stolen, forged, south)).isEqualTo(ExchangeFault.PEER_UNKNOWN);
    assertThat(KeyRoad.post(north.exchange.identity().keys(), forged, south))
        .isEqualTo(ExchangeFault.KEY_REVOKED);
    assertThat(north.exchange.keys().standing().newest())
        .satisfies(change -> assertThat(change.action()).isEqualTo("revoke"))
        .satisfies(change -> assertThat(change.waiting()).isEmpty());
  }

  @Test
  void whatTheThiefSignsIsRefusedWithAReasonAndOneLeafEach() {
    NodeKeys stolen = north.exchange.identity().keys();
    north.exchange.keys().revoke(null, north.viewer());
    heard();
    Envelope one = KeyRoad.under(stolen, north, south, Lane.ORDINARY);
    Envelope other = KeyRoad.under(stolen, north, south, Lane.URGENT);
    for (Envelope forged : List.of(one, one, other)) {
      assertThat(KeyRoad.post(stolen, forged, south)).isEqualTo(ExchangeFault.KEY_REVOKED);
    }
    assertThat(refusals()).hasSize(2);
    assertThat(refusals())
        .extracting(leaf -> leaf.clear().get("envelope"))
        .containsExactlyInAnyOrder(one.header().id(), other.header().id());
    assertThat(south.partner(north).refused()).isEqualTo(2);
    assertThat(south.leaves(LeafKind.PARTNER))
        .anySatisfy(
            leaf ->
                assertThat(leaf.clear()).containsEntry("action", "revoke").containsKey("since"));
  }

  @Test
  void aRevokedKeyIsNeverTakenAgain() {
    PartnerCard old = KeyRoad.card(north);
    NodeKeys stolen = north.exchange.identity().keys();
    north.exchange.keys().revoke(null, north.viewer());
    heard();
    Partners partners = south.exchange.partners();
    String id = north.party.value();
    assertFault(ExchangeFault.CARD_REVOKED, () -> partners.add(old.json(), south.viewer()));
    assertFault(
        ExchangeFault.CARD_REVOKED,
        () -> partners.confirm(id, old.fingerprint().text(), south.viewer()));
    assertFault(ExchangeFault.KEY_REVOKED, () -> partners.suspend(id, south.viewer()));
    NodeKeys halfNew = NodeKeys.of(stolen.parts().changed(EnumSet.of(KeyPart.TLS)), null);
    PartnerCard dressed =
        PartnerCard.issue(north.identity.profile(), halfNew, Instant.now().plusSeconds(60));
    assertFault(ExchangeFault.CARD_REVOKED, () -> partners.add(dressed.json(), south.viewer()));
    NodeKeys sameLine = NodeKeys.of(stolen.parts().changed(EnumSet.of(KeyPart.SIGNING)), null);
    PartnerCard line =
        PartnerCard.issue(north.identity.profile(), sameLine, Instant.now().plusSeconds(60));
    assertFault(ExchangeFault.CARD_REVOKED, () -> partners.add(line.json(), south.viewer()));
    enrolAnew();
    assertThat(south.partner(north).state()).isEqualTo(PartnerState.CONFIRMED);
    assertFault(ExchangeFault.CARD_CHANGED, () -> addedAgain(partners, old));
  }

  /** The clock of cards is not what protects here. */
  private void addedAgain(Partners partners, PartnerCard old) {
    PartnerCard later =
        PartnerCard.issue(
            old.profile(), north.identity.keys(), Instant.now().plus(Duration.ofDays(1)));
    partners.add(later.json(), south.viewer());
  }

  @Test
  void anOfficerWhoWasToldByTelephoneEndsTheKeyAtOnceAndSeesWhatCameSince() {
    Instant since = south.exchange.core().now();
    StixObject person = Road.person("Perhaps By The Thief");
    Road.answered(north, Road.release(north, south, person));
    Partner marked = south.exchange.partners().revoke(north.party.value(), since, south.viewer());
    assertThat(marked.state()).isEqualTo(PartnerState.REVOKED);
    assertThat(marked.suspect()).isEqualTo(1);
    assertThat(marked.keys())
        .singleElement()
        .satisfies(key -> assertThat(key.revokedBy()).isEqualTo("officer"));
    assertThat(south.sees(person.id())).as("nothing is deleted").isTrue();
    String refused = Road.release(north, south, Road.person("Too Late"));
    Await.until(
        "the sender is told why",
        () ->
            ExchangeFault.KEY_REVOKED
                .code()
                .equals(north.exchange.mailbox().sent(refused).lastError()));
    assertThat(refusals()).hasSize(1);
    assertFault(
        ExchangeFault.REVOCATION_INVALID,
        () ->
            south
                .exchange
                .partners()
                .revoke(
                    north.party.value(),
                    south.exchange.core().now().plusSeconds(3600),
                    south.viewer()));
  }

  @Test
  void aRevocationSignedBeforehandEndsTheKeysAndAllThatAThiefMadeFollow() {
    byte[] kept = north.exchange.keys().revocation(north.viewer());
    KeyRoad.rotate(north, KeyRoad.ALL);
    KeyRoad.known(north, south);
    String id = north.party.value();
    assertFault(
        ExchangeFault.REVOCATION_INVALID,
        () ->
            south
                .exchange
                .partners()
                .takeRevocation(
                    id, Revocation.sign(NodeKeys.generate(north.party), null), south.viewer()));
    Partner after = south.exchange.partners().takeRevocation(id, kept, south.viewer());
    assertThat(after.state()).isEqualTo(PartnerState.REVOKED);
    assertThat(after.keys()).hasSize(2).allMatch(key -> key.revokedAt() != null);
  }

  @Test
  void aRevocationOfKeysThatWereGivenUpBeforeTheTheftLeavesTheNewOnesAlone() {
    NodeKeys old = north.exchange.identity().keys();
    KeyRoad.rotate(north, KeyRoad.ALL);
    KeyRoad.known(north, south);
    byte[] statement = Revocation.sign(old, south.exchange.core().now());
    Partner after =
        south.exchange.partners().takeRevocation(north.party.value(), statement, south.viewer());
    assertThat(after.state()).isEqualTo(PartnerState.CONFIRMED);
    assertThat(after.keys())
        .singleElement()
        .satisfies(key -> assertThat(key.revokedAt()).isNotNull());
    Road.answered(north, Road.release(north, south, Road.person("Goes On")));
  }

  @Test
  void aPouchInTheNameOfARevokedPartnerIsRefusedWithALeaf() {
    south.door.close();
    Road.release(north, south, Road.person("In A Pouch"));
    byte[] pouch = KeyRoad.pack(north, south);
    south.exchange.partners().revoke(north.party.value(), null, south.viewer());
    assertFault(ExchangeFault.KEY_REVOKED, () -> KeyRoad.unpack(south, pouch));
    assertThat(refusals()).hasSize(1);
  }

  @Test
  void aNodeThatDiesInTheMiddleOfARevocationHasTheOldKeysOrTheNewOnes() {
    for (FaultPoint.Step step :
        List.of(FaultPoint.Step.KEYS_QUEUED, FaultPoint.Step.KEYS_COMMITTED)) {
      int before = north.exchange.identity().keys().serial();
      north.kill.arm(step);
      assertThatThrownBy(() -> north.exchange.keys().revoke(null, north.viewer()))
          .isInstanceOf(Killed.class);
      north.restart();
      boolean changed = step == FaultPoint.Step.KEYS_COMMITTED;
      assertThat(north.identity.keys().serial()).isEqualTo(changed ? before + 1 : before);
    }
    heard();
    enrolAnew();
    Road.answered(north, Road.release(north, south, Road.person("After All")));
  }
}
