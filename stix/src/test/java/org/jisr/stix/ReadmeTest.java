package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jisr.stix.pattern.ObservationExpression;
import org.jisr.stix.pattern.PatternException;
import org.jisr.stix.pattern.StixPattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The examples of README.md: each is run here, and must stand here as it stands there. */
class ReadmeTest {
  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);
  private final StringBuilder seen = new StringBuilder();

  private void store(StixObject object) {
    seen.append(object.type()).append(' ');
  }

  private void report(BundleEntry.Refused refused) {
    seen.append(refused.code()).append(' ');
  }

  private void stop(BundleException e) {
    seen.append(e.code()).append(' ');
  }

  private void reading(InputStream in) {
    // example
    try (BundleReader reader = BundleReader.open(in, BundleLimits.defaults())) {
      for (BundleEntry entry = reader.next(); entry != null; entry = reader.next()) {
        switch (entry) {
          case BundleEntry.Accepted accepted -> store(accepted.object());
          case BundleEntry.Refused refused -> report(refused); // line, offset, code, message
        }
      }
    } catch (BundleException e) {
      stop(e); // the file is truncated, hostile or no bundle; nothing of it should be kept
    }
    // end
  }

  private String knowing(StixObject object) {
    // example
    String what =
        switch (object) {
          case ThreatActor actor -> actor.name() + " as " + actor.roles();
          case Relationship link -> link.source() + " " + link.relationshipType();
          case CustomObject custom -> "unknown type " + custom.type();
          default -> object.id().toString();
        };
    // end
    return what;
  }

  private void writing(OutputStream out) throws IOException {
    // example
    Identity police =
        Identity.builder(clock.instant(), "شرطة الميناء", "organization").lang("ar").build();
    Report report =
        Report.builder(clock.instant(), "تقرير", clock.instant(), List.of(police.id()))
            .createdBy(police.id())
            .lang("ar")
            .markedWith(Tlp.AMBER.markingId())
            .build();
    try (BundleWriter writer = new BundleWriter(out)) {
      writer.write(Tlp.AMBER.marking());
      writer.write(police);
      writer.write(report);
      writer.finish(); // without it the bundle stays visibly truncated
    }
    // end
  }

  private List<StixId> identifiers() {
    // example
    CyberObservable address =
        ObjectBuilder.observable("ipv4-addr").with("value", "198.51.100.3").build();
    StixId same = DeterministicId.of("ipv4-addr", address.tree());
    // end
    return List.of(address.id(), same);
  }

  private List<Object> changing(Report report, StixId me) {
    // example
    Report next = Versions.next(report, me, clock.instant()).description("تفاصيل").build();
    Report withdrawn = Versions.revoke(next, me, clock.instant());
    // end
    return List.of(next, withdrawn);
  }

  private List<Object> withholding(Report report, StixId me) {
    // example
    Selector address = Selector.parse("external_references.[0].url");
    Tlp level = EffectiveMarkings.of(report, address).level(); // null where nothing is marked
    Redaction redaction = Redaction.of(report, List.of(address), me, clock.instant());
    if (redaction != null) { // it had such a part
      store(redaction.object());
      Relationship link = redaction.derivedFrom();
      if (link != null) {
        store(link);
      }
    }
    // end
    return Arrays.asList(level, redaction);
  }

  private String showing(StixObject object, LanguageContent content) {
    // example
    Translation french = Translation.of(object, content, "fr");
    String shown =
        (french == null ? object.tree() : french.tree()).path("name").asString("without a name");
    // end
    return shown;
  }

  private void merging(List<StixObject> objects) {
    // example
    VersionIndex index = new VersionIndex();
    objects.forEach(index::see);
    for (StixObject object : objects) {
      if (index.keeps(object)) { // the latest version by its creator, once
        store(object);
      }
    }
    index.conflicts().forEach(conflict -> seen.append(conflict.reason()));
    // end
  }

  private List<String> comparing(StixObject before, StixObject after) {
    // example
    List<String> pointers =
        ObjectDiff.between(before, after).stream()
            .map(change -> change.kind() + " " + change.pointer())
            .toList();
    // end
    return pointers;
  }

  private List<Object> grading() {
    // example
    Integer confidence = new SourceGrading('B', 2).confidence(); // 70
    String words = ConfidenceScale.DNI.name(70); // Likely / Probable
    MarkingDefinition old = Tlp.CLEAR.legacyMarking(); // TLP:WHITE of TLP 1.0
    // end
    return List.of(confidence, words, old);
  }

  private String patterns(String text) {
    // example
    String answer;
    try {
      StixPattern pattern = StixPattern.parse(text);
      answer =
          switch (pattern.expression()) {
            case ObservationExpression.Observation one -> "one: " + one.condition();
            case ObservationExpression.Qualified limited -> "limits: " + limited.qualifiers();
            default -> "several of " + pattern.objectTypes();
          };
    } catch (PatternException e) {
      answer = e.code() + " at " + e.line() + ":" + e.column() + ", not one of " + e.expected();
    }
    // end
    return answer;
  }

  @Test
  void readingGivesObjectsRefusalsAndFailures() {
    reading(
        new ByteArrayInputStream(
            Samples.bundle(Samples.IDENTITY, "{}").getBytes(StandardCharsets.UTF_8)));
    reading(new ByteArrayInputStream("{".getBytes(StandardCharsets.UTF_8)));

    assertThat(seen).hasToString("identity OBJECT_TYPE_MISSING BUNDLE_TRUNCATED ");
  }

  @Test
  void writingGivesABundleThatIsReadBack() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writing(out);
    reading(new ByteArrayInputStream(out.toByteArray()));

    assertThat(seen).hasToString("marking-definition identity report ");
  }

  @Test
  void typesAreToldApartByASwitch() {
    assertThat(knowing(ThreatActor.builder(clock.instant(), "خلية").build()))
        .isEqualTo("خلية as []");
    assertThat(knowing(StixObject.read(Samples.IDENTITY))).isEqualTo(Samples.ID);
  }

  @Test
  void equalObservablesShareTheirIdentifier() {
    assertThat(identifiers().getFirst()).isEqualTo(identifiers().getLast());
  }

  private Report report(StixId creator) {
    return Report.builder(clock.instant(), "Rapport", clock.instant(), List.of(creator))
        .createdBy(creator)
        .externalReference("port", null, "https://port.example")
        .build();
  }

  @Test
  void versionsFollowOneAnother() {
    StixId me = StixId.random("identity");
    List<Object> versions = changing(report(me), me);

    assertThat(((Report) versions.getFirst()).description()).isEqualTo("تفاصيل");
    assertThat(((Report) versions.getLast()).revoked()).isTrue();
  }

  @Test
  void whatIsWithheldLeavesACopyAndALink() {
    StixId me = StixId.random("identity");
    List<Object> result = withholding(report(me), me);

    assertThat(result.getFirst()).isNull();
    assertThat(result.getLast()).isInstanceOf(Redaction.class);
    assertThat(seen).hasToString("report relationship ");
  }

  @Test
  void aTranslationIsShownWhereThereIsOne() {
    Report report = report(StixId.random("identity"));
    ObjectBuilder<LanguageContent> content = LanguageContent.builder(clock.instant(), report);
    assertThat(showing(report, content.with("contents", contents("fr")).build()))
        .isEqualTo("Titre");
    assertThat(showing(report, content.with("contents", contents("es")).build()))
        .isEqualTo("Rapport");
  }

  private static ObjectNode contents(String language) {
    ObjectNode contents = Json.object();
    contents.putObject(language).put("name", "Titre");
    return contents;
  }

  @Test
  void mergingAndComparingTellWhatIsNew() {
    StixId me = StixId.random("identity");
    Report before = report(me);
    Report after = Versions.next(before, me, clock.instant()).name("Neuf").build();

    merging(List.of(before, after, before));

    assertThat(seen).hasToString("report ");
    assertThat(comparing(before, after)).containsExactly("changed /modified", "changed /name");
  }

  @Test
  void gradingsAndWordsStandForNumbers() {
    assertThat(grading())
        .startsWith(70, "Likely / Probable")
        .last()
        .extracting(marking -> ((MarkingDefinition) marking).name())
        .isEqualTo("TLP:WHITE");
  }

  @Test
  void patternsAreReadOrRefused() {
    assertThat(patterns("[a:b = 1]")).isEqualTo("one: a:b = 1");
    assertThat(patterns("[a:b = 1] REPEATS 3 TIMES")).isEqualTo("limits: [REPEATS 3 TIMES]");
    assertThat(patterns("[a:b = 1] OR [c:d = 1]")).isEqualTo("several of [a, c]");
    assertThat(patterns("[a:b = ]")).startsWith("PATTERN_SYNTAX at 1:8, not one of [a string,");
  }

  @Test
  void everyCodeIsExplainedWithItsMessage() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    for (Problem problem : Problem.values()) {
      assertThat(readme).contains("| `" + problem + "` | " + problem.message() + " |");
    }
  }

  @Test
  void everyExampleOfTheReadmeIsRunHere() throws IOException {
    String source = Files.readString(Path.of("src/test/java/org/jisr/stix/ReadmeTest.java"));
    List<String> run =
        Pattern.compile("// example\n(.*?)    // end\n", Pattern.DOTALL)
            .matcher(source)
            .results()
            .map(result -> result.group(1).stripTrailing().stripIndent() + "\n")
            .toList();

    assertThat(run).hasSize(11);
    assertThat(
            EXAMPLE.matcher(Files.readString(Path.of("README.md"))).results().map(ReadmeTest::text))
        .containsExactlyElementsOf(run);
  }

  private static String text(MatchResult example) {
    return example.group(1);
  }
}
