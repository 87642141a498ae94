package org.jisr.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jisr.law.Handling;
import org.jisr.law.PartyId;
import org.jisr.law.SubjectCategory;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;

/** Random things said about a few entities, under random handlings. */
final class World {
  static final List<String> WORDS = List.of("harbour", "stadium", "véhicule", "سيارة");
  static final List<String> TYPES =
      List.of("identity", "threat-actor", "report", "location", "relationship");
  static final int ENTITIES = 3;

  private World() {}

  /** How one thing is to be handled. */
  record Guarded(
      Tlp marking, SubjectCategory subject, boolean minor, Set<String> groups, boolean barred) {

    Handling on(TestNode node) {
      return node.handlingBuilder(marking)
          .subject(subject)
          .minor(minor)
          .compartments(groups)
          .restrictedAgainst(barred ? new PartyId[] {node.party} : new PartyId[0])
          .build();
    }
  }

  /** One thing said. */
  record Said(String type, int number, int other, int version, String word, Guarded guarded) {

    StixObject object() {
      return StixObject.read(
          """
          {"type":"%s","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z",\
          "modified":"2026-0%d-01T00:00:00.000Z",%s}"""
              .formatted(type, id(type, number), version, properties()));
    }

    private String properties() {
      return switch (type) {
        case "identity" ->
            "\"name\":\"%s\",\"identity_class\":\"%s\""
                .formatted(word, other == 1 ? "individual" : "organization");
        case "threat-actor" ->
            "\"name\":\"%s\",\"first_seen\":\"2025-0%d-01T00:00:00Z\"".formatted(word, version);
        case "report" ->
            "\"name\":\"Report %d\",\"description\":\"On %s.\",\"published\":\"2026-01-01T00:00:00Z\",\"object_refs\":[\"%s\"]"
                .formatted(number, word, id("identity", other));
        case "location" ->
            "\"name\":\"%s\",\"latitude\":%d,\"longitude\":%d".formatted(word, version, other);
        default ->
            "\"relationship_type\":\"related-to\",\"description\":\"%s\",\"source_ref\":\"%s\",\"target_ref\":\"%s\""
                .formatted(word, id("identity", other), id("threat-actor", number));
      };
    }
  }

  static StixId id(String type, int number) {
    return new StixId(
        type, new UUID(0x4000L + TYPES.indexOf(type), 0x8000_0000_0000_0000L | number));
  }

  static Arbitrary<Said> said() {
    return Combinators.combine(
            Arbitraries.of(TYPES),
            Arbitraries.integers().between(1, ENTITIES),
            Arbitraries.integers().between(1, ENTITIES),
            Arbitraries.integers().between(1, 3),
            Arbitraries.of(WORDS),
            guarded())
        .as(Said::new);
  }

  private static Arbitrary<Guarded> guarded() {
    return Combinators.combine(
            Arbitraries.of(Tlp.values()),
            Arbitraries.of(
                SubjectCategory.SUSPECT, SubjectCategory.VICTIM, SubjectCategory.INFORMANT),
            Arbitraries.frequency(
                net.jqwik.api.Tuple.of(4, false), net.jqwik.api.Tuple.of(1, true)),
            Arbitraries.of(Set.<String>of(), Set.<String>of(), Set.of("harbour-case")),
            Arbitraries.frequency(
                net.jqwik.api.Tuple.of(6, false), net.jqwik.api.Tuple.of(1, true)))
        .as(Guarded::new);
  }
}
