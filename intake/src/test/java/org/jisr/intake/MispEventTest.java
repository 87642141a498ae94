package org.jisr.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.law.Handling;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.stix.BundleEntry;
import org.jisr.stix.Indicator;
import org.jisr.stix.MarkingDefinition;
import org.jisr.stix.Note;
import org.jisr.stix.ObservedData;
import org.jisr.stix.Report;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.jisr.stix.pattern.StixPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

final class MispEventTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final String UUID = "5f0e1a2b-0000-4000-8000-%012d";
  private static final PartyId PARTNER = new PartyId("desert-guard");

  /** An invented event: tickets for a match are sold from a false page. */
  private static List<StixObject> event(String distribution, String more) {
    return MispEvent.entries(
            JsonMapper.builder()
                .build()
                .readTree(
                    """
                {"uuid":"5f0e1a2b-0000-4000-8000-000000000001","info":"تذاكر مزورة","date":"2026-06-11",\
                "timestamp":"1781136000","distribution":"%s",\
                "Orgc":{"uuid":"5f0e1a2b-0000-4000-8000-000000000002","name":"Ticket desk"}%s}"""
                        .formatted(distribution, more)),
            NOW,
            part -> 1)
        .stream()
        .filter(BundleEntry.Accepted.class::isInstance)
        .map(entry -> ((BundleEntry.Accepted) entry).object())
        .toList();
  }

  private static String attributes(String... attributes) {
    return ",\"Attribute\":[" + String.join(",", attributes) + "]";
  }

  private static String attribute(int number, String type, String value, String more) {
    return "{\"uuid\":\"%s\",\"type\":\"%s\",\"value\":\"%s\",\"distribution\":\"5\"%s}"
        .formatted(UUID.formatted(number), type, value, more);
  }

  private static <T> T only(List<StixObject> objects, Class<T> type) {
    return objects.stream().filter(type::isInstance).map(type::cast).reduce((a, b) -> null).get();
  }

  private static Handling handling(StixObject object, List<StixObject> objects) {
    Map<StixId, MarkingDefinition> markings = new HashMap<>();
    objects.forEach(
        each -> {
          if (each instanceof MarkingDefinition marking) {
            markings.put(marking.id(), marking);
          }
        });
    Handling profile =
        ImportProfile.external(
                new PartyId("island-police"),
                new PartyId("harbour-service"),
                Set.of(Purpose.EVENT_SECURITY),
                LegalBasis.of("Cooperation Act", "Ministry"),
                Tlp.AMBER,
                NOW)
            .handling()
            .toBuilder()
            .releasableTo(PARTNER)
            .build();
    return new HandlingChoice(profile, markings, id -> null).of(object);
  }

  @Test
  void anEventBecomesAReportOfItsOrganisation() {
    List<StixObject> objects =
        event("3", ",\"Tag\":[{\"name\":\"event:match\"},{\"name\":\"tlp:green\"}]");
    Report report = only(objects, Report.class);

    assertThat(report.id()).hasToString("report--5f0e1a2b-0000-4000-8000-000000000001");
    assertThat(report.name()).isEqualTo("تذاكر مزورة");
    assertThat(report.published()).hasToString("2026-06-11T00:00:00.000Z");
    assertThat(report.modified()).hasToString("2026-06-11T00:00:00.000Z");
    assertThat(report.createdBy()).hasToString("identity--5f0e1a2b-0000-4000-8000-000000000002");
    assertThat(report.labels()).containsExactly("event:match");
    assertThat(report.objectMarkings()).containsExactly(Tlp.GREEN.markingId());
    assertThat(event("3", "")).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ip-dst; 198.51.100.7; ipv4-addr",
        "ip-src; 2001:db8::7; ipv6-addr",
        "domain; tickets.example; domain-name",
        "url; https://tickets.example/it's; url",
        "email-src; a@tickets.example; email-addr",
        "mac-address; 02-00-5E-10-00-01; mac-addr",
        "mutex; Global; mutex",
        "regkey; HKLM; windows-registry-key",
        "AS; AS64500; autonomous-system",
        "filename; قائمة.xlsx; file",
        "md5; d41d8cd98f00b204e9800998ecf8427e; file",
        "filename|sha256; a.pdf|e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855; file"
      })
  void aKnownAttributeBecomesAnObservableWithAnIndicator(String type, String value, String stix) {
    List<StixObject> objects =
        event("3", attributes(attribute(9, type, value, ",\"to_ids\":true,\"comment\":\"seen\"")));
    ObservedData observed = only(objects, ObservedData.class);

    assertThat(objects).anyMatch(o -> o.type().equals(stix) && observed.objects().contains(o.id()));
    Indicator indicator = only(objects, Indicator.class);
    assertThat(StixPattern.parse(indicator.pattern()).objectTypes()).containsExactly(stix);
    assertThat(indicator.id().uuid()).hasToString(UUID.formatted(9));
    assertThat(
            observed.extensions().get(MispKept.DEFINITION.toString()).path("original").asString())
        .contains("\"comment\":\"seen\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "whatever-is-new; x",
        "ip-dst; not an address",
        "md5; not a hash",
        "filename|md5; a.pdf",
        "AS; ASX",
        "domain|ip; a.example",
        "text; free text"
      })
  void anUnknownAttributeIsKeptAndReleasedToNobody(String type, String value) {
    List<StixObject> objects =
        event(
            "3", ",\"Tag\":[{\"name\":\"tlp:clear\"}]" + attributes(attribute(9, type, value, "")));
    Note note = only(objects, Note.class);

    assertThat(note.extensions().get(MispKept.DEFINITION.toString()).path("original").asString())
        .contains(value);
    assertThat(only(objects, Report.class).objects()).contains(note.id());
    Handling handling = handling(note, objects);
    assertThat(handling.names(PARTNER)).isFalse();
    assertThat(handling.unknownMarkings()).isNotEmpty();
    assertThat(handling(only(objects, Report.class), objects).names(PARTNER)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "4", "7", "''"})
  void whatMispSharesNarrowlyIsReleasedToNobody(String distribution) {
    List<StixObject> objects =
        event(distribution, attributes(attribute(9, "domain", "tickets.example", "")));

    for (StixObject object : objects) {
      if (object instanceof Report
          || object instanceof ObservedData
          || object.type().equals("domain-name")) {
        assertThat(handling(object, objects).names(PARTNER)).as(object.type()).isFalse();
      }
    }
  }

  @Test
  void anAttributeIsNeverWiderThanItsEventAndMayBeNarrower() {
    List<StixObject> objects =
        event(
            "3",
            ",\"Tag\":[{\"name\":\"tlp:amber\"}]"
                + attributes(
                    attribute(8, "domain", "a.example", ",\"Tag\":[{\"name\":\"TLP:clear\"}]"),
                    attribute(9, "domain", "a.example", ",\"Tag\":[{\"name\":\"tlp:red\"}]"),
                    attribute(10, "domain", "b.example", "").replace("\"5\"", "\"4\"")));

    assertThat(markings(objects, "domain-name", 0)).containsExactly(Tlp.RED.markingId());
    assertThat(markings(objects, "domain-name", 1))
        .containsExactly(Tlp.AMBER.markingId(), MispMarkings.UNDECIDED);
    assertThat(markings(objects, "observed-data", 0)).containsExactly(Tlp.AMBER.markingId());
  }

  private static List<StixId> markings(List<StixObject> objects, String type, int index) {
    return objects.stream().filter(o -> o.type().equals(type)).toList().get(index).objectMarkings();
  }

  @Test
  void anObjectIsKeptWholeAndItsKnownAttributesAreMapped() {
    List<StixObject> objects =
        event(
            "3",
            ",\"Object\":[{\"uuid\":\"%s\",\"name\":\"domain-ip\",\"Attribute\":[%s]}],\"Galaxy\":[{\"uuid\":\"%s\",\"name\":\"x\"}]"
                .formatted(
                    UUID.formatted(5),
                    attribute(6, "domain|ip", "a.example|198.51.100.7", ""),
                    UUID.formatted(7)));

    assertThat(objects)
        .extracting(StixObject::type)
        .contains("domain-name", "ipv4-addr", "observed-data");
    assertThat(objects)
        .filteredOn(Note.class::isInstance)
        .hasSize(2)
        .allSatisfy(note -> assertThat(note.objectMarkings()).contains(MispMarkings.UNDECIDED));
  }

  @Test
  void theSameEventGivesTheSameObjects() {
    String more =
        attributes(
            attribute(9, "domain", "a.example", ",\"to_ids\":true"), attribute(8, "x", "y", ""));

    assertThat(event("4", more)).isEqualTo(event("4", more));
  }

  @Test
  void anEventWithoutAnIdentifierIsRefused() {
    assertThat(MispEvent.entries(MispJson.object().put("info", "x"), NOW, part -> 7))
        .singleElement()
        .isInstanceOfSatisfying(
            BundleEntry.Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("INTAKE_MISP_NO_EVENT");
              assertThat(refused.line()).isEqualTo(7);
            });
  }

  @Test
  void oddValuesOfOrdinaryPropertiesDoNotBreakTheReading() {
    assertThat(event("3", ",\"Tag\":5,\"Attribute\":{\"a\":1},\"Object\":[5,[]],\"Galaxy\":\"x\""))
        .isNotEmpty();
    assertThat(event("3", attributes("{}", "5", "{\"type\":[],\"value\":{}}"))).isNotEmpty();
    assertThat(
            event(
                "3",
                attributes(
                    attribute(
                        9,
                        "domain",
                        "a.example",
                        ",\"timestamp\":\"x\",\"first_seen\":\"2026-06-12T10:00:00+00:00\",\"last_seen\":\"2026-06-11\""))))
        .isNotEmpty();
  }
}
