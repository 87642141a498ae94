package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import org.jisr.law.PartyId;
import org.jisr.log.VerifierKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A node's self-signed statement of who it is, how it signs, what to seal for it with, how its
 * connection is recognised, which log it keeps and where it is reached.
 *
 * <p>It proves nothing until a person has compared its {@link #fingerprint()}. Immutable.
 */
public final class PartnerCard {
  private final CardContent content;
  private final HybridSignature signature;

  private PartnerCard(CardContent content, HybridSignature signature) {
    this.content = content;
    this.signature = signature;
  }

  static PartnerCard issue(NodeProfile profile, NodeKeys keys, Instant issuedAt) {
    CardContent content =
        new CardContent(
            profile,
            keys.signing().publicKeys(),
            keys.sealing().current().publicKeys(),
            keys.tlsPin(),
            keys.logKey().verifierKey(),
            issuedAt,
            keys.serial());
    return new PartnerCard(content, keys.signing().sign(SignedFormat.CARD, content.bytes()));
  }

  /**
   * Reads a card and checks both signatures.
   *
   * @throws ExchangeException {@code EXCHANGE_CARD_MALFORMED} or {@code EXCHANGE_CARD_SIGNATURE}
   */
  public static PartnerCard read(byte[] json) {
    PartnerCard card = ofStore(json);
    if (!card.keys().verify(SignedFormat.CARD, card.content.bytes(), card.signature)) {
      throw new ExchangeException(ExchangeFault.CARD_SIGNATURE);
    }
    return card;
  }

  /** A card that was verified when it was stored. */
  static PartnerCard ofStore(byte[] json) {
    JsonFields fields = JsonFields.read(json, ExchangeFault.CARD_MALFORMED);
    CardContent content = CardContent.read(fields.object("card"));
    HybridSignature signature = SignatureJson.read(fields.object("signatures"));
    fields.end();
    return new PartnerCard(content, signature);
  }

  /** The file to hand to a partner: canonical JSON with both signatures. */
  public byte[] json() {
    ObjectNode file = CanonicalText.object();
    file.set("card", content.json());
    file.set("signatures", SignatureJson.write(signature));
    return CanonicalText.bytes(file);
  }

  /** Who the node says it is. */
  public NodeProfile profile() {
    return content.profile();
  }

  /** The party. */
  public PartyId party() {
    return content.profile().party();
  }

  /** What two people compare before they trust the card. */
  public Fingerprint fingerprint() {
    return content.fingerprint();
  }

  /** SHA-256 of the TLS certificate's public key, lower-case hexadecimal. */
  public String tlsPin() {
    return content.tlsPin();
  }

  /** The key of the node's transparency log. */
  public VerifierKey logKey() {
    return content.logKey();
  }

  /** When it was signed; of two cards with the same keys the later one counts. */
  public Instant issuedAt() {
    return content.issuedAt();
  }

  /** Which keys of the node they are: from 1, one more with each change. */
  public int serial() {
    return content.serial();
  }

  /** The suites this node reads, for an agreement's list. */
  static List<String> suites() {
    return List.of(Suite.CURRENT);
  }

  HybridPublicKeys keys() {
    return content.keys();
  }

  /** Null for a card of before envelopes were sealed. */
  @Nullable SealingPublicKeys sealing() {
    return content.sealing();
  }

  /** Throws {@code EXCHANGE_CARD_UNSEALED} for a card of before envelopes were sealed. */
  SealingPublicKeys requireSealing() {
    SealingPublicKeys sealing = content.sealing();
    if (sealing == null) {
      throw new ExchangeException(ExchangeFault.CARD_UNSEALED);
    }
    return sealing;
  }
}
