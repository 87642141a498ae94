package org.jisr.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signed message from one node to another (format {@code jisr-envelope/1}); it is kept like this
 * and travels as a {@link SealedEnvelope}.
 *
 * @param headerBytes the canonical header, which is what is signed
 * @param payload bytes whose hash stands in the header
 * @param proof proof that the header's leaf is in the sender's log, as text; outside the signature
 *     because the leaf commits to the header
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Envelope(
    EnvelopeHeader header,
    byte[] headerBytes,
    HybridSignature signature,
    @Nullable String proof,
    byte[] payload) {

  static Envelope sign(EnvelopeHeader header, byte[] payload, HybridKeys keys) {
    byte[] bytes = HeaderJson.write(header);
    return new Envelope(header, bytes, keys.sign(SignedFormat.ENVELOPE, bytes), null, payload);
  }

  Envelope withProof(String text) {
    return new Envelope(header, headerBytes, signature, text, payload);
  }

  /** SHA-256 of the header in lower-case hexadecimal; the chain and the log refer to it. */
  String hash() {
    return Digest.sha256Hex(headerBytes);
  }

  /** Throws unless both signatures are of one of these cards and the payload's hash is right. */
  void verify(List<PartnerCard> signers) {
    for (PartnerCard signer : signers) {
      if (signer.keys().verify(SignedFormat.ENVELOPE, headerBytes, signature)) {
        verify(signer.keys());
        return;
      }
    }
    throw new ExchangeException(ExchangeFault.ENVELOPE_SIGNATURE);
  }

  /** The same under other keys of its sender; place and hash stay what they are. */
  Envelope signedAnew(HybridKeys keys) {
    return new Envelope(
        header, headerBytes, keys.sign(SignedFormat.ENVELOPE, headerBytes), proof, payload);
  }

  /** Throws unless both signatures and the payload's hash are right. */
  void verify(HybridPublicKeys keys) {
    if (!keys.verify(SignedFormat.ENVELOPE, headerBytes, signature)) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_SIGNATURE);
    }
    if (!Digest.sha256Hex(payload).equals(header.payloadHash())) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_PAYLOAD);
    }
  }
}
