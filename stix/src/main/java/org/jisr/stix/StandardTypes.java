package org.jisr.stix;

import java.util.Set;

/** The types that STIX 2.1 defines and the class of each. */
final class StandardTypes {
  private static final Set<String> OBSERVABLES =
      Set.of(
          "artifact",
          "autonomous-system",
          "directory",
          "domain-name",
          "email-addr",
          "email-message",
          "file",
          "ipv4-addr",
          "ipv6-addr",
          "mac-addr",
          "mutex",
          "network-traffic",
          "process",
          "software",
          "url",
          "user-account",
          "windows-registry-key",
          "x509-certificate");

  /** Domain and relationship objects, and the meta objects that have versions. */
  private static final Set<String> VERSIONED =
      Set.of(
          "attack-pattern",
          "campaign",
          "course-of-action",
          "grouping",
          "identity",
          "incident",
          "indicator",
          "infrastructure",
          "intrusion-set",
          "location",
          "malware",
          "malware-analysis",
          "note",
          "observed-data",
          "opinion",
          "report",
          "threat-actor",
          "tool",
          "vulnerability",
          "relationship",
          "sighting",
          "extension-definition",
          "language-content");

  private StandardTypes() {}

  static boolean isObservable(String type) {
    return OBSERVABLES.contains(type);
  }

  static boolean isVersioned(String type) {
    return VERSIONED.contains(type);
  }

  static StixObject object(Document document) {
    return switch (document.fields().id().type()) {
      case "artifact" -> new Artifact(document);
      case "attack-pattern" -> new AttackPattern(document);
      case "autonomous-system" -> new AutonomousSystem(document);
      case "campaign" -> new Campaign(document);
      case "course-of-action" -> new CourseOfAction(document);
      case "directory" -> new Directory(document);
      case "domain-name" -> new DomainName(document);
      case "email-addr" -> new EmailAddress(document);
      case "email-message" -> new EmailMessage(document);
      case "extension-definition" -> new ExtensionDefinition(document);
      case "file" -> new FileObject(document);
      case "grouping" -> new Grouping(document);
      case "identity" -> new Identity(document);
      case "incident" -> new Incident(document);
      case "indicator" -> new Indicator(document);
      case "infrastructure" -> new Infrastructure(document);
      case "intrusion-set" -> new IntrusionSet(document);
      case "ipv4-addr" -> new Ipv4Address(document);
      case "ipv6-addr" -> new Ipv6Address(document);
      case "language-content" -> new LanguageContent(document);
      case "location" -> new Location(document);
      case "mac-addr" -> new MacAddress(document);
      case "malware" -> new Malware(document);
      case "malware-analysis" -> new MalwareAnalysis(document);
      case "marking-definition" -> new MarkingDefinition(document);
      case "mutex" -> new Mutex(document);
      case "network-traffic" -> new NetworkTraffic(document);
      case "note" -> new Note(document);
      case "observed-data" -> new ObservedData(document);
      case "opinion" -> new Opinion(document);
      case "process" -> new ProcessObject(document);
      case "relationship" -> new Relationship(document);
      case "report" -> new Report(document);
      case "sighting" -> new Sighting(document);
      case "software" -> new Software(document);
      case "threat-actor" -> new ThreatActor(document);
      case "tool" -> new Tool(document);
      case "url" -> new Url(document);
      case "user-account" -> new UserAccount(document);
      case "vulnerability" -> new Vulnerability(document);
      case "windows-registry-key" -> new WindowsRegistryKey(document);
      case "x509-certificate" -> new X509Certificate(document);
      default -> new CustomObject(document);
    };
  }
}
