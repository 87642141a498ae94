package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.jisr.law.PartyId;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Hostile and broken envelopes at the door: the right code, and no effect. */
final class DoorTest {
  private static TestNode north;
  private static TestNode south;
  private static Agreement agreement;

  @BeforeAll
  static void open() {
    north = new TestNode("north-service");
    south = new TestNode("south-guard");
    agreement = Road.agree(north, south);
  }

  @AfterAll
  static void close() {
    north.close();
    south.close();
  }

  /** What north would send next, changed as the test wants before it is signed and logged. */
  private static Envelope next(StixObject object, UnaryOperator<Forged> change) {
    ItemsPayload payload =
        new ItemsPayload(List.of(new ItemsPayload.Item(object, north.handling(south.party))), null);
    Forged forged = Forged.next(north, south, agreement, payload);
    return change.apply(forged).sign(north);
  }

  private static DoorReply knock(Envelope envelope) {
    return knock(sealed(envelope), north.identity.keys().certificate());
  }

  private static byte[] sealed(Envelope envelope) {
    return Seal.seal(envelope, south.identity.card().requireSealing());
  }

  private static Envelope opened(DoorReply reply) {
    return Seal.open(SealedEnvelope.read(reply.body()), north.identity.keys().sealing());
  }

  private static DoorReply knock(byte[] body, X509Certificate peer) {
    return south.exchange.door().handle("POST", Paths.ENVELOPES, Map.of(), body, peer);
  }

  private static ExchangeFault fault(DoorReply reply) {
    assertThat(reply.status()).isNotEqualTo(200);
    return DoorReplies.fault(reply.body());
  }

