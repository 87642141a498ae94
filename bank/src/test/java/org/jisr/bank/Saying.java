package org.jisr.bank;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jisr.law.Handling;
import org.jisr.law.PartyId;
import org.jisr.stix.Parts;
import org.jisr.stix.Selector;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;

/** Something said about one of a few entities, for worlds small enough to collide in every way. */
record Saying(Kind kind, int number, int other, int version, String word, Handling handling) {
  static final List<String> WORDS = List.of("harbour", "stadium", "véhicule", "سيارة");
  static final int ENTITIES = 3;

  enum Kind {
    ORGANISATION,
    PERSON,
    REPORT,
    PLACE,
    RELATION
  }

  static Arbitrary<Saying> any() {
    return Combinators.combine(
            Arbitraries.of(Kind.values()),
            Arbitraries.integers().between(1, ENTITIES),
            Arbitraries.integers().between(1, ENTITIES),
            Arbitraries.integers().between(1, 3),
            Arbitraries.of(WORDS),
            Combinators.combine(
                    Arbitraries.of(TestBank.SELF, TestBank.PARTNER),
                    Arbitraries.of(Tlp.GREEN, Tlp.RED),
                    Arbitraries.of("file-1", "file-2"))
                .as(Saying::handling))
        .as(Saying::new);
  }

  private static Handling handling(PartyId originator, Tlp marking, String reference) {
    return TestBank.handling(originator, marking).originatorReference(reference).build();
  }

  /** What those see of a red report who may not see its description; empty for all else. */
  List<Layer> layers() {
    if (kind != Kind.REPORT || handling.marking() != Tlp.RED) {
      return List.of();
    }
    StixObject thin = Parts.without(object(), List.of(Selector.parse("description")));
    return thin == null
        ? List.of()
        : List.of(new Layer(thin, handling.toBuilder().marking(Tlp.GREEN).build()));
  }

  NewStatement statement(Source source) {
    return new NewStatement(object(), handling, source, 0, -1, layers());
  }

  StixId id() {
    return Objects.id(
        switch (kind) {
          case ORGANISATION -> "identity";
          case PERSON -> "threat-actor";
          case REPORT -> "report";
          case PLACE -> "location";
          case RELATION -> "relationship";
        },
        number);
  }

  StixObject object() {
    String properties =
        switch (kind) {
          case ORGANISATION ->
              "\"name\":\"%s company\",\"identity_class\":\"organization\"".formatted(word);
          case PERSON ->
              "\"name\":\"%s\",\"first_seen\":\"2025-0%d-01T00:00:00Z\"".formatted(word, version);
          case REPORT ->
              "\"name\":\"Report %d\",\"description\":\"About the %s.\",\"object_refs\":[\"%s\"]"
                  .formatted(number, word, Objects.id("identity", other));
          case PLACE ->
              "\"name\":\"%s\",\"latitude\":%d,\"longitude\":%d".formatted(word, version, other);
          case RELATION ->
              "\"relationship_type\":\"%s\",\"source_ref\":\"%s\",\"target_ref\":\"%s\","
                      .formatted(
                          word.toLowerCase(Locale.ROOT),
                          Objects.id("identity", other),
                          Objects.id("threat-actor", number))
                  + "\"start_time\":\"2025-01-01T00:00:00Z\"";
        };
    return Objects.object(id(), "2026-0%d-01T00:00:00.000Z".formatted(version), properties);
  }
}
