package org.jisr.bank;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Condition;
import org.jisr.law.Consent;
import org.jisr.law.Handling;
import org.jisr.law.HumanRights;
import org.jisr.law.Purpose;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/** A partner that polls its view of a bank. */
final class Viewing {
  static final Instant SIGNED = Instant.parse("2026-11-01T00:00:00Z");
  static final Instant END = Instant.parse("2027-11-01T00:00:00Z");

  private Viewing() {}

  static ViewGrant grant() {
    return grant(Set.of(AgreementTerms.ANY_TYPE), List.of(), END, Tlp.AMBER);
  }

  static ViewGrant grant(Set<String> types, List<Condition> conditions, Instant until, Tlp circle) {
    return new ViewGrant(
        "poller",
        TestBank.PARTNER,
        Set.of(Purpose.EVENT_SECURITY),
        new AgreementTerms(
            "terms-1",
            "hash",
            Set.of(TestBank.SELF, TestBank.PARTNER),
            Set.of(Purpose.EVENT_SECURITY),
            types,
            conditions,
            SIGNED,
            until),
        Set.of(),
        circle,
        Duration.ofDays(30),
        HumanRights.NO_CONCERN);
  }

  static ViewGrant consenting(ViewGrant grant, Consent consent) {
    return new ViewGrant(
        grant.view(),
        grant.recipient(),
        grant.purposes(),
        grant.terms(),
        Set.of(consent),
        grant.circle(),
        grant.keep(),
        grant.humanRights());
  }

  /** What may go to the partner. */
  static Handling shared() {
    return shared(Tlp.AMBER);
  }

  static Handling shared(Tlp marking) {
    return TestBank.handling(TestBank.SELF, marking).releasableTo(TestBank.PARTNER).build();
  }

  static List<StixId> ids(TestBank bank, ViewGrant grant) {
    return ids(bank, grant, ViewFilter.everything());
  }

  static List<StixId> ids(TestBank bank, ViewGrant grant, ViewFilter filter) {
    return all(bank, grant, filter, 2).stream().map(ViewedObject::id).toList();
  }

  static List<ViewedObject> all(TestBank bank, ViewGrant grant, ViewFilter filter, int limit) {
    List<ViewedObject> all = new ArrayList<>();
    ViewPosition from = null;
    do {
      ViewPage<ViewedObject> page = bank.gate().views().objects(grant, filter, limit, from);
      all.addAll(page.items());
      from = page.next();
    } while (from != null);
    return all;
  }

  static ViewFilter after(@Nullable Instant moment) {
    return new ViewFilter(moment, Set.of(), Set.of(), Set.of(), Set.of());
  }

  static ViewFilter versions(VersionChoice... choices) {
    return new ViewFilter(null, Set.of(), Set.of(), Set.of(choices), Set.of());
  }
}