  private static ExchangeFault refusal(DoorReply reply) {
    assertThat(reply.status()).isEqualTo(200);
    ReceiptContent content = ReceiptContent.read(opened(reply).payload());
    return Arrays.stream(ExchangeFault.values())
        .filter(each -> each.code().equals(content.code()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aReplayedEnvelopeGetsTheSameReceiptAndNoSecondEffect() {
    StixObject person = Road.person("Replayed");
    Envelope envelope = next(person, forged -> forged);
    DoorReply first = knock(envelope);
    long leaves = south.log.size();
    DoorReply second = knock(envelope);
    assertThat(first.status()).isEqualTo(200);
    assertThat(EnvelopeCodec.write(opened(second))).isEqualTo(EnvelopeCodec.write(opened(first)));
    assertThat(south.log.size()).isEqualTo(leaves);
  }

  @Test
  void anotherEnvelopeUnderAKnownIdIsRefused() {
    Envelope envelope = next(Road.person("Known Id"), forged -> forged);
    knock(envelope);
    Envelope other =
        next(Road.person("Other Content"), forged -> forged.id(envelope.header().id()));
    assertThat(fault(knock(other))).isEqualTo(ExchangeFault.ENVELOPE_CHAIN);
  }

  @Test
  void aReorderedEnvelopeWaitsForItsPredecessor() {
    StixObject later = Road.person("Later");
    Envelope first = next(Road.person("Earlier"), forged -> forged);
    Envelope second = next(later, forged -> forged.place(first.header().seq() + 1, first.hash()));
    assertThat(fault(knock(second))).isEqualTo(ExchangeFault.ENVELOPE_EARLY);
    assertThat(south.sees(later.id())).isFalse();
    assertThat(knock(first).status()).isEqualTo(200);
    assertThat(knock(second).status()).isEqualTo(200);
    assertThat(south.sees(later.id())).isTrue();
  }

  @Test
  void anEnvelopeThatDoesNotContinueTheChainIsRefused() {
    Envelope envelope =
        next(
            Road.person("Forked Channel"),
            forged -> forged.place(forged.seq(), Digest.sha256Hex(new byte[1])));
    assertThat(fault(knock(envelope))).isEqualTo(ExchangeFault.ENVELOPE_CHAIN);
  }

  @Test
  void aForeignEnvelopeIsRefused() {
    Envelope envelope =
        next(Road.person("Foreign"), forged -> forged.to(new PartyId("guest-bureau")));
    assertThat(fault(knock(envelope))).isEqualTo(ExchangeFault.ENVELOPE_FOREIGN);
  }

  @Test
  void anEnvelopeInAnothersNameIsRefused() {
    Envelope envelope =
        next(Road.person("Impostor"), forged -> forged.from(new PartyId("guest-bureau")));
    assertThat(fault(knock(envelope))).isEqualTo(ExchangeFault.ENVELOPE_SENDER);
  }

  @Test
  void aTamperedPayloadIsRefused() {
    Envelope envelope = next(Road.person("Tampered"), forged -> forged);
    byte[] payload = envelope.payload().clone();
    payload[payload.length / 2] ^= 1;
    Envelope tampered =
        new Envelope(
            envelope.header(),
            envelope.headerBytes(),
            envelope.signature(),
            envelope.proof(),
            payload);
    assertThat(fault(knock(tampered))).isEqualTo(ExchangeFault.ENVELOPE_PAYLOAD);
  }

  @Test
  void eitherHalfOfTheSignatureBrokenOrSwappedIsRefused() {
    Envelope envelope = next(Road.person("Half Signed"), forged -> forged);
    Envelope other = next(Road.person("Other Signed"), forged -> forged);
    HybridSignature right = envelope.signature();
    for (HybridSignature wrong :
        List.of(
            new HybridSignature(other.signature().ed25519(), right.mlDsa65()),
            new HybridSignature(right.ed25519(), other.signature().mlDsa65()),
            other.signature())) {
      Envelope forged =
          new Envelope(
              envelope.header(),
              envelope.headerBytes(),
              wrong,
              envelope.proof(),
              envelope.payload());
      assertThat(fault(knock(forged))).isEqualTo(ExchangeFault.ENVELOPE_SIGNATURE);
    }
  }

  @Test
  void aStrippedSignatureIsRefused() {
    Envelope envelope = next(Road.person("Stripped"), forged -> forged);
    String text = new String(EnvelopeCodec.write(envelope), StandardCharsets.ISO_8859_1);
    int start = text.indexOf(",\"ML-DSA-65\"");
    int end = text.indexOf("}", start);
    String stripped = text.substring(0, start) + text.substring(end);
    int removed = end - start;
    String[] lengths = text.substring(0, text.indexOf('\n')).split(" ");
    lengths[2] = String.valueOf(Integer.parseInt(lengths[2]) - removed);
    String body = String.join(" ", lengths) + stripped.substring(stripped.indexOf('\n'));
    byte[] resealed =
        Seal.seal(
                EnvelopeLabel.of(envelope.header()),
                body.getBytes(StandardCharsets.ISO_8859_1),
                south.identity.card().requireSealing())
            .write();
    DoorReply reply = knock(resealed, north.identity.keys().certificate());
    assertThat(fault(reply)).isEqualTo(ExchangeFault.ENVELOPE_SIGNATURE);
  }

  @Test
  void aHeaderOfAWeakerSuiteIsRefusedWithAReceiptAndTheChannelGoesOn() {
    StixObject person = Road.person("Downgraded");
    Envelope envelope = next(person, forged -> forged.suite("jisr-1"));
    assertThat(refusal(knock(envelope))).isEqualTo(ExchangeFault.ENVELOPE_SUITE);
    assertThat(south.sees(person.id())).isFalse();
    assertThat(knock(next(Road.person("Not Downgraded"), forged -> forged)).status())
        .isEqualTo(200);
  }

  @Test
  void aStrippedOrSwappedSuiteOnTheLabelIsRefused() {
    Envelope envelope = next(Road.person("Relabelled"), forged -> forged);
    SealedEnvelope right = SealedEnvelope.read(sealed(envelope));
    EnvelopeLabel label = right.label();
    for (String suite : List.of("jisr-1", "", "none")) {
      EnvelopeLabel other =
          new EnvelopeLabel(
              suite, label.id(), label.from(), label.to(), label.createdAt(), label.expiresAt());
      assertThat(fault(knock(new SealedEnvelope(other, other.json(), right.box()))))
          .isEqualTo(ExchangeFault.ENVELOPE_SUITE);
    }
    String text = new String(right.labelBytes(), StandardCharsets.UTF_8);
    byte[] without = text.replace(",\"suite\":\"jisr-2\"", "").getBytes(StandardCharsets.UTF_8);
    assertThat(fault(knock(new SealedEnvelope(label, without, right.box()))))
        .isEqualTo(ExchangeFault.ENVELOPE_MALFORMED);
  }

  @Test
  void anUnsealedEnvelopeIsNotRead() {
    byte[] bare = EnvelopeCodec.write(next(Road.person("Unsealed"), forged -> forged));
    assertThat(fault(knock(bare, north.identity.keys().certificate())))
        .isEqualTo(ExchangeFault.ENVELOPE_MALFORMED);
  }

  @Test
  void aLabelThatIsNotThatOfTheHeaderInsideIsRefused() {
    Envelope envelope = next(Road.person("Two Faces"), forged -> forged);
    EnvelopeLabel label = EnvelopeLabel.of(envelope.header());
    for (EnvelopeLabel other :
        List.of(
            new EnvelopeLabel(
                label.suite(),
                UUID.randomUUID().toString(),
                label.from(),
                label.to(),
                label.createdAt(),
                label.expiresAt()),
            new EnvelopeLabel(
                label.suite(),
                label.id(),
                label.from(),
                label.to(),
                label.createdAt(),
                label.expiresAt().plusSeconds(1)))) {
      SealedEnvelope lying =
          Seal.seal(other, EnvelopeCodec.write(envelope), south.identity.card().requireSealing());
      assertThat(fault(knock(lying))).isEqualTo(ExchangeFault.ENVELOPE_LABEL);
    }
  }

  @Test
  void theBoxOfAnotherEnvelopeOrChannelDoesNotOpenUnderThisLabel() {
    SealedEnvelope one = SealedEnvelope.read(sealed(next(Road.person("One"), forged -> forged)));
    SealedEnvelope other =
        SealedEnvelope.read(sealed(next(Road.person("Other"), forged -> forged)));
    assertThat(fault(knock(new SealedEnvelope(one.label(), one.labelBytes(), other.box()))))
        .isEqualTo(ExchangeFault.ENVELOPE_SEAL);
  }

  @Test
  void anEnvelopeOfOneChannelIsNotTakenInAnother() {
    Envelope envelope = next(Road.person("Wrong Lane"), forged -> forged);
    Envelope moved = next(Road.person("Wrong Lane"), forged -> forged.lane(Lane.URGENT));
    assertThat(fault(knock(moved)))
        .isIn(ExchangeFault.ENVELOPE_EARLY, ExchangeFault.ENVELOPE_CHAIN);
    assertThat(knock(envelope).status()).isEqualTo(200);
  }

  @Test
  void aRelayLearnsNothingButTheLabel() {
    StixObject person = Road.person("Nobody Else Reads This");
    Envelope envelope = next(person, forged -> forged);
    String wire = new String(sealed(envelope), StandardCharsets.ISO_8859_1);
    for (String hidden :
        List.of(
            "Nobody Else Reads This",
            person.id().toString(),
            agreement.id(),
            "event-security",
            "release",
            "ordinary",
            envelope.hash(),
            "ML-DSA-65")) {
      assertThat(wire).doesNotContain(hidden);
    }
    assertThat(wire.lines().skip(1).findFirst().orElseThrow())
        .startsWith("{\"createdAt\":")
        .contains("\"from\":\"north-service\"", "\"suite\":\"jisr-2\"");
    assertThat(knock(envelope).status()).isEqualTo(200);
  }

  @Test
  void aCompressedBombIsRefusedAsItIs() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 200; i++) {
        zip.write(new byte[1 << 20]);
      }
    }
    assertThat(fault(knock(bomb.toByteArray(), north.identity.keys().certificate())))
        .isEqualTo(ExchangeFault.ENVELOPE_MALFORMED);
  }

