package org.jisr.people;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jisr.fixtures.SoftAuthenticator;

/** An invented maker of authenticators: a root, and a certificate for its makes below it. */
final class KeyMaker implements SoftAuthenticator.Attester {
  private final KeyPair make = keys();
  private final X509Certificate root;
  private final X509Certificate certificate;

  KeyMaker(String name) {
    KeyPair authority = keys();
    X500Name issuer = new X500Name("C=AQ,O=" + name + ",CN=" + name + " Root");
    X500Name subject =
        new X500Name("C=AQ,O=" + name + ",OU=Authenticator Attestation,CN=" + name + " One");
    root = certificate(issuer, issuer, authority, authority, true);
    certificate = certificate(issuer, subject, authority, make, false);
  }

  X509Certificate root() {
    return root;
  }

  /** This maker's certificates beside another's signatures. */
  SoftAuthenticator.Attester signedBy(KeyMaker other) {
    return new SoftAuthenticator.Attester() {
      @Override
      public List<byte[]> chain() {
        return KeyMaker.this.chain();
      }

      @Override
      public byte[] sign(byte[] data) {
        return other.sign(data);
      }
    };
  }

  @Override
  public List<byte[]> chain() {
    try {
      return List.of(certificate.getEncoded());
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] sign(byte[] data) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(make.getPrivate());
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate certificate(
      X500Name issuer, X500Name subject, KeyPair signer, KeyPair holder, boolean authority) {
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              BigInteger.valueOf(authority ? 1 : 2),
              Date.from(Instant.parse("2020-01-01T00:00:00Z")),
              Date.from(Instant.parse("2050-01-01T00:00:00Z")),
              subject,
              holder.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate())));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
