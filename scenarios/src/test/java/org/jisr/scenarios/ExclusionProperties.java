package org.jisr.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import org.jisr.law.Condition;
import org.jisr.law.ConditionKind;
import org.jisr.law.HandlingBuilder;
import org.jisr.law.HandlingCode;
import org.jisr.law.LegalBasis;
import org.jisr.law.SubjectCategory;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;

/** Whoever is excluded is in no answer, wherever in the network, whatever the reason. */
final class ExclusionProperties {
  /** Why a node is excluded, and what is said of it. */
  enum Ground {
    MINOR(told -> told.minor(true)),
    VICTIM(told -> told.subject(SubjectCategory.VICTIM)),
    WITNESS(told -> told.subject(SubjectCategory.WITNESS)),
    MISSING(told -> told.subject(SubjectCategory.MISSING)),
    BYSTANDER(told -> told.subject(SubjectCategory.CONTACT)),
    UNSTATED(told -> told.subject(SubjectCategory.UNSTATED)),
    FOREIGN_CODE(told -> told.codes(List.of(HandlingCode.H2), null)),
    FOREIGN_CONDITION(
        told -> told.conditions(List.of(Condition.of(ConditionKind.NO_ACTION_WITHOUT_CONTACT)))),
    NAMED(told -> told);

    final UnaryOperator<HandlingBuilder> about;

    Ground(UnaryOperator<HandlingBuilder> about) {
      this.about = about;
    }

    boolean foreign() {
      return this == FOREIGN_CODE || this == FOREIGN_CONDITION;
    }
  }

  /** Somebody excluded and the phones that hang together through them. */
  record Placed(Ground ground, List<Integer> phones) {}

  private TestRoom room;

  @AfterTry
  void close() {
    room.close();
  }

  @Provide
  static Arbitrary<List<Placed>> placed() {
    Arbitrary<Placed> one =
        net.jqwik.api.Combinators.combine(
                Arbitraries.of(Ground.values()),
                Arbitraries.integers().between(0, 8).list().ofMinSize(2).ofMaxSize(6))
            .as(Placed::new);
    return one.list().ofMinSize(1).ofMaxSize(4);
  }

  @Property(tries = 8, shrinking = ShrinkingMode.BOUNDED)
  void theExcludedNeverAppear(@ForAll("placed") List<Placed> placed) {
    room = new TestRoom();
    room.star(2, 4);
    Set<StixId> named = new HashSet<>();
    List<StixId> all = new ArrayList<>();
    int tie = 5_000;
    for (Placed each : placed) {
      int number = 800 + all.size();
      StixId person = TestRoom.person(number);
      all.add(person);
      say(number, each.ground());
      if (each.ground() == Ground.NAMED) {
        named.add(person);
      }
      for (int phone : each.phones()) {
        room.tie(++tie, person, TestRoom.phone(phone), Tlp.GREEN);
      }
    }
    PlannedAction persons =
        new PlannedAction(ActionKind.PERSON, .1, LegalBasis.of("Act 14-03", "Court"));
    List<StixId> seeds = new ArrayList<>(List.of(TestRoom.phone(0)));
    seeds.addAll(all);
    List<String> seen =
        Observed.all(
            room,
            TestRoom.SENIOR,
            TestRoom.question(List.of(persons), named, seeds.toArray(new StixId[0])));
    assertThat(seen).hasSizeGreaterThan(4);
    for (StixId person : all) {
      assertThat(seen).noneMatch(text -> text.contains(person.uuid().toString()));
    }
    assertThat(seen).noneMatch(text -> text.contains("Invented Person"));
  }

  private void say(int number, Ground ground) {
    HandlingBuilder handling =
        ground.foreign()
            ? TestRoom.handling(TestRoom.OTHER, Tlp.GREEN)
            : TestRoom.handling(Tlp.GREEN);
    room.person(number, ground.about.apply(handling.subject(SubjectCategory.SUSPECT)));
  }
}