  private static DoorReply knock(SealedEnvelope sealed) {
    return knock(sealed.write(), north.identity.keys().certificate());
  }

  @Test
  void anEnvelopeWithoutTheProofOfItsLeafIsRefused() {
    Envelope envelope = next(Road.person("Unlogged"), forged -> forged);
    long leaf = north.log.append(new Leaf(LeafKind.START, Map.of("envelopeHash", "0"), Map.of()));
    assertThat(fault(knock(envelope.withProof(north.log.prove(leaf).toString()))))
        .isEqualTo(ExchangeFault.ENVELOPE_PROOF);
    Envelope bare =
        new Envelope(
            envelope.header(),
            envelope.headerBytes(),
            envelope.signature(),
            null,
            envelope.payload());
    assertThat(fault(knock(bare))).isEqualTo(ExchangeFault.ENVELOPE_PROOF);
  }

  @Test
  void anExpiredEnvelopeIsRefusedWithASignedReceiptAndTheChannelGoesOn() {
    StixObject late = Road.person("Too Late");
    Envelope expired = next(late, forged -> forged.times(Duration.ofDays(-2), Duration.ofDays(1)));
    assertThat(refusal(knock(expired))).isEqualTo(ExchangeFault.ENVELOPE_EXPIRED);
    assertThat(south.sees(late.id())).isFalse();
    assertThat(knock(next(Road.person("In Time"), forged -> forged)).status()).isEqualTo(200);
  }

  @Test
  void clocksThatDifferByAnHourDoNotMatter() {
    for (Duration skew : List.of(Duration.ofHours(1), Duration.ofHours(-1))) {
      StixObject person = Road.person("Skewed");
      Envelope envelope = next(person, forged -> forged.times(skew, Duration.ofDays(1)));
      assertThat(knock(envelope).status()).isEqualTo(200);
      assertThat(south.sees(person.id())).isTrue();
    }
  }

