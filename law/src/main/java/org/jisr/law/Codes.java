package org.jisr.law;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How values are written into facts, and which caveats a statement carries. */
final class Codes {
  private Codes() {}

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
