package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jisr.law.Condition;
import org.jisr.law.ConditionKind;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.junit.jupiter.api.Test;

final class EnvelopeCodecTest {
  private static final NodeKeys KEYS = NodeKeys.generate(new PartyId("north-service"));
  private static final String HASH = Digest.sha256Hex(new byte[0]);

  private static EnvelopeHeader header(
      EnvelopeKind kind, Lane lane, long seq, List<Condition> conditions, byte[] payload) {
    return new EnvelopeHeader(
        Suite.CURRENT,
        UUID.nameUUIDFromBytes((kind.code() + seq).getBytes(StandardCharsets.UTF_8)).toString(),
        new PartyId("north-service"),
        new PartyId("south-guard"),
        lane,
        seq,
        HASH,
        kind,
        Urgency.TODAY,
        Instant.parse("2026-11-22T08:00:00.123456Z"),
        Instant.parse("2026-12-22T08:00:00Z"),
        seq % 2 == 0 ? null : UUID.nameUUIDFromBytes(payload).toString(),
        seq % 2 == 0 ? null : HASH,
        seq % 3 == 0 ? null : Purpose.EVENT_SECURITY,
        conditions,
        ItemsPayload.MEDIA_TYPE,
        Digest.sha256Hex(payload),
        seq % 5 == 0 ? null : new UUID(1, seq).toString(),
        seq % 7 == 0 ? null : HASH);
  }

  @Provide
  Arbitrary<Envelope> envelopes() {
    return Combinators.combine(
            Arbitraries.of(EnvelopeKind.class),
            Arbitraries.of(Lane.class),
            Arbitraries.longs().between(0, 1L << 50),
            Arbitraries.of(ConditionKind.class).map(Condition::of).list().ofMaxSize(4),
            Arbitraries.bytes().array(byte[].class).ofMaxSize(2000),
            Arbitraries.strings().alpha().ofMaxLength(200))
        .as(
            (kind, lane, seq, conditions, payload, proof) -> {
              Envelope envelope =
                  Envelope.sign(
                      header(kind, lane, seq, conditions, payload), payload, KEYS.signing());
              return proof.isEmpty() ? envelope : envelope.withProof(proof);
            });
  }

  @Property(tries = 200)
  void whatIsWrittenIsReadAndVerifies(@ForAll("envelopes") Envelope envelope) {
    Envelope read = EnvelopeCodec.read(EnvelopeCodec.write(envelope));
    assertThat(read.header()).isEqualTo(envelope.header());
    assertThat(read.payload()).isEqualTo(envelope.payload());
    assertThat(read.proof()).isEqualTo(envelope.proof());
    assertThat(read.hash()).isEqualTo(envelope.hash());
    read.verify(KEYS.signing().publicKeys());
  }

  @Property(tries = 500)
  void aChangedByteIsNeverTakenForTheSameEnvelope(
      @ForAll("envelopes") Envelope envelope, @ForAll int place, @ForAll byte change) {
    byte[] bytes = EnvelopeCodec.write(envelope);
    int at = Math.floorMod(place, bytes.length);
    byte[] changed = bytes.clone();
    changed[at] ^= change == 0 ? 1 : change;
    try {
      Envelope read = EnvelopeCodec.read(changed);
      read.verify(KEYS.signing().publicKeys());
      assertThat(read.proof()).as("only the proof lies outside").isNotEqualTo(envelope.proof());
      assertThat(read.hash()).isEqualTo(envelope.hash());
    } catch (ExchangeException e) {
      assertThat(e.code()).startsWith("EXCHANGE_ENVELOPE_");
    }
  }

  @Property(tries = 300)
  void noiseIsRefusedWithACode(@ForAll @Size(max = 4000) byte[] noise) {
    assertThatThrownBy(() -> EnvelopeCodec.read(noise)).isInstanceOf(ExchangeException.class);
    byte[] start = "jisr-envelope/1 10 10 10 10\n".getBytes(StandardCharsets.US_ASCII);
    byte[] framed = Arrays.copyOf(start, start.length + 40);
    System.arraycopy(noise, 0, framed, start.length, Math.min(40, noise.length));
    assertThatThrownBy(() -> EnvelopeCodec.read(framed)).isInstanceOf(ExchangeException.class);
  }

  @Test
  void lengthsThatLieAreRefusedWithoutAllocatingThem() {
    for (String first :
        List.of(
            "jisr-envelope/1 99999999 0 0 0\n",
            "jisr-envelope/1 9999999999999999999 0 0 0\n",
            "jisr-envelope/1 -1 0 0 0\n",
            "jisr-envelope/1 01 0 0 0\n",
            "jisr-envelope/1 0 0 0\n",
            "jisr-envelope/2 0 0 0 0\n",
            "jisr-envelope/1 0 0 0 0 0\n",
            "jisr-envelope/1 0 0 0 0",
            "x".repeat(100_000))) {
      assertThatThrownBy(() -> EnvelopeCodec.read(first.getBytes(StandardCharsets.US_ASCII)))
          .as(first.substring(0, Math.min(40, first.length())))
          .isInstanceOf(ExchangeException.class);
    }
  }

  @Test
  void bytesAfterTheEndAreRefused() {
    byte[] payload = {1, 2, 3};
    byte[] bytes =
        EnvelopeCodec.write(
            Envelope.sign(
                header(EnvelopeKind.RELEASE, Lane.ORDINARY, 1, List.of(), payload),
                payload,
                KEYS.signing()));
    assertThatThrownBy(() -> EnvelopeCodec.read(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOfSatisfying(
            ExchangeException.class,
            e -> assertThat(e.fault()).isEqualTo(ExchangeFault.ENVELOPE_MALFORMED));
  }

  @Test
  void aHeaderThatIsNotCanonicalIsRefused() {
    byte[] header =
        HeaderJson.write(header(EnvelopeKind.RELEASE, Lane.ORDINARY, 1, List.of(), new byte[0]));
    String text = new String(header, StandardCharsets.UTF_8);
    for (String other :
        List.of(
            text.replaceFirst(",", ", "),
            text.replaceFirst("\\{", "{\"admin\":true,"),
            text.replace("\"seq\":1", "\"seq\":1.0"),
            text.replace("\"seq\":1", "\"seq\":-1"),
            text.replace("\"seq\":1", "\"seq\":1,\"seq\":2"),
            text.replace("\"release\"", "\"surprise\""),
            text.replace("north-service", "North Service"),
            text.replace("event-security", "everything"))) {
      assertThatThrownBy(() -> HeaderJson.read(other.getBytes(StandardCharsets.UTF_8)))
          .as(other)
          .isInstanceOfSatisfying(
              ExchangeException.class,
              e -> assertThat(e.fault()).isEqualTo(ExchangeFault.ENVELOPE_MALFORMED));
    }
  }
}
