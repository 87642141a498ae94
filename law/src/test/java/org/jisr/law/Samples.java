package org.jisr.law;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.stix.Tlp;

/** Parties, handlings and questions that the tests share. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  static final PartyId NORTH = new PartyId("north");
  static final PartyId SOUTH = new PartyId("south");
  static final PartyId ISLAND = new PartyId("island");
  static final LegalBasis LAW = LegalBasis.of("Information Act", "Ministry of the Interior");

  private Samples() {}

  /** North's own fact, amber, for south, about no person. */
  static HandlingBuilder amberForSouth() {
    return Handling.builder(NORTH, NORTH)
        .legalBasis(LAW)
        .purposes(Purpose.EVENT_SECURITY)
        .subject(SubjectCategory.NONE)
        .assertion(AssertionKind.FACT)
        .marking(Tlp.AMBER)
        .releasableTo(SOUTH)
        .retention(NOW.plusSeconds(1_000_000), NOW.plusSeconds(2_000_000));
  }

  static Viewer analyst(PartyId party) {
    return new Viewer(party, "a1", Set.of(Role.ANALYST), Tlp.RED);
  }

  static Consultation consultation(Viewer viewer) {
    return new Consultation(viewer, Purpose.EVENT_SECURITY, null);
  }

  static AgreementTerms agreement(PartyId one, PartyId other) {
    return new AgreementTerms(
        "agreement-1",
        "00".repeat(32),
        Set.of(one, other),
        Set.of(Purpose.EVENT_SECURITY),
        Set.of("report", "identity"),
        List.of(),
        NOW.minusSeconds(1000),
        NOW.plusSeconds(1000));
  }

  static ReleaseContext toSouth() {
    return release(SOUTH);
  }

  static ReleaseContext release(PartyId recipient) {
    return new ReleaseContext(
            NORTH, recipient, Purpose.EVENT_SECURITY, agreement(NORTH, recipient), "report")
        .in(Circumstances.NONE.answered(HumanRights.NO_CONCERN));
  }

  static ReleaseContext granting(ReleaseContext context, Need... needs) {
    return new ReleaseContext(
        context.holder(),
        context.recipient(),
        context.purpose(),
        context.agreement(),
        context.objectType(),
        context.consents(),
        Set.of(needs),
        context.circumstances());
  }

  static ReleaseContext consenting(ReleaseContext context, Consent... consents) {
    return new ReleaseContext(
        context.holder(),
        context.recipient(),
        context.purpose(),
        context.agreement(),
        context.objectType(),
        Set.of(consents),
        context.granted(),
        context.circumstances());
  }

  static Map<Language, String> spoken(String word) {
    Map<Language, String> spoken = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      spoken.put(language, word + " (" + language.code() + ")");
    }
    return spoken;
  }

  static InstrumentCatalogue catalogue(Instrument... instruments) {
    return new InstrumentCatalogue(
        NORTH, "Ministry of Justice", 1, NOW.minusSeconds(1), null, List.of(instruments));
  }

  static Instrument instrument(String code, String... articles) {
    return new Instrument(
        code, List.of(articles), "Parliament", NOW.minusSeconds(9), null, spoken(code));
  }

  static PolicySet policy(PolicyRule... rules) {
    return new PolicySet(
        NORTH,
        "Council of Ministers",
        1,
        NOW.minusSeconds(1),
        null,
        List.of(rules),
        List.of(),
        Map.of());
  }

  static PolicyRule rule(String name, PolicyScope when, PolicyEffect effect) {
    return new PolicyRule(
        name, when, effect, "Act 12, s. 4", new Wording(spoken("found"), spoken("cured")));
  }

  /** 0 permit, 1 needs, 2 deny. */
  static int severity(Decision decision) {
    return switch (decision.outcome()) {
      case Outcome.Permit permit -> 0;
      case Outcome.Needs needs -> 1;
      case Outcome.Deny deny -> 2;
    };
  }

  /** The codes of the reasons that stand in the way. */
  static List<String> unmet(Decision decision) {
    return decision.unsatisfied().stream().map(Reason::code).toList();
  }
}
