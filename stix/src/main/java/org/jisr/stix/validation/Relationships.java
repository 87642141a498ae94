package org.jisr.stix.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The relationships that the standard suggests (STIX 2.1, sections 4, 6 and appendix B). */
final class Relationships {
  /** Between any two objects. */
  private static final Set<String> COMMON = Set.of("derived-from", "duplicate-of", "related-to");

  /** A source, a relationship, its targets; {@code *} stands for every observable. */
  private static final String TABLE =
      """
      attack-pattern delivers malware
      attack-pattern targets identity location vulnerability
      attack-pattern uses malware tool
      campaign attributed-to intrusion-set threat-actor
      campaign compromises infrastructure
      campaign originates-from location
      campaign targets identity location vulnerability
      campaign uses attack-pattern infrastructure malware tool
      course-of-action investigates indicator
      course-of-action mitigates attack-pattern indicator malware tool vulnerability
      course-of-action remediates malware vulnerability
      identity located-at location
      indicator indicates attack-pattern campaign infrastructure intrusion-set malware threat-actor tool
      indicator based-on observed-data
      infrastructure communicates-with infrastructure ipv4-addr ipv6-addr domain-name url
      infrastructure consists-of infrastructure observed-data *
      infrastructure controls infrastructure malware
      infrastructure delivers malware
      infrastructure has vulnerability
      infrastructure hosts tool malware
      infrastructure located-at location
      infrastructure uses infrastructure
      intrusion-set attributed-to threat-actor
      intrusion-set compromises infrastructure
      intrusion-set hosts infrastructure
      intrusion-set owns infrastructure
      intrusion-set originates-from location
      intrusion-set targets identity location vulnerability
      intrusion-set uses attack-pattern infrastructure malware tool
      malware authored-by threat-actor intrusion-set
      malware beacons-to infrastructure
      malware exfiltrates-to infrastructure
      malware communicates-with ipv4-addr ipv6-addr domain-name url
      malware controls malware
      malware downloads malware tool file
      malware drops malware tool file
      malware exploits vulnerability
      malware originates-from location
      malware targets identity infrastructure location vulnerability
      malware uses attack-pattern infrastructure malware tool
      malware variant-of malware
      malware-analysis characterizes malware
      malware-analysis analysis-of malware
      malware-analysis static-analysis-of malware
      malware-analysis dynamic-analysis-of malware
      threat-actor attributed-to identity
      threat-actor compromises infrastructure
      threat-actor hosts infrastructure
      threat-actor owns infrastructure
      threat-actor impersonates identity
      threat-actor located-at location
      threat-actor targets identity location vulnerability
      threat-actor uses attack-pattern infrastructure malware tool
      tool delivers malware
      tool drops malware
      tool has vulnerability
      tool targets identity infrastructure location vulnerability
      tool uses infrastructure
      domain-name resolves-to domain-name ipv4-addr ipv6-addr
      ipv4-addr resolves-to mac-addr
      ipv4-addr belongs-to autonomous-system
      ipv6-addr resolves-to mac-addr
      ipv6-addr belongs-to autonomous-system
      """;

  private static final Map<String, Map<String, Set<String>>> SUGGESTED = read();

  private Relationships() {}

  /** Whether it is suggested; of custom types the standard says nothing. */
  static boolean isSuggested(String source, String relationship, String target) {
    if (COMMON.contains(relationship)
        || Kind.of(source) == Kind.CUSTOM
        || Kind.of(target) == Kind.CUSTOM) {
      return true;
    }
    return SUGGESTED
        .getOrDefault(source, Map.of())
        .getOrDefault(relationship, Set.of())
        .contains(target);
  }

  private static Map<String, Map<String, Set<String>>> read() {
    Map<String, Map<String, Set<String>>> result = new HashMap<>();
    TABLE
        .lines()
        .forEach(
            line -> {
              List<String> words = List.of(line.split(" "));
              Set<String> targets =
                  result
                      .computeIfAbsent(words.get(0), source -> new HashMap<>())
                      .computeIfAbsent(words.get(1), relationship -> new HashSet<>());
              targets.addAll(words.subList(2, words.size()));
              if (targets.remove("*")) {
                targets.addAll(Kind.OBSERVABLE.types());
              }
            });
    return result;
  }
}
