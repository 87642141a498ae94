package org.jisr.exchange;

import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jisr.law.PartyId;

/**
 * A node's TLS key (P-256, which browsers understand too) with its self-signed certificate.
 *
 * <p>Partners recognise the key by its pin; names and dates in the certificate mean nothing to
 * them.
 */
record TlsIdentity(KeyPair keys, X509Certificate certificate) {
  private static final Instant NOT_BEFORE = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration VALIDITY = Duration.ofDays(365 * 30);

  static TlsIdentity generate(PartyId party) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair keys = generator.generateKeyPair();
      return new TlsIdentity(keys, selfSigned(party, keys));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException("Every Java platform has P-256 and ECDSA.", e);
    }
  }

  private static X509Certificate selfSigned(PartyId party, KeyPair keys)
      throws GeneralSecurityException, OperatorCreationException, CertIOException {
    X500Name name = new X500Name("CN=" + party.value() + ",O=Jisr node");
    GeneralNames alternatives =
        new GeneralNames(
            new GeneralName[] {
              new GeneralName(GeneralName.dNSName, "localhost"),
              new GeneralName(
                  GeneralName.iPAddress, InetAddress.getLoopbackAddress().getHostAddress())
            });
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            new BigInteger(127, new SecureRandom()),
            Date.from(NOT_BEFORE),
            Date.from(NOT_BEFORE.plus(VALIDITY)),
            name,
            keys.getPublic());
    builder.addExtension(Extension.subjectAlternativeName, false, alternatives);
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
  }

  String pin() {
    return pinOf(certificate);
  }

  static String pinOf(X509Certificate certificate) {
    return Digest.sha256Hex(certificate.getPublicKey().getEncoded());
  }
}
