package org.jisr.exchange;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.jisr.law.LawText;
import org.jisr.law.PartyId;
import org.jisr.law.SignedLaw;
import org.jisr.log.SigningKey;
import org.jspecify.annotations.Nullable;

/**
 * Everything secret about a node: two signing keys, its sealing keys, the key of its TLS
 * certificate and the key of its log.
 *
 * <p>Created once and kept in one file that only the node's user may read. Immutable; never written
 * to a message or a log line.
 */
public final class NodeKeys {
  private final PartyId party;
  private final int serial;
  private final HybridKeys signing;
  private final SealingRing sealing;
  private final TlsIdentity tls;
  private final SigningKey logKey;
  private final byte[] markSeed;
  private final @Nullable TlsIdentity formerTls;
  private final boolean formerShown;
  private final @Nullable NodeKeys next;
  private final @Nullable KeyFile home;

  private NodeKeys(Parts parts, @Nullable NodeKeys next, @Nullable KeyFile home) {
    this.party = parts.party;
    this.serial = parts.serial;
    this.signing = parts.signing;
    this.sealing = parts.sealing;
    this.tls = parts.tls;
    this.logKey = parts.logKey;
    this.markSeed = parts.markSeed.clone();
    this.formerTls = parts.formerTls;
    this.formerShown = parts.formerShown;
    this.next = next;
    this.home = home;
  }

  /** Keys that no change led to. */
  NodeKeys(
      PartyId party, HybridKeys signing, SealingRing sealing, TlsIdentity tls, SigningKey logKey) {
    this(
        new Parts(
            party,
            1,
            signing,
            sealing,
            tls,
            logKey,
            signing.ed25519().getPrivate().getEncoded(),
            null,
            false),
        null,
        null);
  }

  /**
   * What the keys consist of.
   *
   * @param serial from 1, one more with each change
   * @param markSeed what watermarks are made from, the same through all changes
   * @param formerTls what connections showed before {@code tls}, while not all partners know of it
   * @param formerShown whether they still show it; not so after a theft
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Parts(
      PartyId party,
      int serial,
      HybridKeys signing,
      SealingRing sealing,
      TlsIdentity tls,
      SigningKey logKey,
      byte[] markSeed,
      @Nullable TlsIdentity formerTls,
      boolean formerShown) {

    /** With new keys in place of some. */
    Parts changed(Set<KeyPart> which) {
      boolean connection = which.contains(KeyPart.TLS);
      return new Parts(
          party,
          serial + 1,
          which.contains(KeyPart.SIGNING) ? HybridKeys.generate() : signing,
          which.contains(KeyPart.SEALING) ? sealing.extended() : sealing,
          connection ? TlsIdentity.generate(party) : tls,
          logKey,
          markSeed,
          connection && formerTls == null ? tls : formerTls,
          formerTls == null ? connection : formerShown);
    }

    /** With new keys of every kind; the former connection is only to say so. */
    Parts replaced() {
      TlsIdentity shown = formerTls != null && formerShown ? formerTls : tls;
      return new Parts(
          party,
          serial + 1,
          HybridKeys.generate(),
          sealing.extended(),
          TlsIdentity.generate(party),
          logKey,
          markSeed,
          shown,
          false);
    }

    private Parts with(SealingRing ring, SigningKey log, @Nullable TlsIdentity former) {
      return new Parts(
          party, serial, signing, ring, tls, log, markSeed, former, formerShown && former != null);
    }
  }

  static NodeKeys of(Parts parts, @Nullable NodeKeys next) {
    return new NodeKeys(parts, next, null);
  }

  Parts parts() {
    return new Parts(
        party, serial, signing, sealing, tls, logKey, markSeed, formerTls, formerShown);
  }

  /**
   * Reads the keys in a folder, or creates them and the folder when there are none.
   *
   * @throws ExchangeException {@code EXCHANGE_KEYS_UNREADABLE}, or {@code EXCHANGE_KEYS_OF_ANOTHER}
   *     when they belong to another party
   */
  public static NodeKeys createOrLoad(Path folder, PartyId party) {
    KeyFile file = new KeyFile(folder);
    NodeKeys keys = file.readOrCreate(() -> generate(party));
    if (!keys.party.equals(party)) {
      throw new ExchangeException(ExchangeFault.KEYS_OF_ANOTHER);
    }
    return keys.at(file);
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

  private NodeKeys at(KeyFile file) {
    return new NodeKeys(parts(), next, file);
  }

  NodeKeys withLogKey(SigningKey replaced) {
    return new NodeKeys(parts().with(sealing, replaced, formerTls), next, home);
  }

  NodeKeys withSealing(SealingRing replaced) {
    return new NodeKeys(parts().with(replaced, logKey, formerTls), next, home);
  }

  /** These, with others beside them that nobody knows of yet. */
  NodeKeys preparing(NodeKeys prepared) {
    return new NodeKeys(parts(), prepared, home).kept();
  }

  /** These alone; what was prepared is gone. */
  NodeKeys withoutNext() {
    return next == null ? this : new NodeKeys(parts(), null, home).kept();
  }

  /** What was prepared; these are gone but for what still opens and shows. */
  NodeKeys promoted(NodeKeys prepared) {
    return new NodeKeys(prepared.parts(), null, home).kept();
  }

  /** Without former private keys: everybody knows of the present ones. */
  NodeKeys settled() {
    return new NodeKeys(parts().with(sealing.settled(), logKey, null), next, home).kept();
  }

  /** Connections show the present key from now on; the former one is gone. */
  NodeKeys withoutFormerTls() {
    return new NodeKeys(parts().with(sealing, logKey, null), next, home).kept();
  }

  /** Durable before anything rests on it; keys without a file are only tried out. */
  private NodeKeys kept() {
    if (home != null) {
      home.replace(this);
    }
    return this;
  }

  /** What is prepared but not in use; null when there is none. */
  @Nullable NodeKeys next() {
    return next;
  }

  /** Which keys of the node they are: from 1, one more with each change. */
  public int serial() {
    return serial;
  }

  /** What connections show: the former key until all partners know of the present one. */
  TlsIdentity shownTls() {
    return formerTls != null && formerShown ? formerTls : tls;
  }

  @Nullable TlsIdentity formerTls() {
    return formerTls;
  }

  boolean formerShown() {
    return formerShown;
  }

  byte[] markSeed() {
    return markSeed.clone();
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

  /**
   * A revocation of these keys, signed beforehand: without a moment, so that it ends them, and all
   * that followed from them, from whenever a partner hears it.
   */
  public byte[] revocation() {
    return Revocation.sign(this, null);
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
