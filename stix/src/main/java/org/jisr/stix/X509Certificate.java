package org.jisr.stix;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An X.509 certificate (STIX 2.1, section 6.18). */
public final class X509Certificate extends CyberObservable {
  X509Certificate(Document document) {
    super(document);
  }

  /** Begins a certificate by its serial number. */
  public static ObjectBuilder<X509Certificate> builder(String serialNumber) {
    return ObjectBuilder.of(X509Certificate.class, "x509-certificate", null)
        .with("serial_number", serialNumber);
  }

  /** Whether it signs itself. */
  public @Nullable Boolean isSelfSigned() {
    return Property.bool(tree(), "is_self_signed");
  }

  /** Of its whole content, by algorithm. */
  public Map<String, String> hashes() {
    return Property.texts(tree(), "hashes");
  }

  /** Its version. */
  public @Nullable String version() {
    return Property.string(tree(), "version");
  }

  /** Its serial number. */
  public @Nullable String serialNumber() {
    return Property.string(tree(), "serial_number");
  }

  /** How it is signed. */
  public @Nullable String signatureAlgorithm() {
    return Property.string(tree(), "signature_algorithm");
  }

  /** Who issued it. */
  public @Nullable String issuer() {
    return Property.string(tree(), "issuer");
  }

  /** From when it is valid. */
  public @Nullable StixTimestamp validityNotBefore() {
    return Property.timestamp(tree(), "validity_not_before");
  }

  /** Until when it is valid. */
  public @Nullable StixTimestamp validityNotAfter() {
    return Property.timestamp(tree(), "validity_not_after");
  }

  /** Whom it is for. */
  public @Nullable String subject() {
    return Property.string(tree(), "subject");
  }

  /** The kind of key. */
  public @Nullable String subjectPublicKeyAlgorithm() {
    return Property.string(tree(), "subject_public_key_algorithm");
  }

  /** The modulus of an RSA key. */
  public @Nullable String subjectPublicKeyModulus() {
    return Property.string(tree(), "subject_public_key_modulus");
  }

  /** The exponent of an RSA key. */
  public @Nullable Long subjectPublicKeyExponent() {
    return Property.integer(tree(), "subject_public_key_exponent");
  }

  /** Its version 3 extensions. */
  public @Nullable X509Extensions extensionsOfVersion3() {
    return Property.part(tree(), "x509_v3_extensions", X509Extensions::of);
  }
}
