package org.jisr.exercise.story;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jisr.law.AssertionKind;
import org.jisr.law.Condition;
import org.jisr.law.CorrectionState;
import org.jisr.law.Grading;
import org.jisr.law.Handling;
import org.jisr.law.HandlingMarking;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.SpecialCategory;
import org.jisr.law.SubjectCategory;
import org.jisr.stix.MarkingDefinition;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/** A row under {@code ## markings}: a handling and the two markings it becomes. */
record StoryMarking(Handling handling, MarkingDefinition definition) {
  static StoryMarking of(StoryBlock block, @Nullable StixId creator) {
    PartyId originator = new PartyId(block.require("originator"));
    Handling handling =
        Handling.builder(originator, originator)
            .legalBasis(basis(block))
            .purposes(each(block, "purposes").map(Purpose::of).toList())
            .subject(SubjectCategory.of(or(block, "subject", "none")))
            .minor("yes".equals(block.get("minor")))
            .specialCategories(each(block, "special").map(SpecialCategory::of).toList())
            .assertion(AssertionKind.of(or(block, "assertion", "fact")))
            .grading(grading(block))
            .marking(Objects.requireNonNull(Tlp.ofCode(block.require("tlp"))))
            .conditions(
                each(block, "conditions")
                    .map(code -> new Condition(code, new TreeMap<>()))
                    .toList())
            .releasableTo(each(block, "to").map(PartyId::new).toList())
            .restrictedAgainst(each(block, "against").map(PartyId::new).toList())
            .retention(
                Instant.parse(block.require("review")), Instant.parse(block.require("delete")))
            .state(CorrectionState.of(or(block, "state", "current")))
            .build();
    Instant created = Instant.parse(block.require("created"));
    return new StoryMarking(handling, HandlingMarking.write(handling, creator, created));
  }

  List<StixId> references() {
    return HandlingMarking.references(handling, definition);
  }

  private static LegalBasis basis(StoryBlock block) {
    return new LegalBasis(
        block.require("law"), block.get("article"), block.require("authority"), null, null);
  }

  private static @Nullable Grading grading(StoryBlock block) {
    String grade = block.get("grade");
    return grade == null ? null : new Grading("europol-4x4", grade);
  }

  private static String or(StoryBlock block, String name, String otherwise) {
    String value = block.get(name);
    return value == null ? otherwise : value;
  }

  private static Stream<String> each(StoryBlock block, String name) {
    String value = block.get(name);
    return value == null ? Stream.of() : Arrays.stream(value.split("\\s+"));
  }
}
