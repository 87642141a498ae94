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
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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

  @Test
  void everyExampleOfTheReadmeIsRunHere() throws IOException {
    String source = Files.readString(Path.of("src/test/java/org/jisr/stix/ReadmeTest.java"));
    List<String> run =
        Pattern.compile("// example\n(.*?)    // end\n", Pattern.DOTALL)
            .matcher(source)
            .results()
            .map(result -> result.group(1).stripTrailing().stripIndent() + "\n")
            .toList();

    assertThat(run).hasSize(4);
    assertThat(
            EXAMPLE.matcher(Files.readString(Path.of("README.md"))).results().map(ReadmeTest::text))
        .containsExactlyElementsOf(run);
  }

  private static String text(MatchResult example) {
    return example.group(1);
  }
}