  @Test
  void anEnvelopeFromTheFutureMustWait() {
    Envelope envelope =
        next(
            Road.person("Future"), forged -> forged.times(Duration.ofHours(5), Duration.ofDays(1)));
    assertThat(fault(knock(envelope))).isEqualTo(ExchangeFault.ENVELOPE_FUTURE);
  }

  @Test
  void anotherAgreementHashIsRefused() {
    Envelope envelope =
        next(
            Road.person("Wrong Hash"),
            forged -> forged.agreement(agreement.id(), Digest.sha256Hex(new byte[2])));
    assertThat(refusal(knock(envelope))).isEqualTo(ExchangeFault.AGREEMENT_HASH);
  }

  @Test
  void withoutAnAgreementTheEnvelopeMustWait() {
    Envelope unknown =
        next(
            Road.person("No Agreement"),
            forged -> forged.agreement(UUID.randomUUID().toString(), agreement.hash()));
    assertThat(fault(knock(unknown))).isEqualTo(ExchangeFault.AGREEMENT_MISSING);
  }

  @Test
  void aHeaderThatHidesAConditionOfItsItemsIsRefused() {
    StixObject person = Road.person("Hidden Condition");
    Envelope envelope = next(person, forged -> forged.conditions(List.of()));
    assertThat(refusal(knock(envelope))).isEqualTo(ExchangeFault.ENVELOPE_CONDITIONS);
    assertThat(south.sees(person.id())).isFalse();
  }

  @Test
  void itemsInOurOwnNameOrNotForUsAreNotTaken() {
    StixObject ours = Road.person("In Our Name");
    StixObject restricted = Road.person("Restricted Against Us");
    ItemsPayload payload =
        new ItemsPayload(
            List.of(
                new ItemsPayload.Item(ours, south.handling(north.party)),
                new ItemsPayload.Item(restricted, north.handling())),
            null);
    DoorReply reply = knock(Forged.next(north, south, agreement, payload).sign(north));
    ReceiptContent content = ReceiptContent.read(opened(reply).payload());
    assertThat(content.stored()).isEmpty();
    assertThat(content.refused())
        .containsEntry(ours.id(), ItemsArrival.OWN)
        .containsEntry(restricted.id(), ItemsArrival.NOT_FOR_US);
    assertThat(south.sees(ours.id())).isFalse();
    assertThat(south.sees(restricted.id())).isFalse();
  }

  @Test
  void anUnknownPeerIsRefused() {
    NodeKeys stranger = NodeKeys.generate(new PartyId("stranger"));
    Envelope envelope = next(Road.person("Stranger"), forged -> forged);
    assertThat(fault(knock(sealed(envelope), stranger.certificate())))
        .isEqualTo(ExchangeFault.PEER_UNKNOWN);
  }

  @Test
  void tooManyBytesAreRefusedBeforeTheyAreRead() {
    DoorReply reply =
        knock(new byte[ExchangeDoor.MAX_BODY_BYTES + 1], north.identity.keys().certificate());
    assertThat(reply.status()).isEqualTo(413);
    assertThat(fault(reply)).isEqualTo(ExchangeFault.ENVELOPE_TOO_LARGE);
  }

  @Test
  void aTruncatedEnvelopeIsMalformedWhereverItEnds() {
    byte[] whole = sealed(next(Road.person("Truncated"), forged -> forged));
    for (int length = 0; length < whole.length; length += 97) {
      DoorReply reply = knock(Arrays.copyOf(whole, length), north.identity.keys().certificate());
      assertThat(fault(reply)).isEqualTo(ExchangeFault.ENVELOPE_MALFORMED);
    }
  }

  @Test
  void aSuspendedPartnerIsRefusedUntilItIsConfirmedAgain() {
    south.exchange.partners().suspend(north.party.value(), south.viewer());
    Envelope envelope = next(Road.person("Suspended"), forged -> forged);
    assertThat(fault(knock(envelope))).isEqualTo(ExchangeFault.PARTNER_SUSPENDED);
    south
        .exchange
        .partners()
        .confirm(north.party.value(), north.identity.fingerprint().hex(), south.viewer());
    assertThat(knock(envelope).status()).isEqualTo(200);
  }

  @Test
  void nothingElseAnswers() {
    X509Certificate peer = north.identity.keys().certificate();
    for (String path : List.of("/exchange/v1", "/exchange/v1/cards", "/exchange/v2/envelopes")) {
      DoorReply reply = south.exchange.door().handle("GET", path, Map.of(), new byte[0], peer);
      assertThat(reply.status()).isEqualTo(404);
    }
    DoorReply consistency =
        south
            .exchange
            .door()
            .handle("GET", Paths.CONSISTENCY, Map.of("from", "x"), new byte[0], peer);
    assertThat(consistency.status()).isEqualTo(404);
  }
}
