package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nodes that were there before envelopes were sealed, and nodes that renew their sealing keys. */
final class SealingUpgradeTest {
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

  /** The card that this node would have of another one of before: signed anew without the keys. */
  private static byte[] oldCard(TestNode of) {
    PartnerCard card = of.identity.card();
    CardContent content =
        new CardContent(
            card.profile(),
            card.keys(),
            null,
            card.tlsPin(),
            card.logKey(),
            card.issuedAt().minusSeconds(3600),
            1);
    var file = CanonicalText.object();
    file.set("card", content.json());
    file.set(
        "signatures",
        SignatureJson.write(of.identity.keys().signing().sign(SignedFormat.CARD, content.bytes())));
    return CanonicalText.bytes(file);
  }

  private static void forgetSealing(TestNode at, TestNode of) {
    PartnerCard old = PartnerCard.read(oldCard(of));
    assertThat(old.fingerprint()).isEqualTo(of.identity.fingerprint());
    at.jdbi().useHandle(handle -> PartnerTable.renew(handle, old));
    at.restart();
  }

  @Test
  void aPartnersNewCardComesByItselfWhenTheKeysPeopleComparedAreTheSame() {
    forgetSealing(north, south);
    forgetSealing(south, north);
    StixObject person = Road.person("After The Upgrade");
    String envelope = Road.release(north, south, person);
    assertThat(Road.answered(north, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    assertThat(south.sees(person.id())).isTrue();
    assertThat(north.partner(south).state()).isEqualTo(PartnerState.CONFIRMED);
    assertThat(north.leaves(LeafKind.PARTNER))
        .anySatisfy(leaf -> assertThat(leaf.clear()).containsEntry("action", "renew"));
  }

  @Test
  void withoutANewCardNothingGoesOutAndTheReasonIsShown() {
    forgetSealing(north, south);
    south.door.wire(
        (door, body, request) ->
            request.path().equals(Paths.CARD)
                ? DoorReplies.refusal(ExchangeFault.REQUEST_UNKNOWN)
                : TestDoor.straight(door, body, request));
    String envelope = Road.release(north, south, Road.person("Must Wait"));
    Await.until(
        "the reason is shown",
        () ->
            ExchangeFault.CARD_UNSEALED
                .code()
                .equals(north.exchange.mailbox().sent(envelope).lastError()));
    south.door.wire(TestDoor::straight);
    north.exchange.partners().add(south.identity.card().json(), north.viewer());
    assertThat(Road.answered(north, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
  }

  @Test
  void anotherNodesKeysAreNotTakenForANewCard() {
    forgetSealing(north, south);
    PartnerCard stolen =
        PartnerCard.issue(
            south.identity.profile(),
            NodeKeys.generate(south.party),
            Instant.now().plusSeconds(60));
    south.door.wire(
        (door, body, request) ->
            request.path().equals(Paths.CARD)
                ? DoorReplies.json(stolen.json())
                : TestDoor.straight(door, body, request));
    String envelope = Road.release(north, south, Road.person("Not For A Thief"));
    Await.until(
        "it is refused",
        () ->
            ExchangeFault.CARD_UNSEALED
                .code()
                .equals(north.exchange.mailbox().sent(envelope).lastError()));
  }

  @Test
  void aCardWithOneHalfOfTheSealingKeysIsNone() {
    String card = new String(south.identity.card().json(), StandardCharsets.UTF_8);
    for (String half : List.of("x25519", "mlKem768")) {
      int start = card.indexOf("\"" + half + "\":");
      int end = card.indexOf('"', card.indexOf('"', start + half.length() + 3) + 1) + 1;
      String cut =
          card.charAt(end) == ','
              ? card.substring(0, start) + card.substring(end + 1)
              : card.substring(0, start - 1) + card.substring(end);
      assertThatThrownBy(() -> PartnerCard.read(cut.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOfSatisfying(
              ExchangeException.class,
              e -> assertThat(e.fault()).isEqualTo(ExchangeFault.CARD_MALFORMED));
    }
  }

  @Test
  void anEnvelopeForKeysTheRecipientGaveUpMakesTheSenderAskForTheNewCard() {
    NodeKeys given = south.identity.keys().withSealing(SealingRing.generate());
    PartnerCard lost =
        PartnerCard.issue(
            south.identity.profile(), given, south.identity.card().issuedAt().minusSeconds(5));
    north.jdbi().useHandle(handle -> PartnerTable.renew(handle, lost));
    north.restart();
    String envelope = Road.release(north, south, Road.person("Old Keys"));
    assertThat(Road.answered(north, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    assertThat(north.exchange.mailbox().sent(envelope).attempts()).isGreaterThan(1);
  }

  @Test
  void anAgreementOfBeforeIsKeptAndShownButCoversNothingNew() {
    north
        .jdbi()
        .useHandle(
            handle -> {
              SignedAgreement now = AgreementTable.with(handle, south.party).getFirst();
              AgreementText text = now.text();
              AgreementText old =
                  new AgreementText(
                      text.id(),
                      text.title(),
                      text.parties(),
                      text.purposes(),
                      text.objectTypes(),
                      text.conditions(),
                      text.proposedAt(),
                      text.validUntil(),
                      List.of("jisr-1"));
              handle.execute(
                  "UPDATE exchange.agreement SET body = ?, hash = ?",
                  old.canonicalJson(),
                  old.hash());
            });
    Agreement shown = north.exchange.agreements().with(south.party.value()).getFirst();
    assertThat(shown.state()).isEqualTo(AgreementState.IN_FORCE);
    StixObject person = Road.person("Under An Old Agreement");
    north.store(north.handling(south.party), person);
    ReleaseReport report = Road.releaseStored(north, south, List.of(person.id()));
    assertThat(report.sent()).isEmpty();
  }

  @Test
  void rowsOfBeforeAreStillShown() {
    String sent = Road.release(north, south, Road.person("Long Ago"));
    Road.answered(north, sent);
    north
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE exchange.outbox SET header = convert_to(replace(convert_from(header,"
                        + " 'UTF8'), 'jisr-2', 'jisr-1'), 'UTF8')"));
    MailItem shown = north.exchange.mailbox().sent(sent);
    assertThat(shown.state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    assertThat(shown.items()).hasSize(1);
    assertThat(shown.receipt()).isNotNull().extracting(Receipt::stored).isEqualTo(1);
  }
}
