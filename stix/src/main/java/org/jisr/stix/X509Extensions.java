package org.jisr.stix;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The version 3 extensions of a certificate (STIX 2.1, section 6.18.2). */
public final class X509Extensions {
  private final JsonNode tree;

  private X509Extensions(JsonNode tree) {
    this.tree = tree;
  }

  static X509Extensions of(JsonNode tree) {
    return new X509Extensions(tree);
  }

  /** Whether the subject may itself issue certificates, and how deep the chain may be. */
  public @Nullable String basicConstraints() {
    return Property.string(tree, "basic_constraints");
  }

  /** The names that certificates below may carry. */
  public @Nullable String nameConstraints() {
    return Property.string(tree, "name_constraints");
  }

  /** Constraints on the policies below. */
  public @Nullable String policyConstraints() {
    return Property.string(tree, "policy_constraints");
  }

  /** What the key may be used for. */
  public @Nullable String keyUsage() {
    return Property.string(tree, "key_usage");
  }

  /** Further uses of the key. */
  public @Nullable String extendedKeyUsage() {
    return Property.string(tree, "extended_key_usage");
  }

  /** The identifier of the subject's key. */
  public @Nullable String subjectKeyIdentifier() {
    return Property.string(tree, "subject_key_identifier");
  }

  /** The identifier of the issuer's key. */
  public @Nullable String authorityKeyIdentifier() {
    return Property.string(tree, "authority_key_identifier");
  }

  /** Other names of the subject. */
  public @Nullable String subjectAlternativeName() {
    return Property.string(tree, "subject_alternative_name");
  }

  /** Other names of the issuer. */
  public @Nullable String issuerAlternativeName() {
    return Property.string(tree, "issuer_alternative_name");
  }

  /** More about the subject. */
  public @Nullable String subjectDirectoryAttributes() {
    return Property.string(tree, "subject_directory_attributes");
  }

  /** Where revocations are published. */
  public @Nullable String crlDistributionPoints() {
    return Property.string(tree, "crl_distribution_points");
  }

  /** How many certificates may follow before any policy is refused. */
  public @Nullable String inhibitAnyPolicy() {
    return Property.string(tree, "inhibit_any_policy");
  }

  /** From when the private key is valid. */
  public @Nullable StixTimestamp privateKeyNotBefore() {
    return Property.timestamp(tree, "private_key_usage_period_not_before");
  }

  /** Until when the private key is valid. */
  public @Nullable StixTimestamp privateKeyNotAfter() {
    return Property.timestamp(tree, "private_key_usage_period_not_after");
  }

  /** The policies under which it was issued. */
  public @Nullable String certificatePolicies() {
    return Property.string(tree, "certificate_policies");
  }

  /** How policies of other domains correspond. */
  public @Nullable String policyMappings() {
    return Property.string(tree, "policy_mappings");
  }
}
