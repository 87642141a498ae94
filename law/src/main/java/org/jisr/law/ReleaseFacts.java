package org.jisr.law;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The questions that several release rules ask. */
final class ReleaseFacts {
  private ReleaseFacts() {}

  /** Whether the holder gives what is its own, or gives it back to where it came from. */
  static boolean ownOrReturned(Handling handling, ReleaseContext context) {
    return handling.originator().equals(context.holder())
        || handling.originator().equals(context.recipient());
  }

  /** Whether the originator's consent to this recipient and purpose is on file and holds. */
  static boolean consented(Handling handling, ReleaseContext context, Instant now) {
    return context.consents().stream()
        .anyMatch(
            consent ->
                consent.originator().equals(handling.originator())
                    && consent.recipient().equals(context.recipient())
                    && consent.purpose().covers(context.purpose())
                    && now.isBefore(consent.until()));
  }

  static Finding granted(Need need, ReleaseContext context, Map<String, String> facts) {
    return context.granted().contains(need) ? Finding.met(facts) : Finding.needs(need, facts);
  }

  static Finding conditions(Handling handling, ReleaseContext context, Instant now) {
    Map<String, String> facts = Map.of("conditions", codes(handling));
    List<Obligation> obligations = new ArrayList<>();
    for (Condition condition : handling.conditions()) {
      ConditionKind kind = condition.kind();
      if (kind == null) {
        return Finding.denied(facts);
      }
      obligations.add(Obligation.of(condition));
    }
    if (handling.conditions().stream().anyMatch(ReleaseFacts::needsSanitising)
        && !context.granted().contains(Need.SANITISING)) {
      return Finding.needs(Need.SANITISING, facts);
    }
    boolean onwardBarred =
        handling.conditions().stream().anyMatch(c -> c.kind() == ConditionKind.NO_ONWARD)
            && !ownOrReturned(handling, context)
            && !consented(handling, context, now);
    return onwardBarred
        ? Finding.needs(Need.ORIGINATOR_CONSENT, facts)
        : Finding.met(facts, obligations);
  }

  /**
   * An instrument of another party's law stands in that party's catalogue: for what it originated
   * its dates count, and its signature vouches for them.
   */
  static Finding legalBasis(Handling handling, ReleaseContext context, Instant now) {
    InstrumentCatalogue catalogue = context.circumstances().law().catalogue();
    boolean foreign =
        !handling.originator().equals(context.holder())
            && (catalogue == null || !handling.originator().equals(catalogue.party()));
    boolean holds = false;
    StringBuilder found = new StringBuilder();
    for (LegalBasis basis : handling.legalBasis()) {
      boolean good = basis.holdsAt(now);
      if (catalogue != null && !(foreign && catalogue.find(basis.instrument()) == null)) {
        good = catalogue.standing(basis, now) == InstrumentCatalogue.Standing.IN_FORCE;
      }
      holds |= good;
      found.append(found.isEmpty() ? "" : "; ").append(basis.instrument());
    }
    return Finding.of(holds, Map.of("instruments", found.toString()));
  }

  static Obligation obligation(String code, String name, String value) {
    return new Obligation(code, new TreeMap<>(Map.of(name, value)));
  }

  private static boolean needsSanitising(Condition condition) {
    return condition.kind() == ConditionKind.SANITISED_ONLY;
  }

  private static String codes(Handling handling) {
    return String.join(" ", handling.conditions().stream().map(Condition::code).toList());
  }
}
