package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectBuilderTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final StixId PERSON = StixId.random("identity");

  @Test
  void aNewObjectIsItsFirstVersion() {
    Identity identity = Identity.builder(NOW, "شرطة الميناء", "organization").lang("ar").build();

    assertThat(identity.created()).isEqualTo(identity.modified());
    assertThat(identity.created()).hasToString("2026-11-22T03:00:00.000Z");
    assertThat(identity.fields().specVersion()).isEqualTo("2.1");
    assertThat(identity.id().uuid().version()).isEqualTo(4);
    assertThat(identity.name()).isEqualTo("شرطة الميناء");
    assertThat(identity.identityClass()).isEqualTo("organization");
  }

  @Test
  void everyStarterSetsWhatItsTypeRequires() {
    Report report = Report.builder(NOW, "تقرير", NOW, List.of(PERSON)).build();
    Note note = Note.builder(NOW, "نص", List.of(PERSON)).with("abstract", "ملخص").build();
    Relationship link = Relationship.builder(NOW, PERSON, "member-of", report.id()).build();
    Sighting sighting = Sighting.builder(NOW, report.id()).with("count", 3).build();
    Indicator indicator =
        Indicator.builder(NOW, "stix", "[url:value = 'https://x.example']", NOW).build();
    Location place =
        Location.builder(NOW, "ميناء").with("latitude", 33.5).with("longitude", -7.5).build();
    ObservedData seen = ObservedData.builder(NOW, NOW, NOW, 1, List.of(PERSON)).build();
    Grouping group = Grouping.builder(NOW, "unspecified", List.of(PERSON)).build();

    assertThat(report.objects()).containsExactly(PERSON);
    assertThat(report.published()).hasToString("2026-11-22T03:00:00.000Z");
    assertThat(note.abstractText()).isEqualTo("ملخص");
    assertThat(link.source()).isEqualTo(PERSON);
    assertThat(link.target()).isEqualTo(report.id());
    assertThat(link.relationshipType()).isEqualTo("member-of");
    assertThat(sighting.count()).isEqualTo(3);
    assertThat(sighting.sightingOf()).isEqualTo(report.id());
    assertThat(indicator.patternType()).isEqualTo("stix");
    assertThat(place.fields().position()).isEqualTo(new GeoPoint(33.5, -7.5));
    assertThat(seen.numberObserved()).isEqualTo(1);
    assertThat(group.context()).isEqualTo("unspecified");
    assertThat(ThreatActor.builder(NOW, "خلية").build().name()).isEqualTo("خلية");
  }

  @Test
  void aTranslationNamesTheExactVersion() {
    StixObject original = StixObject.read(Samples.IDENTITY);
    LanguageContent translation =
        LanguageContent.builder(NOW, original)
            .with("contents", Json.MAPPER.readTree("{\"fr\":{\"name\":\"Port\"}}"))
            .build();

    assertThat(translation.object()).isEqualTo(original.id());
    assertThat(translation.objectModified()).hasToString("2026-02-02T00:00:00.000Z");
  }

  @Test
  void anyTypeCanBeBuiltWithAnyProperty() {
    StixObject vessel =
        ObjectBuilder.of("jisr-vessel", NOW)
            .name("نورس")
            .with("draught", 7.5)
            .with("armed", false)
            .with("owner_ref", PERSON)
            .with("seen", NOW)
            .with("empty", List.of())
            .with("absent", (String) null)
            .confidence(70)
            .labels(List.of("ship"))
            .externalReference("register", "R-7", null)
            .propertyExtension(HandlingExtension.DEFINITION, Json.object().put("holder", "x"))
            .build();

    assertThat(vessel).isInstanceOf(CustomObject.class);
    assertThat(vessel.property("empty")).isNull();
    assertThat(vessel.property("absent")).isNull();
    assertThat(vessel.externalReferences().getFirst().externalId()).isEqualTo("R-7");
    assertThat(vessel.fields().references()).contains(new Reference("owner_ref", PERSON));
  }

  @Test
  void aNextVersionKeepsEverythingButItsTime() {
    StixObject first =
        StixObject.read(Samples.identity("\"x_big\":123456789012345678901234567890"));

    StixObject second = ObjectBuilder.nextVersion(first, NOW).description("أحدث").build();

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.created()).isEqualTo(first.created());
    assertThat(second.modified()).hasToString("2026-11-22T03:00:00.000Z");
    assertThat(second.property("x_big")).hasToString("123456789012345678901234567890");
    assertThat(first.property("description")).isNull();
  }

  @Test
  void whatIsRevokedOrOlderHasNoNextVersion() {
    StixObject object = StixObject.read(Samples.IDENTITY);
    StixObject revoked = ObjectBuilder.nextVersion(object, NOW).revoked().build();

    assertThatThrownBy(() -> ObjectBuilder.nextVersion(revoked, NOW.plusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ObjectBuilder.nextVersion(object, Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ObjectBuilder.nextVersion(Tlp.RED.marking(), NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wrongUseIsRefused() {
    assertThatThrownBy(() -> ObjectBuilder.observable("identity"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ObjectBuilder.of("note", NOW).confidence(101))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ObjectBuilder.of("Note", NOW)).isInstanceOf(StixException.class);
    assertThatThrownBy(() -> ObjectBuilder.of("note", NOW).name("x\ud800").build())
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void anObservableHasNoTimesAndAFixedIdentifier() {
    CyberObservable one =
        ObjectBuilder.observable("url").with("value", "https://x.example").build();
    CyberObservable two =
        ObjectBuilder.observable("url").with("value", "https://x.example").build();

    assertThat(one).isEqualTo(two).isInstanceOf(Url.class);
    assertThat(one.created()).isNull();
  }
}
