package org.jisr.law;

import java.time.Instant;
import java.util.List;
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
        NORTH, recipient, Purpose.EVENT_SECURITY, agreement(NORTH, recipient), "report");
  }

  static ReleaseContext granting(ReleaseContext context, Need... needs) {
    return new ReleaseContext(
        context.holder(),
        context.recipient(),
        context.purpose(),
        context.agreement(),
        context.objectType(),
        context.consents(),
        Set.of(needs));
  }

  static ReleaseContext consenting(ReleaseContext context, Consent... consents) {
    return new ReleaseContext(
        context.holder(),
        context.recipient(),
        context.purpose(),
        context.agreement(),
        context.objectType(),
        Set.of(consents),
        context.granted());
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
