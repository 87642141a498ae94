package org.jisr.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TextsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
  private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

  private static Set<String> required() {
    Set<String> keys = new TreeSet<>();
    Stream.<Rule[]>of(
            ReadRule.values(),
            EmergencyRule.values(),
            ReleaseRule.values(),
            CircumstanceRule.values())
        .flatMap(Stream::of)
        .forEach(
            rule ->
                Stream.of(".met", ".unmet", ".cure")
                    .forEach(end -> keys.add("rule." + rule.code() + end)));
    Stream.of(
            Purpose.values(),
            SubjectCategory.values(),
            SpecialCategory.values(),
            AssertionKind.values(),
            CorrectionState.values(),
            Role.values(),
            Need.values(),
            ConditionKind.values(),
            Pap.values(),
            HandlingCode.values(),
            HumanRights.values(),
            EmergencyGround.values(),
            GradeDisplay.Light.values())
        .flatMap(Stream::of)
        .map(Coded.class::cast)
        .forEach(coded -> keys.add(coded.list() + "." + coded.code()));
    EmergencyRule.liftable()
        .forEach(rule -> keys.add("lifted." + rule.name().toLowerCase(Locale.ROOT)));
    keys.add("condition.unknown");
    keys.add("rule.POLICY.met");
    Stream.of(
            "caveat-assessment",
            "caveat-inference",
            "caveat-disputed",
            "caveat-superseded",
            "delete-by",
            "tlp-green",
            "tlp-amber",
            "tlp-amber-strict",
            "tlp-red",
            "caveat-weak-grade",
            "crime-only",
            "redacted",
            "in-words",
            "pap-green",
            "pap-amber",
            "pap-red")
        .forEach(code -> keys.add("obligation." + code));
    return keys;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyKeyIsThereAndNoOther(Language language) {
    assertThat(Texts.keys(language)).isEqualTo(required());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextIsInItsOwnScript(Language language) {
    Pattern script = language == Language.AR ? ARABIC : LATIN;
    for (String key : required()) {
      String text = PLACEHOLDER.matcher(Texts.get(language, key)).replaceAll("");
      assertThat(script.matcher(text).find()).as(key).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void allLanguagesUseTheSameFacts(Language language) {
    for (String key : required()) {
      assertThat(placeholders(Texts.get(language, key)))
          .as(key)
          .isEqualTo(placeholders(Texts.get(Language.EN, key)));
    }
  }

  @Property(tries = 200)
  void aReasonReadsWithoutHolesInEveryLanguage(
      @ForAll("handlings") Handling handling,
      @ForAll("consultations") Consultation consultation,
      @ForAll("releases") ReleaseContext context) {
    Decision read = ReadRules.decide(handling, consultation, Samples.NOW);
    Decision release = ReleaseRules.decide(handling, context, Samples.NOW);
    Decision emergency = EmergencyRules.decide(handling, consultation, Samples.NOW);
    for (Language language : Language.values()) {
      Stream.of(read, release, emergency)
          .flatMap(decision -> decision.reasons().stream())
          .forEach(
              reason -> {
                assertThat(PLACEHOLDER.matcher(reason.text(language)).find()).isFalse();
                assertThat(PLACEHOLDER.matcher(reason.cure(language)).find()).isFalse();
                assertThat(reason.cure(language).isEmpty()).isEqualTo(reason.satisfied());
              });
      Stream.concat(read.obligations().stream(), release.obligations().stream())
          .forEach(duty -> assertThat(duty.text(language)).isNotBlank().doesNotContain("{"));
    }
  }

  @Test
  void factsAreSaidInWordsAndNamesKeepTheirDirection() {
    Reason reason =
        new Reason(
            "READ_PURPOSE",
            false,
            "",
            Map.of("purpose", "terrorism", "collected", "cyber-crime missing-persons"));
    assertThat(reason.text(Language.AR))
        .isEqualTo(
            "جُمعت الإفادة لغرض: الجريمة السيبرانية، الأشخاص المفقودون، وهو لا يشمل: الإرهاب.");
    Reason party = new Reason("READ_RESTRICTED", false, "", Map.of("party", "north"));
    assertThat(party.text(Language.EN)).contains("\u2068north\u2069");
  }

  @Test
  void anUnknownConditionIsSaidToBeUnknown() {
    Condition strange = new Condition("from-tomorrow", new TreeMap<>());
    assertThat(strange.text(Language.FR)).contains("from-tomorrow");
    assertThat(Obligation.of(strange).text(Language.AR)).contains("from-tomorrow");
  }

  private static Set<String> placeholders(String text) {
    Set<String> all = new TreeSet<>();
    PLACEHOLDER.matcher(text).results().forEach(match -> all.add(match.group()));
    return all;
  }

  @Provide
  Arbitrary<Handling> handlings() {
    return LawArbitraries.handlings();
  }

  @Provide
  Arbitrary<ReleaseContext> releases() {
    return LawArbitraries.releases();
  }

  @Provide
  Arbitrary<Consultation> consultations() {
    return LawArbitraries.consultations();
  }
}
