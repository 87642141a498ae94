package org.jisr.law;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jisr.stix.Tlp;

/** Random but valid handlings and questions, over few parties so that they meet. */
final class LawArbitraries {
  private LawArbitraries() {}

  static List<PartyId> all() {
    return List.of(Samples.NORTH, Samples.SOUTH, Samples.ISLAND);
  }

  static Arbitrary<PartyId> parties() {
    return Arbitraries.of(all());
  }

  static Arbitrary<Condition> conditions() {
    return Arbitraries.oneOf(
        Arbitraries.of(ConditionKind.values()).map(Condition::of),
        Arbitraries.strings()
            .ofMaxLength(6)
            .map(
                value ->
                    Condition.of(ConditionKind.DELETE_AFTER, new TreeMap<>(Map.of("p", value)))),
        Arbitraries.just(
            Condition.of(
                ConditionKind.RESTRICTED_PROCESSING, Map.of(Condition.USE, Condition.EVIDENCE))),
        Arbitraries.just(new Condition("from-tomorrow", new TreeMap<>())));
  }

  static Arbitrary<Instant> instants() {
    return Arbitraries.longs().between(-100, 100).map(Samples.NOW::plusSeconds);
  }

  static Arbitrary<LegalBasis> bases() {
    return Combinators.combine(
            Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(5),
            Arbitraries.strings().ofMaxLength(5).injectNull(0.3),
            instants().injectNull(0.5))
        .as((name, article, to) -> new LegalBasis(name, article, "authority", null, to));
  }

  /** Half wild, half a permitted one with a change or two, so that permissions are common. */
  static Arbitrary<Handling> handlings() {
    return Arbitraries.oneOf(wild(), changes().list().ofMaxSize(2).map(LawArbitraries::changed));
  }

  private static Handling changed(List<Step> steps) {
    HandlingBuilder builder = Samples.amberForSouth();
    for (Step step : steps) {
      builder = step.apply(builder);
    }
    return builder.build();
  }

  private static Arbitrary<Step> changes() {
    return Arbitraries.oneOf(
        Arbitraries.of(SubjectCategory.values()).map(value -> b -> b.subject(value)),
        Arbitraries.of(AssertionKind.values()).map(value -> b -> b.assertion(value)),
        Arbitraries.of(CorrectionState.values()).map(value -> b -> b.state(value)),
        Arbitraries.of(Tlp.GREEN, Tlp.AMBER_STRICT, Tlp.RED).map(value -> b -> b.marking(value)),
        Arbitraries.just(b -> b.marking(Tlp.CLEAR).releasableTo()),
        parties().map(value -> b -> b.releasableTo(value).marking(Tlp.GREEN)),
        parties().map(value -> b -> b.holder(value)),
        parties().map(value -> b -> b.restrictedAgainst(value)),
        conditions().map(value -> b -> b.conditions(List.of(value))),
        Arbitraries.of(Purpose.values()).map(value -> b -> b.purposes(value)),
        groups().map(value -> b -> b.compartments(value)),
        Arbitraries.of(Pap.values()).map(value -> b -> b.pap(value)),
        Arbitraries.of(HandlingCode.values())
            .map(
                value ->
                    b -> b.codes(List.of(value), value == HandlingCode.H3 ? "Ask first" : null)),
        dates());
  }

  private static Arbitrary<ReleaseContext> toSouth() {
    return Arbitraries.of(Need.values())
        .set()
        .map(needs -> Samples.granting(Samples.toSouth(), needs.toArray(Need[]::new)));
  }

  private static Arbitrary<Handling> wild() {
    return Combinators.combine(heads(), lists(), dates())
        .as(
            (head, lists, dates) -> {
              HandlingBuilder builder = dates.apply(lists.apply(head));
              return builder.build();
            });
  }

  static Arbitrary<Set<String>> groups() {
    return Arbitraries.of("harbour", "source-desk").set();
  }

