package org.jisr.bank;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.stix.Tlp;

/** A liaison officer, a partner under an agreement, and what may go to it. */
final class Offer {
  static final Consultation LIAISON =
      new Consultation(
          new Viewer(TestBank.SELF, "liaison-1", Set.of(Role.LIAISON), Tlp.RED),
          Purpose.EVENT_SECURITY,
          "2026-017");
  static final AgreementTerms TERMS =
      new AgreementTerms(
          "cup-final",
          "ab".repeat(32),
          Set.of(TestBank.SELF, TestBank.PARTNER),
          Set.of(Purpose.EVENT_SECURITY),
          Set.of(AgreementTerms.ANY_TYPE),
          List.of(),
          Instant.parse("2026-01-01T00:00:00Z"),
          Instant.parse("2027-01-01T00:00:00Z"));
  static final List<ReleaseRequest> TO_PARTNER =
      List.of(new ReleaseRequest(TestBank.PARTNER, Purpose.EVENT_SECURITY, TERMS));

  private Offer() {}

  static Handling shared() {
    return TestBank.handling(TestBank.SELF, Tlp.AMBER).releasableTo(TestBank.PARTNER).build();
  }
}
