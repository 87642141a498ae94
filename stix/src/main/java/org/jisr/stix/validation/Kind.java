package org.jisr.stix.validation;

import java.util.Set;

/** What sort of object a type is (STIX 2.1, section 1.3). */
enum Kind {
  DOMAIN(
      "attack-pattern campaign course-of-action grouping identity incident indicator infrastructure"
          + " intrusion-set location malware malware-analysis note observed-data opinion report"
          + " threat-actor tool vulnerability"),
  OBSERVABLE(
      "artifact autonomous-system directory domain-name email-addr email-message file ipv4-addr"
          + " ipv6-addr mac-addr mutex network-traffic process software url user-account"
          + " windows-registry-key x509-certificate"),
  RELATIONSHIP("relationship sighting"),
  META("extension-definition language-content marking-definition"),
  BUNDLE("bundle"),

  /** A type that the standard does not define; it may be of any sort. */
  CUSTOM("");

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
  private final Set<String> types;

  Kind(String types) {
    this.types = Set.of(types.split(" "));
  }

  static Kind of(String type) {
    for (Kind kind : values()) {
      if (kind.types.contains(type)) {
        return kind;
      }
    }
    return CUSTOM;
  }

  Set<String> types() {
    return types;
  }
}
