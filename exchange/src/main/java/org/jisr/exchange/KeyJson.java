package org.jisr.exchange;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jisr.law.LawException;
import org.jisr.law.PartyId;
import org.jisr.log.LogException;
import org.jisr.log.SigningKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A node's keys as JSON: PKCS #8 and X.509 encodings in base64. */
final class KeyJson {
  private static final String FORMAT = "jisr-keys/1";
  private static final String SEALING = "sealing";
  private static final String SERIAL = "serial";
  private static final String MARKS = "marks";
  private static final String FORMER_TLS = "formerTls";
  private static final String STOLEN_TLS = "stolenTls";
  private static final String NEXT = "next";
  private static final int MAX_TEXT = 16 * 1024;

  private KeyJson() {}

  static byte[] write(NodeKeys keys) {
    ObjectNode file = json(keys);
    NodeKeys next = keys.next();
    if (next != null) {
      file.set(NEXT, json(next));
    }
    return CanonicalText.bytes(file);
  }

  private static ObjectNode json(NodeKeys keys) {
    ObjectNode file = CanonicalText.object();
    file.put("format", FORMAT);
    file.put("party", keys.party().value());
    put(file, "ed25519", keys.signing().ed25519());
    put(file, "mlDsa65", keys.signing().mlDsa65());
    put(file, "tls", keys.tls().keys());
    ArrayNode ring = file.putArray(SEALING);
    keys.sealing().keys().forEach(each -> ring.add(sealing(each)));
    file.put("certificate", certificate(keys.tls()));
    file.put("log", keys.logKey().secretText());
    if (keys.serial() > 1) {
      file.put(SERIAL, keys.serial());
      file.put(MARKS, base64(keys.markSeed()));
    }
    TlsIdentity former = keys.formerTls();
    if (former != null) {
      ObjectNode shown = file.putObject(keys.formerShown() ? FORMER_TLS : STOLEN_TLS);
      put(shown, "tls", former.keys());
      shown.put("certificate", certificate(former));
    }
    return file;
  }

  private static String certificate(TlsIdentity tls) {
    try {
      return base64(tls.certificate().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new ExchangeException(ExchangeFault.KEYS_UNREADABLE, e);
    }
  }

  private static ObjectNode sealing(SealingKeys keys) {
    ObjectNode pair = CanonicalText.object();
    put(pair, "x25519", keys.x25519());
    put(pair, "mlKem768", keys.mlKem768());
    return pair;
  }

  private static void put(ObjectNode file, String name, KeyPair pair) {
    file.putObject(name)
        .put("private", encoded(pair.getPrivate()))
        .put("public", encoded(pair.getPublic()));
  }

  private static String encoded(Key key) {
    return base64(key.getEncoded());
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Whether the file is of before envelopes were sealed; reading it makes keys up. */
  static boolean lacksSealing(byte[] json) {
    return !JsonFields.read(json, ExchangeFault.KEYS_UNREADABLE).names().contains(SEALING);
  }

  static NodeKeys read(byte[] json) {
    try {
      JsonFields file = JsonFields.read(json, ExchangeFault.KEYS_UNREADABLE);
      NodeKeys next =
          file.names().contains(NEXT) ? NodeKeys.of(parts(file.object(NEXT)), null) : null;
      return NodeKeys.of(parts(file), next);
    } catch (GeneralSecurityException | LawException | LogException e) {
      throw new ExchangeException(ExchangeFault.KEYS_UNREADABLE, e);
    }
  }

  private static NodeKeys.Parts parts(JsonFields file) throws GeneralSecurityException {
    if (!file.text("format", MAX_TEXT).equals(FORMAT)) {
      throw new ExchangeException(ExchangeFault.KEYS_UNREADABLE);
    }
    HybridKeys signing =
        new HybridKeys(pair(file, "ed25519", "Ed25519"), pair(file, "mlDsa65", "ML-DSA-65"));
    Set<String> names = file.names();
    return new NodeKeys.Parts(
        new PartyId(file.text("party", MAX_TEXT)),
        names.contains(SERIAL) ? file.count(SERIAL) : 1,
        signing,
        ring(file),
        tls(file),
        SigningKey.parse(file.text("log", MAX_TEXT)),
        names.contains(MARKS)
            ? file.base64(MARKS, MAX_TEXT)
            : signing.ed25519().getPrivate().getEncoded(),
        former(file),
        names.contains(FORMER_TLS));
  }

  private static @Nullable TlsIdentity former(JsonFields file) throws GeneralSecurityException {
    for (String name : List.of(FORMER_TLS, STOLEN_TLS)) {
      if (file.names().contains(name)) {
        return tls(file.object(name));
      }
    }
    return null;
  }

  private static TlsIdentity tls(JsonFields file) throws GeneralSecurityException {
    return new TlsIdentity(pair(file, "tls", "EC"), certificate(file));
  }

  private static SealingRing ring(JsonFields file) throws GeneralSecurityException {
    if (!file.names().contains(SEALING)) {
      return SealingRing.generate();
    }
    List<SealingKeys> keys = new ArrayList<>();
    for (JsonFields each : file.objects(SEALING)) {
      keys.add(
          new SealingKeys(pair(each, "x25519", "X25519"), pair(each, "mlKem768", "ML-KEM-768")));
    }
    if (keys.isEmpty()) {
      throw new ExchangeException(ExchangeFault.KEYS_UNREADABLE);
    }
    return new SealingRing(keys);
  }

  private static KeyPair pair(JsonFields file, String name, String algorithm)
      throws GeneralSecurityException {
    JsonFields pair = file.object(name);
    KeyFactory factory = KeyFactory.getInstance(algorithm);
    return new KeyPair(
        factory.generatePublic(new X509EncodedKeySpec(pair.base64("public", MAX_TEXT))),
        factory.generatePrivate(new PKCS8EncodedKeySpec(pair.base64("private", MAX_TEXT))));
  }

  private static X509Certificate certificate(JsonFields file) throws GeneralSecurityException {
    byte[] encoded = file.base64("certificate", MAX_TEXT);
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(encoded));
  }
}
