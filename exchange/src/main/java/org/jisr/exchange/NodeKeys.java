package org.jisr.exchange;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import org.jisr.law.LawText;
import org.jisr.law.PartyId;
import org.jisr.law.SignedLaw;
import org.jisr.log.SigningKey;

/**
 * Everything secret about a node: two signing keys, its sealing keys, the key of its TLS
 * certificate and the key of its log.
 *
 * <p>Created once and kept in one file that only the node's user may read. Immutable; never written
 * to a message or a log line.
 */
public final class NodeKeys {
  private final PartyId party;
  private final HybridKeys signing;
  private final SealingRing sealing;
  private final TlsIdentity tls;
  private final SigningKey logKey;

  NodeKeys(
      PartyId party, HybridKeys signing, SealingRing sealing, TlsIdentity tls, SigningKey logKey) {
    this.party = party;
    this.signing = signing;
    this.sealing = sealing;
    this.tls = tls;
    this.logKey = logKey;
  }

  /**
   * Reads the keys in a folder, or creates them and the folder when there are none.
   *
   * @throws ExchangeException {@code EXCHANGE_KEYS_UNREADABLE}, or {@code EXCHANGE_KEYS_OF_ANOTHER}
   *     when they belong to another party
   */
  public static NodeKeys createOrLoad(Path folder, PartyId party) {
    NodeKeys keys = new KeyFile(folder).readOrCreate(() -> generate(party));
    if (!keys.party.equals(party)) {
      throw new ExchangeException(ExchangeFault.KEYS_OF_ANOTHER);
    }
    return keys;
  }

  /**
   * Gives the node in this folder new sealing keys, which its card shows from its next start; the
   * ones before still open what was sealed for them. The node must not be running.
   *
   * @throws ExchangeException as {@link #createOrLoad}
   */
  public static NodeKeys renewSealing(Path folder, PartyId party) {
    NodeKeys keys = createOrLoad(folder, party);
    return new KeyFile(folder).replace(keys.withSealing(keys.sealing.renewed()));
  }

  /** New random keys, kept nowhere. */
  static NodeKeys generate(PartyId party) {
    return new NodeKeys(
        party,
        HybridKeys.generate(),
        SealingRing.generate(),
        TlsIdentity.generate(party),
        SigningKey.generate(party.value()));
  }

  NodeKeys withLogKey(SigningKey replaced) {
    return new NodeKeys(party, signing, sealing, tls, replaced);
  }

  NodeKeys withSealing(SealingRing replaced) {
    return new NodeKeys(party, signing, replaced, tls, logKey);
  }

  /** Whose keys they are. */
  public PartyId party() {
    return party;
  }

  /** The key with which the node's log is opened; its origin is the party's name. */
  public SigningKey logKey() {
    return logKey;
  }

  /** The self-signed certificate of the node's connections. */
  public X509Certificate certificate() {
    return tls.certificate();
  }

  /** The certificate's key, for a server's key store. */
  public KeyPair tlsKey() {
    return tls.keys();
  }

  /** SHA-256 of the certificate's public key (SPKI), lower-case hexadecimal. */
  public String tlsPin() {
    return tls.pin();
  }

  /** The node's signature under a text of law, for agencies without an authority of their own. */
  public SignedLaw sign(LawText text) {
    KeyPair keys = signing.ed25519();
    return SignedLaw.sign(text, keys.getPrivate(), keys.getPublic());
  }

  TlsIdentity tls() {
    return tls;
  }

  HybridKeys signing() {
    return signing;
  }

  SealingRing sealing() {
    return sealing;
  }

  /** Names the owner without showing a key. */
  @Override
  public String toString() {
    return "NodeKeys[" + party + ']';
  }
}
