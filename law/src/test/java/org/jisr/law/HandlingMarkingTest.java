package org.jisr.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.law.Samples.ISLAND;
import static org.jisr.law.Samples.NORTH;
import static org.jisr.law.Samples.NOW;
import static org.jisr.law.Samples.SOUTH;
import static org.jisr.law.Samples.amberForSouth;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jisr.stix.HandlingExtension;
import org.jisr.stix.MarkingDefinition;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class HandlingMarkingTest {
  @Property
  void aHandlingComesBackFromItsMarkings(@ForAll("handlings") Handling handling) {
    MarkingDefinition marking = HandlingMarking.write(handling, null, NOW);
    Handling again = read(amberForSouth().build(), handling, marking);
    Tlp level = handling.effectiveMarking();
    assertThat(again.heldBy(handling.holder()).toBuilder().chain(handling.chain()).build())
        .isEqualTo(handling.toBuilder().marking(level).build());
  }

  @Test
  void theSameHandlingIsOneMarking() {
    Handling handling = amberForSouth().build();
    MarkingDefinition marking = HandlingMarking.write(handling, HandlingExtension.AUTHOR, NOW);
    assertThat(HandlingMarking.write(handling, HandlingExtension.AUTHOR, NOW).json())
        .isEqualTo(marking.json());
    assertThat(marking.id().uuid().version()).isEqualTo(4);
    assertThat(HandlingMarking.write(handling, null, NOW).id()).isNotEqualTo(marking.id());
  }

  @Test
  void anObjectWithoutMarkingsGetsTheGivenHandling() {
    Handling given = amberForSouth().build();
    assertThat(HandlingMarking.of(given, List.of(), id -> null)).isEqualTo(given);
  }

  @Test
  void theObjectsLevelReplacesTheGivenOneAndTheStrictestWins() {
    Handling given = amberForSouth().build();
    assertThat(given(given, Tlp.GREEN).marking()).isEqualTo(Tlp.GREEN);
    assertThat(given(given, Tlp.GREEN, Tlp.RED, Tlp.CLEAR).marking()).isEqualTo(Tlp.RED);
    assertThat(given(given, Tlp.CLEAR).releasableTo()).isEmpty();
  }

  @Test
  void aHigherLevelBesideAHandlingRaisesIt() {
    Handling amber = amberForSouth().build();
    MarkingDefinition marking = HandlingMarking.write(amber, null, NOW);
    Handling read =
        HandlingMarking.of(
            amber, List.of(marking.id(), Tlp.RED.markingId()), Map.of(marking.id(), marking)::get);
    assertThat(read.marking()).isEqualTo(Tlp.RED);
    assertThat(read.releasableTo()).containsExactly(SOUTH);
  }

  @Test
  void aMarkingThatIsMissingMakesItAsStrictAsCanBe() {
    StixId missing = StixId.random("marking-definition");
    Handling read = HandlingMarking.of(clear(), List.of(missing), id -> null);
    assertThat(read.effectiveMarking()).isEqualTo(Tlp.RED);
    assertThat(read.unknownMarkings()).containsExactly(missing.toString());
    assertThat(ReleaseRules.decide(read, Samples.toSouth(), NOW).permitted()).isFalse();
  }

  @Test
  void aCopyrightStatementRestrictsNothing() {
    MarkingDefinition statement =
        marking("\"definition_type\":\"statement\",\"definition\":{\"statement\":\"Ours.\"}");
    Handling read =
        HandlingMarking.of(
            clear(), List.of(statement.id()), Map.of(statement.id(), statement)::get);
    assertThat(read).isEqualTo(clear());
  }

  @Test
  void aMarkingOfAnotherSystemIsUnknown() {
    MarkingDefinition other =
        marking("\"definition_type\":\"house\",\"definition\":{\"house\":\"secret\"}");
    Handling read =
        HandlingMarking.of(clear(), List.of(other.id()), Map.of(other.id(), other)::get);
    assertThat(read.understood()).isFalse();
  }

  @Test
  void aHandlingWithAPropertyFromANewerNodeIsUnknown() {
    ObjectNode newer =
        (ObjectNode) JsonMapper.shared().readTree(amberForSouth().build().canonicalJson());
    newer.put("moon_phase", "full");
    MarkingDefinition marking = HandlingExtension.marking(NOW, null, newer);
    Handling read =
        HandlingMarking.of(clear(), List.of(marking.id()), Map.of(marking.id(), marking)::get);
    assertThat(read.understood()).isFalse();
  }

  @Test
  void twoHandlingsOfOneOriginatorComeToTheStricterAndOfTwoToNobody() {
    Handling green = amberForSouth().marking(Tlp.GREEN).releasableTo(SOUTH, ISLAND).build();
    Handling amber = amberForSouth().build();
    assertThat(both(green, amber).releasableTo()).containsExactly(SOUTH);
    Handling foreign =
        Handling.builder(ISLAND, NORTH)
            .legalBasis(amber.legalBasis())
            .purposes(amber.purposes())
            .subject(amber.subjectCategory())
            .assertion(amber.assertion())
            .marking(amber.marking())
            .retention(amber.reviewBy(), amber.deleteAfter())
            .build();
    assertThat(both(amber, foreign).understood()).isFalse();
  }

  private static Handling both(Handling one, Handling other) {
    Map<StixId, MarkingDefinition> known =
        Stream.of(one, other)
            .map(handling -> HandlingMarking.write(handling, null, NOW))
            .collect(Collectors.toMap(MarkingDefinition::id, marking -> marking));
    return HandlingMarking.of(one, known.keySet(), known::get);
  }

  private static Handling read(Handling otherwise, Handling handling, MarkingDefinition marking) {
    return HandlingMarking.of(
        otherwise,
        HandlingMarking.references(handling, marking),
        Map.of(marking.id(), marking)::get);
  }

  private static Handling given(Handling given, Tlp... levels) {
    return HandlingMarking.of(given, Stream.of(levels).map(Tlp::markingId).toList(), id -> null);
  }

  private static Handling clear() {
    return amberForSouth().marking(Tlp.CLEAR).releasableTo().build();
  }

  private static MarkingDefinition marking(String content) {
    String json =
        """
        {"type":"marking-definition","spec_version":"2.1","id":"%s",\
        "created":"2026-01-01T00:00:00.000Z",%s}"""
            .formatted(StixId.random("marking-definition"), content);
    return (MarkingDefinition) StixObject.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<Handling> handlings() {
    return LawArbitraries.handlings();
  }
}
