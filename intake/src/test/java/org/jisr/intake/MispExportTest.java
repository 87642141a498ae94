package org.jisr.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jisr.stix.BundleEntry;
import org.jisr.stix.BundleWriter;
import org.jisr.stix.Indicator;
import org.jisr.stix.Ipv4Address;
import org.jisr.stix.ObjectBuilder;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.ThreatActor;
import org.jisr.stix.Tlp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class MispExportTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final Set<String> MAPPED =
      Set.of("report", "observed-data", "indicator", "identity", "threat-actor", "sighting");

  private static JsonNode exported(List<StixObject> objects) {
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    ByteArrayOutputStream misp = new ByteArrayOutputStream();
    try (BundleWriter writer = new BundleWriter(bundle)) {
      for (StixObject object : objects) {
        writer.write(object);
      }
      writer.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    MispExport.write(new ByteArrayInputStream(bundle.toByteArray()), misp);
    return JsonMapper.shared().readTree(misp.toString(UTF_8)).path("response");
  }

  private static List<StixObject> imported(JsonNode event) {
    return MispEvent.entries(event, NOW, part -> 1).stream()
        .map(entry -> ((BundleEntry.Accepted) entry).object())
        .toList();
  }

  /** What STIX and MISP both know is the same after a way out and back in. */
  @Property(tries = 150)
  void whatIsMappedComesBackUnderTheSameIds(@ForAll("events") JsonNode event) {
    List<StixObject> before = imported(event);
    JsonNode out = exported(before);
    assertThat(out.size()).isEqualTo(1);
    List<StixObject> after = imported(out.path(0).path("Event"));
    assertThat(mapped(after)).isEqualTo(mapped(before));
    assertThat(levels(after)).isEqualTo(levels(before));
    assertThat(exported(before)).isEqualTo(out);
  }

  private static Set<String> mapped(List<StixObject> objects) {
    return objects.stream()
        .filter(o -> MAPPED.contains(o.type()) || o.id().uuid().version() == 5)
        .map(o -> o.id().toString())
        .collect(Collectors.toSet());
  }

  /** The TLP of each; that it is undecided, too, once it left is of no level. */
  private static Set<String> levels(List<StixObject> objects) {
    return objects.stream()
        .filter(o -> MAPPED.contains(o.type()) && !o.type().equals("identity"))
        .map(
            o ->
                o.id()
                    + " "
                    + o.objectMarkings().stream()
                        .map(Tlp::ofMarking)
                        .filter(level -> level != null)
                        .toList())
        .collect(Collectors.toSet());
  }

  @Provide
  Arbitrary<JsonNode> events() {
    Arbitrary<ObjectNode> attribute =
        Combinators.combine(
                Arbitraries.of(
                    "domain|شمس.example",
                    "ip-dst|198.51.100.7",
                    "ip-src|2001:db8::1",
                    "url|https://a.example/it's",
                    "email-src|a@b.example",
                    "filename|قائمة.xlsx",
                    "md5|d41d8cd98f00b204e9800998ecf8427e",
                    "AS|AS64500",
                    "regkey|HKLM\\x",
                    "never-heard|of it"),
                Arbitraries.of(true, false),
                Arbitraries.of("", "tlp:red", "TLP:AMBER+STRICT", "tlp:white", "label"),
                Arbitraries.integers().between(1, 5_000))
            .as(MispExportTest::attribute);
    return attribute
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .uniqueElements(each -> each.path("uuid").asString())
        .map(MispExportTest::event);
  }

  private static ObjectNode attribute(String kind, boolean detect, String tag, int number) {
    ObjectNode attribute =
        MispJson.object()
            .put("uuid", new UUID(0x4000L, 0x8000_0000_0000_0000L | number).toString())
            .put("type", kind.substring(0, kind.indexOf('|')))
            .put("value", kind.substring(kind.indexOf('|') + 1))
            .put("to_ids", detect)
            .put("comment", "seen")
            .put("timestamp", "1781136000")
            .put("distribution", "3");
    if (!tag.isEmpty()) {
      attribute.putArray("Tag").addObject().put("name", tag);
    }
    return attribute;
  }

  private static JsonNode event(List<ObjectNode> attributes) {
    ObjectNode event =
        MispJson.object()
            .put("uuid", "5f0e1a2b-0000-4000-8000-000000000001")
            .put("info", "تذاكر مزورة")
            .put("date", "2026-06-11")
            .put("timestamp", "1781136000")
            .put("distribution", "3");
    event.putObject("Orgc").put("uuid", "5f0e1a2b-0000-4000-8000-000000000002").put("name", "Desk");
    event.putArray("Tag").addObject().put("name", "tlp:green");
    attributes.forEach(event.putArray("Attribute")::add);
    event
        .putArray("Galaxy")
        .addObject()
        .put("type", "threat-actor")
        .putArray("GalaxyCluster")
        .addObject()
        .put("uuid", "5f0e1a2b-0000-4000-8000-000000000003")
        .put("value", "Dune Fox");
    return event;
  }

  @Example
  void whatHangsOnAnAttributeLeavesOnlyAsItsOwnObject() {
    ObjectNode attribute = attribute("domain|a.example", true, "", 7);
    attribute.putArray("Galaxy").addObject().put("type", "x").put("secret", "hidden");
    attribute.put("distribution", "4").putObject("SharingGroup").put("name", "hidden");
    List<StixObject> visible =
        imported(event(List.of(attribute))).stream().filter(o -> !o.type().equals("note")).toList();
    JsonNode out = exported(visible);
    assertThat(out.toString()).contains("a.example").doesNotContain("hidden");
    assertThat(out.path(0).path("Event").path("distribution").asString()).isEqualTo("0");
  }

  @Example
  void whatNoReportNamesBecomesOneEventUnderTheStrictestLevel() {
    StixObject address =
        ObjectBuilder.observable("ipv4-addr")
            .with("value", "198.51.100.9")
            .markedWith(Tlp.AMBER.markingId())
            .build();
    StixObject file =
        ObjectBuilder.observable("file")
            .name("a.pdf")
            .with(
                "hashes",
                MispJson.object()
                    .put("MD5", "d41d8cd98f00b204e9800998ecf8427e")
                    .put("SHA-1", "da39a3ee5e6b4b0d3255bfef95601890afd80709"))
            .build();
    StixObject actor = ThreatActor.builder(NOW, "Dune Fox").markedWith(Tlp.RED.markingId()).build();
    StixObject pattern =
        Indicator.builder(NOW, "stix", "[url:value = 'https://a.example'] REPEATS 3 TIMES", NOW)
            .build();
    JsonNode events = exported(List.of(address, file, actor, pattern));
    assertThat(events.size()).isEqualTo(1);
    JsonNode event = events.path(0).path("Event");
    assertThat(event.path("Tag").path(0).path("name").asString()).isEqualTo("tlp:red");
    List<String> types = new ArrayList<>();
    event.path("Attribute").values().forEach(each -> types.add(each.path("type").asString()));
    assertThat(types)
        .containsExactlyInAnyOrder("ip-dst", "filename|md5", "filename|sha1", "stix2-pattern");
    assertThat(event.path("Galaxy").path(0).path("GalaxyCluster").path(0).path("value").asString())
        .isEqualTo("Dune Fox");
    assertThat(imported(event)).anyMatch(o -> o.id().equals(address.id()));
  }

  @Example
  void nothingGivesNoEvent() {
    assertThat(exported(List.of()).size()).isZero();
    StixId gone = Ipv4Address.builder("198.51.100.1").build().id();
    StixObject report =
        org.jisr.stix.Report.builder(NOW, "Only a report", NOW, List.of(gone)).build();
    assertThat(exported(List.of(report)).path(0).path("Event").path("Attribute").size()).isZero();
  }
}
