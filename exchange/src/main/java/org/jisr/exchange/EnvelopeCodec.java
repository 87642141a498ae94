package org.jisr.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Envelopes as bytes, as they are kept and as they are inside a seal: one line with the four
 * lengths, then header, signatures, proof and payload, each exactly that long and nothing after.
 */
final class EnvelopeCodec {
  /** The most bytes a payload may have. */
  static final int MAX_PAYLOAD = 8 << 20;

  /** The most bytes an envelope may have. */
  static final int MAX_ENVELOPE = MAX_PAYLOAD + (512 << 10);

  private static final int MAX_HEADER = 256 << 10;
  private static final int MAX_SIGNATURES = 16 << 10;
  private static final int MAX_PROOF = 128 << 10;
  private static final int MAX_FIRST_LINE = 64;
  private static final String NUMBER = " (0|[1-9][0-9]{0,7})";
  private static final Pattern FIRST_LINE =
      Pattern.compile("jisr-envelope/1" + NUMBER + NUMBER + NUMBER + NUMBER);

  private EnvelopeCodec() {}

  static byte[] write(Envelope envelope) {
    byte[] signatures = CanonicalText.bytes(SignatureJson.write(envelope.signature()));
    String proofText = envelope.proof();
    byte[] proof = (proofText == null ? "" : proofText).getBytes(StandardCharsets.UTF_8);
    byte[] header = envelope.headerBytes();
    byte[] payload = envelope.payload();
    byte[] first =
        "%s %d %d %d %d\n"
            .formatted(
                SignedFormat.ENVELOPE.label(),
                header.length,
                signatures.length,
                proof.length,
                payload.length)
            .getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(
            first.length + header.length + signatures.length + proof.length + payload.length)
        .put(first)
        .put(header)
        .put(signatures)
        .put(proof)
        .put(payload)
        .array();
  }

  /** Checks the form only; whoever reads must still verify the signatures. */
  static Envelope read(byte[] bytes) {
    if (bytes.length > MAX_ENVELOPE) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_TOO_LARGE);
    }
    Matcher lengths = FIRST_LINE.matcher(firstLine(bytes));
    if (!lengths.matches()) {
      throw malformed();
    }
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    rest.position(lengths.end() + 1);
    byte[] header = part(rest, lengths.group(1), MAX_HEADER);
    byte[] signatures = part(rest, lengths.group(2), MAX_SIGNATURES);
    byte[] proof = part(rest, lengths.group(3), MAX_PROOF);
    byte[] payload = part(rest, lengths.group(4), MAX_PAYLOAD);
    if (rest.hasRemaining()) {
      throw malformed();
    }
    return new Envelope(
        HeaderJson.read(header), header, signature(signatures), text(proof), payload);
  }

  private static HybridSignature signature(byte[] json) {
    JsonFields fields = JsonFields.read(json, ExchangeFault.ENVELOPE_SIGNATURE);
    HybridSignature signature = SignatureJson.read(fields);
    if (signature.ed25519().length != HybridSignature.ED25519_LENGTH
        || signature.mlDsa65().length != HybridSignature.ML_DSA_65_LENGTH) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_SIGNATURE);
    }
    return signature;
  }

  private static String firstLine(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, MAX_FIRST_LINE); i++) {
      if (bytes[i] == '\n') {
        return new String(bytes, 0, i, StandardCharsets.US_ASCII);
      }
    }
    throw malformed();
  }

  private static byte[] part(ByteBuffer rest, String length, int limit) {
    int wanted = Integer.parseInt(length);
    if (wanted > limit) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_TOO_LARGE);
    }
    if (wanted > rest.remaining()) {
      throw malformed();
    }
    byte[] part = new byte[wanted];
    rest.get(part);
    return part;
  }

  private static @Nullable String text(byte[] proof) {
    try {
      return proof.length == 0
          ? null
          : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(proof)).toString();
    } catch (CharacterCodingException e) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_MALFORMED, e);
    }
  }

  private static ExchangeException malformed() {
    return new ExchangeException(ExchangeFault.ENVELOPE_MALFORMED);
  }
}