  static Arbitrary<Consultation> consultations() {
    return Arbitraries.oneOf(
        parties().map(party -> Samples.consultation(Samples.analyst(party))), wildConsultations());
  }

  private static Arbitrary<Consultation> wildConsultations() {
    return Combinators.combine(
            parties(),
            Arbitraries.of(Role.values()).set().ofMaxSize(3),
            Arbitraries.of(Tlp.values()),
            Arbitraries.of(Purpose.values()),
            Arbitraries.of("2026-017", " ").injectNull(0.5),
            groups())
        .as(
            (party, roles, clearance, purpose, caseRef, groups) ->
                new Consultation(
                    new Viewer(party, "a1", roles, clearance, groups), purpose, caseRef));
  }

  static Arbitrary<ReleaseContext> releases() {
    return Arbitraries.oneOf(toSouth(), wildReleases());
  }

  private static Arbitrary<ReleaseContext> wildReleases() {
    return Combinators.combine(
            parties(),
            parties(),
            Arbitraries.of(Purpose.values()),
            agreements().injectNull(0.1),
            Arbitraries.of("report", "identity", "vehicle"),
            consents().set().ofMaxSize(2),
            Arbitraries.of(Need.values()).set(),
            circumstances())
        .as(ReleaseContext::new);
  }

  static Arbitrary<Circumstances> circumstances() {
    return Combinators.combine(
            Arbitraries.of(HumanRights.values()),
            Arbitraries.integers().between(1, 30),
            Arbitraries.longs().between(0, 20),
            Arbitraries.just(new Reciprocity(3, 4)).injectNull(0.5),
            lawBooks(),
            closures())
        .as(Circumstances::new);
  }

  private static Arbitrary<Closure> closures() {
    return Arbitraries.of(
        Closure.NONE,
        Closure.NONE,
        Closure.NONE,
        new Closure(List.of("description"), true),
        new Closure(List.of("target_ref", "source_ref"), false));
  }

  private static Arbitrary<LawBook> lawBooks() {
    Arbitrary<InstrumentCatalogue> catalogues =
        Arbitraries.of(
            Samples.catalogue(Samples.instrument(Samples.LAW.instrument())), Samples.catalogue());
    return Combinators.combine(catalogues.injectNull(0.5), policies().injectNull(0.5))
        .as(LawBook::new);
  }

  static Arbitrary<PolicySet> policies() {
    Arbitrary<List<PartnerLimits>> limits =
        Combinators.combine(
                parties(),
                Arbitraries.of(Tlp.values()).injectNull(0.3),
                Arbitraries.integers().between(0, 30))
            .as(PartnerLimits::new)
            .list()
            .uniqueElements(PartnerLimits::party)
            .ofMaxSize(2);
    Arbitrary<List<PolicyRule>> rules =
        Combinators.combine(Arbitraries.of("one", "two", "three"), scopes(), effects())
            .as(Samples::rule)
            .list()
            .uniqueElements(PolicyRule::name)
            .ofMaxSize(3);
    return Combinators.combine(rules, limits, instants().injectNull(0.5))
        .as(
            (all, partners, end) ->
                new PolicySet(
                    Samples.NORTH,
                    "Council",
                    1,
                    Samples.NOW.minusSeconds(200),
                    end,
                    all,
                    partners,
                    Map.of("RELEASE_PURPOSE", "Act 9")));
  }

  private static Arbitrary<PolicyEffect> effects() {
    return Arbitraries.oneOf(
        Arbitraries.just(new PolicyEffect.Deny()),
        Arbitraries.of(Need.values()).map(PolicyEffect.Require::new),
        Arbitraries.of(ConditionKind.values())
            .map(kind -> new PolicyEffect.Oblige(List.of(Condition.of(kind)))));
  }

