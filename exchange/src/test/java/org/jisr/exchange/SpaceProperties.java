package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jisr.law.AgreementTerms;
import org.jisr.law.AssertionKind;
import org.jisr.law.Condition;
import org.jisr.law.ConditionKind;
import org.jisr.law.Handling;
import org.jisr.law.Language;
import org.jisr.law.LegalBasis;
import org.jisr.law.Outcome;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.ReleaseContext;
import org.jisr.law.ReleaseRules;
import org.jisr.law.SubjectCategory;
import org.jisr.stix.Tlp;

final class SpaceProperties {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final PartyId NORTH = new PartyId("north");
  private static final PartyId SOUTH = new PartyId("south");
  private static final List<String> TYPES = List.of("identity", "location", "*");

  private static CharterText charter(
      Purpose purpose, Set<String> types, Set<ConditionKind> conditions, Tlp marking, int days) {
    Opening member = Opening.of(new Membership(SOUTH, SpaceRole.MEMBER, SpaceSight.OPEN, NOW));
    String id = "00000000-0000-4000-8000-000000000001";
    List<String> slots =
        Stream.concat(
                Stream.of(member.commitment(id, 1)),
                Stream.generate(Opening::filler).limit(CharterText.SLOTS - 1L))
            .toList();
    return new CharterText(
        id,
        1,
        EnvelopeHeader.NO_HASH,
        NORTH,
        "Cup final",
        "The final",
        purpose,
        new TreeSet<>(Set.of(Language.AR)),
        new TreeSet<>(types),
        conditions.stream().map(Condition::of).toList(),
        marking,
        NOW.plus(Duration.ofDays(days)),
        ReplayRule.NOTHING,
        NOW.minus(Duration.ofDays(40)),
        slots);
  }

  private static AgreementTerms agreed(
      Set<Purpose> purposes, Set<String> types, Set<ConditionKind> conditions, int days) {
    return new AgreementTerms(
        "00000000-0000-4000-8000-000000000002",
        "ab".repeat(32),
        Set.of(NORTH, SOUTH),
        purposes,
        types,
        conditions.stream().map(Condition::of).toList(),
        NOW.minus(Duration.ofDays(1)),
        NOW.plus(Duration.ofDays(days)));
  }

  private static Handling handling(Set<Purpose> purposes, Tlp marking, boolean named) {
    return Handling.builder(NORTH, NORTH)
        .legalBasis(LegalBasis.of("Order 7", "Ministry of the Interior"))
        .purposes(purposes)
        .subject(SubjectCategory.SUSPECT)
        .assertion(AssertionKind.FACT)
        .marking(marking)
        .releasableTo(named && marking != Tlp.CLEAR ? Set.of(SOUTH) : Set.of())
        .retention(NOW.plus(Duration.ofDays(100)), NOW.plus(Duration.ofDays(200)))
        .build();
  }

  @Property
  void aCharterNeverPermitsWhatTheGateRefusesWithoutIt(
      @ForAll Purpose chartered,
      @ForAll @Size(min = 1, max = 3) Set<Purpose> purposes,
      @ForAll @Size(min = 1, max = 2) Set<Purpose> collected,
      @ForAll Purpose asked,
      @ForAll @Size(min = 1) Set<@IntRange(max = 2) Integer> agreedTypes,
      @ForAll @Size(min = 1) Set<@IntRange(max = 2) Integer> charterTypes,
      @ForAll @Size(max = 3) Set<ConditionKind> conditions,
      @ForAll Tlp marking,
      @ForAll boolean named,
      @ForAll @IntRange(min = -20, max = 20) int sunset) {
    AgreementTerms terms = agreed(purposes, types(agreedTypes), Set.of(), 10);
    CharterText charter = charter(chartered, types(charterTypes), conditions, Tlp.GREEN, sunset);
    Handling handling = handling(collected, marking, named);
    AgreementTerms narrowed = CharterRules.narrow(terms, charter);
    Outcome without = decide(handling, asked, terms);
    Outcome within = decide(handling, asked, narrowed);
    if (within instanceof Outcome.Permit permit) {
      assertThat(without).isInstanceOf(Outcome.Permit.class);
      assertThat(permit.obligations()).containsAll(((Outcome.Permit) without).obligations());
      assertThat(charter.purpose().covers(asked)).isTrue();
      assertThat(sunset).isPositive();
    }
    if (within instanceof Outcome.Needs) {
      assertThat(without).isNotInstanceOf(Outcome.Deny.class);
    }
  }

