package org.jisr.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jisr.stix.BundleEntry;
import org.jisr.stix.BundleWriter;
import org.jisr.stix.EmailMessage;
import org.jisr.stix.FileObject;
import org.jisr.stix.Indicator;
import org.jisr.stix.NetworkTraffic;
import org.jisr.stix.ObservedData;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.jisr.stix.validation.Profile;
import org.jisr.stix.validation.Validator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Objects of MISP: several attributes that speak of one thing. */
final class MispObjectTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final String MD5 = "d41d8cd98f00b204e9800998ecf8427e";
  private static final String SHA1 = "da39a3ee5e6b4b0d3255bfef95601890afd80709";
  private static final String SHA256 =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  private static final List<String> COMPARED =
      List.of("type", "value", "object_relation", "comment", "to_ids");

  /** Relation, type and value, parted by spaces. */
  private static final List<String> PARTS =
      List.of(
          "file filename filename قائمة.xlsx",
          "file filename filename second.xlsx",
          "file size-in-bytes size-in-bytes 2048",
          "file md5 md5 " + MD5,
          "file sha1 sha1 " + SHA1,
          "file sha256 sha256 " + SHA256,
          "file mimetype mime-type text/plain",
          "file entropy float 7.5",
          "network-connection ip-src ip-src 198.51.100.7",
          "network-connection ip-dst ip-dst 2001:db8::1",
          "network-connection dst-port port 443",
          "network-connection layer4-protocol text TCP",
          "email from email-src a@b.example",
          "email to email-dst c@b.example",
          "email subject email-subject تذاكر",
          "email x-mailer email-x-mailer Pigeon",
          "domain-ip domain domain a.example",
          "domain-ip ip ip-dst 198.51.100.9",
          "url url url https://a.example/it's",
          "never-heard thing text of_it");

  private static ObjectNode attribute(int number, String part, boolean detect, String tag) {
    String[] words = part.split(" ", 4);
    ObjectNode attribute =
        MispJson.object()
            .put("uuid", new UUID(0x4000L, 0x8000_0000_0000_0000L | number).toString())
            .put("object_relation", words[1])
            .put("type", words[2])
            .put("value", words[3])
            .put("to_ids", detect)
            .put("comment", "seen " + number)
            .put("timestamp", String.valueOf(1_781_136_000 + number))
            .put("distribution", "5");
    if (!tag.isEmpty()) {
      attribute.putArray("Tag").addObject().put("name", tag);
    }
    return attribute;
  }

  private static ObjectNode object(int number, String name, List<ObjectNode> attributes) {
    ObjectNode object =
        MispJson.object()
            .put("uuid", new UUID(0x4001L, 0x8000_0000_0000_0000L | number).toString())
            .put("name", name)
            .put("meta-category", "file")
            .put("template_uuid", "688c46fb-5edb-40a3-8273-1af7923e2215")
            .put("comment", "whole")
            .put("distribution", "5");
    attributes.forEach(object.putArray("Attribute")::add);
    return object;
  }

  private static ObjectNode event(List<ObjectNode> objects) {
    ObjectNode event =
        MispJson.object()
            .put("uuid", "5f0e1a2b-0000-4000-8000-000000000001")
            .put("info", "تذاكر مزورة")
            .put("date", "2026-06-11")
            .put("timestamp", "1781136000")
            .put("analysis", "2")
            .put("threat_level_id", "1")
            .put("distribution", "3");
    event.putObject("Orgc").put("uuid", "5f0e1a2b-0000-4000-8000-000000000002").put("name", "Desk");
    objects.forEach(event.putArray("Object")::add);
    return event;
  }

  private static List<StixObject> imported(JsonNode event) {
    return MispEvent.entries(event, NOW, part -> 1).stream()
        .map(entry -> ((BundleEntry.Accepted) entry).object())
        .toList();
  }

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

  private static <T> T only(List<StixObject> objects, Class<T> type) {
    List<T> found = objects.stream().filter(type::isInstance).map(type::cast).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<ObjectNode> parts(String name) {
    List<String> mine = PARTS.stream().filter(part -> part.startsWith(name + " ")).toList();
    return IntStream.range(0, mine.size())
        .mapToObj(i -> attribute(i + 1, mine.get(i), true, ""))
        .toList();
  }

  @Example
  void theAttributesOfAFileBecomeOneFile() {
    List<StixObject> objects = imported(event(List.of(object(1, "file", parts("file")))));
    List<FileObject> files =
        objects.stream()
            .filter(FileObject.class::isInstance)
            .map(FileObject.class::cast)
            .sorted(Comparator.comparing(file -> String.valueOf(file.name())))
            .toList();

    assertThat(files).extracting(FileObject::name).containsExactly("second.xlsx", "قائمة.xlsx");
    FileObject file = files.getLast();
    assertThat(file.hashes())
        .containsExactlyInAnyOrderEntriesOf(Map.of("MD5", MD5, "SHA-1", SHA1, "SHA-256", SHA256));
    assertThat(file.sizeInBytes()).isEqualTo(2_048);
    assertThat(file.mimeType()).isEqualTo("text/plain");
    Indicator indicator =
        objects.stream()
            .filter(Indicator.class::isInstance)
            .map(Indicator.class::cast)
            .filter(each -> each.id().uuid().getMostSignificantBits() == 0x4001L)
            .findFirst()
            .get();
    assertThat(indicator.pattern())
        .isEqualTo(
            "[file:hashes.'MD5' = '%s'] OR [file:hashes.'SHA-1' = '%s'] OR [file:hashes.'SHA-256' = '%s']"
                .formatted(MD5, SHA1, SHA256));
    assertThat(objects)
        .filteredOn(o -> o.type().equals("note"))
        .as("the whole and what STIX has no place for")
        .hasSize(2)
        .allSatisfy(note -> assertThat(note.objectMarkings()).contains(MispMarkings.UNDECIDED));
  }

  @Example
  void aConnectionAndAMessageAreOneEachWithTheirEnds() {
    List<StixObject> objects =
        imported(event(List.of(object(1, "network-connection", parts("network-connection")))));
    NetworkTraffic traffic = only(objects, NetworkTraffic.class);
    assertThat(traffic.source()).hasToString(idOf(objects, "ipv4-addr"));
    assertThat(traffic.destination()).hasToString(idOf(objects, "ipv6-addr"));
    assertThat(traffic.destinationPort()).isEqualTo(443);
    assertThat(traffic.protocols()).containsExactly("tcp");
    assertThat(only(objects, ObservedData.class).objects()).hasSize(3);

    List<StixObject> mail = imported(event(List.of(object(1, "email", parts("email")))));
    EmailMessage message = only(mail, EmailMessage.class);
    assertThat(message.subject()).isEqualTo("تذاكر");
    assertThat(message.to()).hasSize(1);
  }

  private static String idOf(List<StixObject> objects, String type) {
    return objects.stream().filter(o -> o.type().equals(type)).findFirst().get().id().toString();
  }

  @Example
  void whatIsMergedIsAsNarrowAsItsNarrowestPart() {
    List<ObjectNode> parts =
        List.of(
            attribute(1, "file md5 md5 " + MD5, false, "tlp:green"),
            attribute(2, "file filename filename a.pdf", false, "tlp:red"));
    List<StixObject> objects = imported(event(List.of(object(1, "file", parts))));
    assertThat(only(objects, FileObject.class).objectMarkings())
        .containsExactly(Tlp.RED.markingId());
    assertThat(only(objects, ObservedData.class).objectMarkings())
        .containsExactly(Tlp.RED.markingId());
  }

  @Example
  void whoDoesNotSeeWhatIsUndecidedTakesAwayOnlyWhatIsMapped() {
    List<StixObject> objects = imported(event(List.of(object(1, "file", parts("file")))));
    JsonNode out =
        exported(objects.stream().filter(object -> !object.type().equals("note")).toList());
    assertThat(out.toString()).contains(MD5).doesNotContain("entropy", "7.5");
  }

  /** Known or unknown to STIX, whole or in parts: all of it is there after a way out and in. */
  @Property(tries = 150)
  void aWayOutAndInLosesNothing(@ForAll("events") JsonNode event) {
    List<StixObject> before = imported(event);
    JsonNode out = exported(before).path(0).path("Event");
    List<StixObject> after = imported(out);
    assertThat(ids(after)).isEqualTo(ids(before));
    assertThat(attributes(out)).isEqualTo(attributes(event));
    for (String name : List.of("info", "date", "analysis", "threat_level_id")) {
      assertThat(out.path(name)).as(name).isEqualTo(event.path(name));
    }
    assertThat(references(out)).isEqualTo(references(event));
    Validator validator = new Validator(Profile.LENIENT);
    assertThat(before).allSatisfy(o -> assertThat(validator.validate(o).errors()).isEmpty());
  }

  private static Set<String> ids(List<StixObject> objects) {
    return objects.stream()
        .filter(o -> !o.id().equals(Tlp.RED.markingId()))
        .map(StixObject::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> attributes(JsonNode event) {
    Map<String, String> all = new TreeMap<>();
    for (JsonNode object : event.path("Object").values()) {
      for (JsonNode attribute : object.path("Attribute").values()) {
        StringBuilder text = new StringBuilder(object.path("uuid").asString());
        COMPARED.forEach(name -> text.append(' ').append(attribute.path(name)));
        all.put(attribute.path("uuid").asString(), text + " " + attribute.path("Sighting").size());
      }
    }
    return all;
  }

  private static Set<String> references(JsonNode event) {
    Set<String> all = new TreeSet<>();
    for (JsonNode object : event.path("Object").values()) {
      for (JsonNode each : object.path("ObjectReference").values()) {
        all.add(each.path("referenced_uuid") + " " + each.path("relationship_type"));
      }
    }
    return all;
  }

  @Provide
  Arbitrary<JsonNode> events() {
    Arbitrary<ObjectNode> object =
        Combinators.combine(
                Arbitraries.of("file", "network-connection", "email", "domain-ip", "url", "other"),
                Arbitraries.of(PARTS).list().ofMinSize(1).ofMaxSize(7),
                Arbitraries.of(true, false),
                Arbitraries.of("", "tlp:red", "label"),
                Arbitraries.integers().between(1, 5_000))
            .as(
                (name, parts, detect, tag, number) ->
                    object(
                        number,
                        name,
                        IntStream.range(0, parts.size())
                            .mapToObj(i -> attribute(number * 10 + i, parts.get(i), detect, tag))
                            .toList()));
    return object
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .uniqueElements(each -> each.path("uuid").asString())
        .map(MispObjectTest::linked);
  }

  /** The first refers to the last, and somebody saw its first attribute. */
  private static JsonNode linked(List<ObjectNode> objects) {
    ObjectNode first = objects.getFirst();
    if (objects.size() > 1) {
      first
          .putArray("ObjectReference")
          .addObject()
          .put("uuid", "5f0e1a2b-0000-4000-8000-000000000009")
          .put("referenced_uuid", objects.getLast().path("uuid").asString())
          .put("relationship_type", "drops")
          .put("timestamp", "1781136000");
    }
    return event(objects);
  }
}
