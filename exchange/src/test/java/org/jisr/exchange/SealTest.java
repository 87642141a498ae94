package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;

final class SealTest {
  private static final NodeKeys NORTH = NodeKeys.generate(new PartyId("north-service"));
  private static final NodeKeys SOUTH = NodeKeys.generate(new PartyId("south-guard"));
  private static final int CLASSICAL = SealingPublicKeys.ID_LENGTH;
  private static final int LASTING = CLASSICAL + 32;
  private static final int CONTENT = LASTING + 1088;

  private static Envelope envelope(byte[] payload) {
    Instant now = Instant.parse("2026-11-22T08:00:00.123456Z");
    EnvelopeHeader header =
        new EnvelopeHeader(
            Suite.CURRENT,
            UUID.randomUUID().toString(),
            NORTH.party(),
            SOUTH.party(),
            Lane.ORDINARY,
            7,
            EnvelopeHeader.NO_HASH,
            EnvelopeKind.RELEASE,
            Urgency.ROUTINE,
            now,
            now.plusSeconds(3600),
            null,
            null,
            Purpose.EVENT_SECURITY,
            List.of(),
            ItemsPayload.MEDIA_TYPE,
            Digest.sha256Hex(payload),
            null,
            null);
    return Envelope.sign(header, payload, NORTH.signing()).withProof("proof");
  }

  private static byte[] sealed(Envelope envelope) {
    return Seal.seal(envelope, SOUTH.sealing().current().publicKeys());
  }

  private static Envelope open(byte[] bytes) {
    return Seal.open(SealedEnvelope.read(bytes), SOUTH.sealing());
  }

  private static SealedEnvelope withBox(SealedEnvelope sealed, byte[] box) {
    return new SealedEnvelope(sealed.label(), sealed.labelBytes(), box);
  }