  private static Arbitrary<PolicyScope> scopes() {
    return Combinators.combine(
            Arbitraries.of(Purpose.values()).set().ofMaxSize(2),
            Arbitraries.of(SubjectCategory.values()).set().ofMaxSize(2),
            parties().set().ofMaxSize(1),
            Arbitraries.of(SpecialCategory.values()).set().ofMaxSize(1),
            Arbitraries.of(Tlp.values()).injectNull(0.7),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 30))
        .as(
            (purposes, categories, parties, special, level, minor, third, items) ->
                new PolicyScope(
                    purposes, categories, Set.of(), parties, special, level, minor, third, items));
  }

  private static Arbitrary<Consent> consents() {
    return Combinators.combine(parties(), parties(), Arbitraries.of(Purpose.values()), instants())
        .as(Consent::new);
  }

  private static Arbitrary<AgreementTerms> agreements() {
    return Combinators.combine(
            parties().set().ofMinSize(2),
            Arbitraries.of(Purpose.values()).set().ofMaxSize(12),
            Arbitraries.of(Set.of("report"), Set.of(AgreementTerms.ANY_TYPE), Set.<String>of()),
            conditions().list().ofMaxSize(1),
            instants().injectNull(0.1),
            parties().injectNull(0.8),
            Arbitraries.integers().between(0, 8))
        .as(
            (parties, purposes, types, conditions, from, suspended, perDay) ->
                new AgreementTerms(
                    "agreement",
                    "00",
                    parties,
                    purposes,
                    types,
                    conditions,
                    from,
                    Samples.NOW.plusSeconds(50),
                    suspended == null
                        ? null
                        : new AgreementTerms.Suspension(suspended, Samples.NOW.minusSeconds(5)),
                    perDay));
  }

  private static Arbitrary<HandlingBuilder> heads() {
    return Combinators.combine(
            parties(),
            parties(),
            Arbitraries.of(SubjectCategory.values()),
            Arbitraries.of(AssertionKind.values()),
            Arbitraries.of(CorrectionState.values()),
            Arbitraries.of(true, false),
            Arbitraries.strings().ofMaxLength(8).injectNull(0.5),
            Arbitraries.of(new Grading("admiralty", "E2"), new Grading("local", "جيد"))
                .injectNull(0.5))
        .as(
            (originator, holder, subject, assertion, state, minor, reference, grading) ->
                Handling.builder(originator, holder)
                    .subject(subject)
                    .assertion(assertion)
                    .state(state)
                    .minor(minor)
                    .originatorReference(reference)
                    .chain(minor ? List.of(Samples.ISLAND) : List.of())
                    .pap(minor ? Pap.AMBER : null)
                    .grading(grading));
  }

  private static Arbitrary<Step> lists() {
    return Combinators.combine(
            Arbitraries.of(Tlp.values()),
            parties().set(),
            parties().set().ofMaxSize(1),
            conditions().set().ofMaxSize(2),
            Arbitraries.of(Purpose.values()).set().ofMinSize(1).ofMaxSize(4),
            Arbitraries.of(SpecialCategory.values()).set().ofMaxSize(1),
            bases().list().ofMinSize(1).ofMaxSize(2),
            Arbitraries.of("marking-x", "marking-y").set().ofMaxSize(1))
        .as(
            (marking, to, against, conditions, purposes, special, bases, unknown) ->
                builder ->
                    builder
                        .marking(marking)
                        .releasableTo(marking == Tlp.CLEAR ? Set.of() : to)
                        .restrictedAgainst(against)
                        .conditions(conditions)
                        .purposes(purposes)
                        .specialCategories(special)
                        .legalBasis(bases)
                        .unknownMarkings(unknown));
  }

  private static Arbitrary<Step> dates() {
    return Combinators.combine(instants(), Arbitraries.longs().between(0, 100))
        .as((review, more) -> builder -> builder.retention(review, review.plusSeconds(more)));
  }

  /** One more part of a handling. */
  private interface Step {
    HandlingBuilder apply(HandlingBuilder builder);
  }
}