  private static Set<String> types(Set<Integer> numbers) {
    return numbers.stream().map(TYPES::get).collect(java.util.stream.Collectors.toSet());
  }

  private static Outcome decide(Handling handling, Purpose asked, AgreementTerms terms) {
    ReleaseContext context = new ReleaseContext(NORTH, SOUTH, asked, terms, "location");
    return ReleaseRules.decide(handling, context, NOW).outcome();
  }

  @Property
  void whatIsHeldUnderACharterIsNeverLooser(
      @ForAll @Size(max = 3) Set<ConditionKind> conditions,
      @ForAll Tlp own,
      @ForAll Tlp charters,
      @ForAll @IntRange(min = 1, max = 400) int sunset) {
    CharterText charter =
        charter(Purpose.EVENT_SECURITY, Set.of("*"), conditions, charters, sunset);
    Handling handling = handling(Set.of(Purpose.EVENT_SECURITY), own, true);
    Handling held = CharterRules.hold(handling, charter, SOUTH);
    assertThat(held.marking()).isGreaterThanOrEqualTo(own).isGreaterThanOrEqualTo(charters);
    assertThat(held.deleteAfter())
        .isBeforeOrEqualTo(handling.deleteAfter())
        .isBeforeOrEqualTo(charter.sunset());
    assertThat(held.reviewBy()).isBeforeOrEqualTo(handling.reviewBy());
    assertThat(held.conditions())
        .containsAll(handling.conditions())
        .containsAll(charter.conditions());
    if (own != Tlp.CLEAR) {
      assertThat(handling.releasableTo()).containsAll(held.releasableTo());
    }
  }

  @Property
  void aCharterSurvivesItsWritingAndOnlyItsCanonicalFormIsRead(
      @ForAll Purpose purpose,
      @ForAll @Size(max = 3) Set<ConditionKind> conditions,
      @ForAll Tlp marking,
      @ForAll @IntRange(min = 1, max = 400) int sunset) {
    CharterText text = charter(purpose, Set.of("identity"), conditions, marking, sunset);
    byte[] json = text.canonicalJson();
    assertThat(CharterText.read(json)).isEqualTo(text);
    assertThat(CharterText.read(json).hash()).isEqualTo(Digest.sha256Hex(json));
    byte[] spaced =
        new String(json, java.nio.charset.StandardCharsets.UTF_8)
            .replaceFirst(",", ", ")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThatThrownBy(() -> CharterText.read(spaced)).isInstanceOf(ExchangeException.class);
  }

  @Property
  void meetingIsMutual(@ForAll SpaceSight one, @ForAll SpaceSight other, @ForAll SpaceRole role) {
    Membership first = new Membership(NORTH, role, one, NOW);
    Membership second = new Membership(SOUTH, SpaceRole.MEMBER, other, NOW);
    assertThat(first.meets(second)).isEqualTo(second.meets(first));
    if (role != SpaceRole.LEAD && one == SpaceSight.LEAD_ONLY) {
      assertThat(first.meets(second)).isFalse();
    }
  }

  @Property(tries = 200)
  void aNameCannotBeTriedWithoutItsSalt(@ForAll SpaceRole role, @ForAll SpaceSight sight) {
    Membership member = new Membership(SOUTH, role, sight, NOW);
    String id = "00000000-0000-4000-8000-000000000001";
    Opening one = Opening.of(member);
    assertThat(one.commitment(id, 1))
        .isEqualTo(one.commitment(id, 1))
        .isNotEqualTo(Opening.of(member).commitment(id, 1))
        .isNotEqualTo(one.commitment(id, 2))
        .hasSameSizeAs(Opening.filler());
  }

  @Property
  void onlyAnActiveSpaceWorksAndAClosingOneTakesNothing(@ForAll SpaceState state) {
    assertThat(state.works()).isEqualTo(state == SpaceState.ACTIVE);
    assertThat(state.answers())
        .isEqualTo(state == SpaceState.ACTIVE || state == SpaceState.OFFERED);
    assertThat(state.takesOffers()).isEqualTo(state != SpaceState.CLOSING);
  }
}