  private static void assertFault(ExchangeFault fault, SealedEnvelope sealed) {
    assertThatThrownBy(() -> open(sealed.write()))
        .isInstanceOfSatisfying(
            ExchangeException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }

  @Property(tries = 60)
  void whatIsSealedOpensAndVerifies(@ForAll @Size(max = 40_000) byte[] payload) {
    Envelope envelope = envelope(payload);
    Envelope opened = open(sealed(envelope));
    assertThat(opened.header()).isEqualTo(envelope.header());
    assertThat(opened.payload()).isEqualTo(payload);
    assertThat(opened.proof()).isEqualTo("proof");
    opened.verify(NORTH.signing().publicKeys());
  }

  @Property(tries = 400)
  void aChangedByteAnywhereIsRefusedWithACode(@ForAll int place, @ForAll byte change) {
    byte[] bytes = sealed(envelope(new byte[] {1, 2, 3}));
    bytes[Math.floorMod(place, bytes.length)] ^= change == 0 ? 1 : change;
    assertThatThrownBy(() -> open(bytes))
        .isInstanceOfSatisfying(
            ExchangeException.class,
            e ->
                assertThat(e.fault())
                    .isIn(
                        ExchangeFault.ENVELOPE_MALFORMED,
                        ExchangeFault.ENVELOPE_TOO_LARGE,
                        ExchangeFault.ENVELOPE_SUITE,
                        ExchangeFault.ENVELOPE_KEY,
                        ExchangeFault.ENVELOPE_SEAL));
  }

  @Example
  void eitherHalfSwappedForThatOfAnotherSealIsRefused() {
    SealedEnvelope one = SealedEnvelope.read(sealed(envelope(new byte[] {1})));
    SealedEnvelope other = SealedEnvelope.read(sealed(envelope(new byte[] {1})));
    for (int[] half : new int[][] {{CLASSICAL, LASTING}, {LASTING, CONTENT}}) {
      byte[] box = one.box().clone();
      System.arraycopy(other.box(), half[0], box, half[0], half[1] - half[0]);
      assertFault(ExchangeFault.ENVELOPE_SEAL, withBox(one, box));
    }
  }

  @Example
  void eitherHalfEmptiedIsRefused() {
    SealedEnvelope sealed = SealedEnvelope.read(sealed(envelope(new byte[] {1})));
    for (int[] half : new int[][] {{CLASSICAL, LASTING}, {LASTING, CONTENT}}) {
      byte[] box = sealed.box().clone();
      Arrays.fill(box, half[0], half[1], (byte) 0);
      assertFault(ExchangeFault.ENVELOPE_SEAL, withBox(sealed, box));
    }
  }

  @Example
  void eitherHalfCutOutIsRefused() {
    SealedEnvelope sealed = SealedEnvelope.read(sealed(envelope(new byte[] {1})));
    for (int[] half : new int[][] {{CLASSICAL, LASTING}, {LASTING, CONTENT}}) {
      byte[] box = sealed.box();
      byte[] cut = Arrays.copyOf(box, box.length - (half[1] - half[0]));
      System.arraycopy(box, half[1], cut, half[0], box.length - half[1]);
      assertThatThrownBy(() -> open(withBox(sealed, cut).write()))
          .isInstanceOfSatisfying(
              ExchangeException.class,
              e ->
                  assertThat(e.fault())
                      .isIn(ExchangeFault.ENVELOPE_MALFORMED, ExchangeFault.ENVELOPE_SEAL));
    }
  }

  /** One key of the recipient and one of somebody else's, under the recipient's name. */
  @Example
  void whoeverHoldsOneHalfOfTheKeysOpensNothing() {
    SealingKeys right = SOUTH.sealing().current();
    SealingKeys other = SealingKeys.generate();
    Envelope envelope = envelope(new byte[] {1});
    byte[] bytes = Seal.seal(envelope, right.publicKeys());
    for (SealingKeys half :
        List.of(
            new SealingKeys(right.x25519(), other.mlKem768()),
            new SealingKeys(other.x25519(), right.mlKem768()))) {
      SealedEnvelope sealed = SealedEnvelope.read(bytes);
      byte[] box = sealed.box().clone();
      System.arraycopy(half.publicKeys().id(), 0, box, 0, CLASSICAL);
      assertThatThrownBy(() -> Seal.open(withBox(sealed, box), new SealingRing(List.of(half))))
          .isInstanceOfSatisfying(
              ExchangeException.class,
              e -> assertThat(e.fault()).isEqualTo(ExchangeFault.ENVELOPE_SEAL));
    }
  }

  @Example
  void aSealForAnotherNodeIsForKeysThatThisOneDoesNotHave() {
    byte[] foreign = Seal.seal(envelope(new byte[1]), NORTH.sealing().current().publicKeys());
    assertFault(ExchangeFault.ENVELOPE_KEY, SealedEnvelope.read(foreign));
  }

  @Example
  void noTwoSealsOfOneEnvelopeAreAlike() {
    Envelope envelope = envelope(new byte[100]);
    assertThat(SealedEnvelope.read(sealed(envelope)).box())
        .isNotEqualTo(SealedEnvelope.read(sealed(envelope)).box());
  }

  @Example
  void aReceiptAndAShortWarningHaveTheSameSize() {
    assertThat(sealed(envelope(new byte[0]))).hasSameSizeAs(sealed(envelope(new byte[5000])));
  }

  @Property(tries = 2000)
  void sizesAreFewAndNeverMoreThanAQuarterLarger(
      @ForAll @IntRange(min = 0, max = EnvelopeCodec.MAX_ENVELOPE) int bytes) {
    int size = Padding.size(bytes);
    assertThat(size).isGreaterThanOrEqualTo(Math.max(bytes, Padding.SMALLEST));
    assertThat(Padding.size(size)).isEqualTo(size);
    assertThat(size * 4L).isLessThanOrEqualTo(Math.max(bytes, Padding.SMALLEST) * 5L);
    assertThat(Integer.bitCount(size)).isLessThanOrEqualTo(3);
  }

  @Property(tries = 300)
  void noiseIsRefusedWithACode(@ForAll @Size(max = 4000) byte[] noise) {
    assertThatThrownBy(() -> SealedEnvelope.read(noise)).isInstanceOf(ExchangeException.class);
    SealedEnvelope right = SealedEnvelope.read(sealed(envelope(new byte[] {1})));
    byte[] box = Arrays.copyOf(right.box(), right.box().length);
    System.arraycopy(noise, 0, box, CLASSICAL, noise.length);
    if (!Arrays.equals(box, right.box())) {
      assertFault(ExchangeFault.ENVELOPE_SEAL, withBox(right, box));
    }
  }

  @Example
  void lengthsThatLieAreRefusedWithoutAllocatingThem() {
    for (String first :
        List.of(
            "jisr-sealed/1 99999999 1\n",
            "jisr-sealed/1 1 99999999\n",
            "jisr-sealed/1 1 999999999999\n",
            "jisr-sealed/1 0 0\n",
            "jisr-sealed/1 -1 5\n",
            "jisr-sealed/1 01 5\n",
            "jisr-sealed/2 10 10\n",
            "jisr-sealed/1 10\n",
            "jisr-sealed/1 10 10",
            "x".repeat(100_000))) {
      assertThatThrownBy(() -> SealedEnvelope.read(first.getBytes(StandardCharsets.US_ASCII)))
          .as(first.substring(0, Math.min(40, first.length())))
          .isInstanceOf(ExchangeException.class);
    }
  }

  @Example
  void onlyOurFillingIsTaken() {
    byte[] filled = Padding.fill(new byte[] {1, 2, 3});
    assertThat(Padding.strip(filled)).containsExactly(1, 2, 3);
    byte[] hidden = filled.clone();
    hidden[filled.length - 1] = 1;
    byte[] longer = Arrays.copyOf(filled, filled.length + 1);
    byte[] lying = filled.clone();
    lying[0] = 0x7f;
    for (byte[] wrong : List.of(hidden, longer, lying, new byte[0], new byte[3])) {
      assertThatThrownBy(() -> Padding.strip(wrong)).isInstanceOf(ExchangeException.class);
    }
  }
}
