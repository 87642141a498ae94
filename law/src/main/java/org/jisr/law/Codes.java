package org.jisr.law;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jisr.stix.Tlp;

/** How values are written into facts, and which caveats a statement carries. */
final class Codes {
  private Codes() {}

  static String tlp(Tlp level) {
    return switch (level) {
      case CLEAR -> "clear";
      case GREEN -> "green";
      case AMBER -> "amber";
      case AMBER_STRICT -> "amber+strict";
      case RED -> "red";
    };
  }

  static Tlp tlp(String code) {
    for (Tlp level : Tlp.values()) {
      if (tlp(level).equals(code)) {
        return level;
      }
    }
    throw new LawException(
        LawException.Code.LAW_VALUE_UNKNOWN, "The marking is none of the five TLP 2.0 levels.");
  }

  static String join(Collection<? extends Coded> members) {
    return members.stream().map(Coded::code).sorted().collect(Collectors.joining(" "));
  }

  static List<Obligation> caveats(Handling handling) {
    return switch (handling.assertion()) {
      case FACT -> List.of();
      case ASSESSMENT -> List.of(Obligation.of("caveat-assessment"));
      case INFERENCE -> List.of(Obligation.of("caveat-inference"));
    };
  }
}
