package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class TaxiiReadingTest {
  private static final PartyId POLLER = new PartyId("polling-service");
  private static TestNode node;
  private static TaxiiClient client;
  private static TaxiiClient other;

  @BeforeAll
  static void start() {
    node = new TestNode("taxii-node");
    client = new TaxiiClient(node, "polling-service", true, false);
    other = new TaxiiClient(node, "another-service", true, true);
    store(1, 7);
    node.store(
        node.handling(Tlp.AMBER, POLLER),
        StixObject.read(TaxiiClient.report(1, "2026-03-01T00:00:00.1234567Z", "")));
    node.store(node.handling(Tlp.AMBER), StixObject.read(TaxiiClient.report(90)));
  }

  private static void store(int from, int to) {
    node.store(
        node.handling(Tlp.AMBER, POLLER),
        IntStream.rangeClosed(from, to)
            .mapToObj(number -> StixObject.read(TaxiiClient.report(number)))
            .toArray(StixObject[]::new));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void discoveryLeadsToTheCollection() {
    JsonNode discovery = client.get("/taxii2/").has(200).json();
    String root = discovery.path("api_roots").get(0).asString();
    assertThat(root)
        .as("without TLS it stands for whatever leads here, as a URL of the standard may")
        .isEqualTo(TaxiiClient.ROOT);
    assertThat(discovery.path("default").asString()).isEqualTo(root);
    JsonNode api = client.get(TaxiiClient.ROOT).has(200).json();
    assertThat(api.path("versions").get(0).asString()).isEqualTo(TaxiiMedia.TYPE);
    assertThat(api.path("max_content_length").asInt()).isPositive();
    JsonNode list = client.get(TaxiiClient.ROOT + "collections/").has(200).json();
    assertThat(list.path("collections")).hasSize(1);
    JsonNode one = list.path("collections").get(0);
    assertThat(one.path("id").asString()).isEqualTo(client.collection);
    assertThat(one.path("can_read").asBoolean()).isTrue();
    assertThat(one.path("can_write").asBoolean()).isFalse();
    assertThat(client.get(TaxiiClient.ROOT + "collections/" + client.collection + "/").json())
        .isEqualTo(one);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "objects/",
        "manifest/",
        "objects/report--00000000-0000-4000-8000-000000000001/"
      })
  void anothersCollectionIsUnknown(String rest) {
    String theirs = TaxiiClient.ROOT + "collections/" + other.collection + "/" + rest;
    Answer refused = client.get(theirs).has(404);
    Answer nothing =
        client.get(TaxiiClient.ROOT + "collections/00000000-0000-4000-8000-000000000000/" + rest);
    assertThat(refused.json().path("title")).isEqualTo(nothing.json().path("title"));
    assertThat(nothing.status()).isEqualTo(404);
  }

  @Test
  void everyPageFollowsTheOneBeforeWithoutGapOrRepetition() {
    List<String> ids = new ArrayList<>();
    client.pages(TaxiiClient.OBJECTS, "limit=2").forEach(page -> ids.addAll(TaxiiClient.ids(page)));
    assertThat(ids).doesNotHaveDuplicates().hasSize(7).doesNotContain(TaxiiClient.reportId(90));
    assertThat(client.pages(TaxiiClient.OBJECTS, "limit=2").getFirst().path("next").asString())
        .isNotBlank();
  }

  @Test
  void clientsMayGoOnFromTheLastMomentInsteadOfTheMark() {
    List<String> ids = new ArrayList<>();
    Answer page = client.get(TaxiiClient.OBJECTS + "?limit=3");
    while (!TaxiiClient.ids(page.json()).isEmpty()) {
      ids.addAll(TaxiiClient.ids(page.json()));
      page =
          client.get(
              TaxiiClient.OBJECTS
                  + "?limit=3&added_after="
                  + page.header("X-TAXII-Date-Added-Last"));
    }
    assertThat(ids).doesNotHaveDuplicates().hasSize(7);
    assertThat(page.body()).isEqualTo("{}");
  }

  @Test
  void datesOfThePageStandInTheHeadersAndInTheManifest() {
    Answer objects = client.get(TaxiiClient.OBJECTS + "?limit=4").has(200);
    JsonNode manifest =
        client.get(TaxiiClient.RELEASED + "manifest/?limit=4").has(200).json().path("objects");
    assertThat(objects.header("X-TAXII-Date-Added-First"))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z")
        .isEqualTo(manifest.get(0).path("date_added").asString());
    assertThat(objects.header("X-TAXII-Date-Added-Last"))
        .isEqualTo(manifest.get(3).path("date_added").asString());
    assertThat(manifest.get(0).path("media_type").asString())
        .isEqualTo("application/stix+json;version=2.1");
  }

  @Test
  void theSameMarkGivesTheSamePageAndLivesThroughGrowth() {
    TaxiiClient grown = new TaxiiClient(node, "grown-service", true, true);
    grown.push(IntStream.range(100, 106).mapToObj(TaxiiClient::report).toList()).has(202);
    String next = grown.get(TaxiiClient.OBJECTS + "?limit=2").json().path("next").asString();
    String page = grown.get(TaxiiClient.OBJECTS + "?limit=9&next=" + next).body();
    grown.push(List.of(TaxiiClient.report(103, "2026-05-01T00:00:00.000Z", ""))).has(202);
    assertThat(grown.get(TaxiiClient.OBJECTS + "?limit=9&next=" + next).body()).isEqualTo(page);
    assertThat(TaxiiClient.ids(grown.get(TaxiiClient.OBJECTS).json()))
        .hasSize(6)
        .endsWith(TaxiiClient.reportId(103));
  }

  @Test
  void whatChangesBetweenPagesIsNeitherLostNorGivenTwice() {
    TaxiiClient busy = new TaxiiClient(node, "busy-service", true, true);
    busy.push(IntStream.range(200, 210).mapToObj(TaxiiClient::report).toList()).has(202);
    List<String> seen = new ArrayList<>();
    List<String> marks = new ArrayList<>();
    List<String> pages = new ArrayList<>();
    Answer page = busy.get(TaxiiClient.OBJECTS + "?limit=3").has(200);
    String last = page.header("X-TAXII-Date-Added-Last");
    seen.addAll(TaxiiClient.ids(page.json()));
    for (int i = 0; page.json().path("more").asBoolean(false); i++) {
      busy.push(List.of(TaxiiClient.report(300 + i))).has(202);
      marks.add(page.json().path("next").asString());
      page = busy.get(TaxiiClient.OBJECTS + "?limit=3&next=" + marks.getLast()).has(200);
      pages.add(page.body());
      last = page.header("X-TAXII-Date-Added-Last");
      seen.addAll(TaxiiClient.ids(page.json()));
    }
    assertThat(marks).hasSize(3);
    for (int i = marks.size() - 1; i >= 0; i--) {
      assertThat(busy.get(TaxiiClient.OBJECTS + "?limit=3&next=" + marks.get(i)).body())
          .as("marks in another order")
          .isEqualTo(pages.get(i));
    }
    Answer since = busy.get(TaxiiClient.OBJECTS + "?added_after=" + last).has(200);
    seen.addAll(TaxiiClient.ids(since.json()));
    assertThat(seen)
        .containsExactlyElementsOf(
            Stream.concat(
                    IntStream.range(200, 210).mapToObj(TaxiiClient::reportId),
                    IntStream.range(300, 303).mapToObj(TaxiiClient::reportId))
                .toList());
  }

  @Test
  void aForeignOrTamperedMarkIsRefused() {
    String next = client.get(TaxiiClient.OBJECTS + "?limit=2").json().path("next").asString();
    client.get(TaxiiClient.OBJECTS + "?limit=3&next=" + next).has(200);
    client.get(TaxiiClient.OBJECTS + "?match[type]=report&next=" + next).has(400);
    client.get(TaxiiClient.RELEASED + "manifest/?next=" + next).has(400);
    other.get(TaxiiClient.OBJECTS + "?next=" + next).has(400);
    for (int i = 0; i < next.length(); i++) {
      char c = next.charAt(i) == 'A' ? 'B' : 'A';
      String forged = next.substring(0, i) + c + next.substring(i + 1);
      client.get(TaxiiClient.OBJECTS + "?next=" + forged).has(400);
    }
    for (String odd : List.of("", "A", "%20", "%00", "AAAA".repeat(500), next + next)) {
      client.get(TaxiiClient.OBJECTS + "?next=" + odd).has(400);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=-1",
        "limit=x",
        "limit=",
        "limit=1.5",
        "limit=1&limit=2",
        "added_after=yesterday",
        "added_after=2026-01-01",
        "added_after=2026-01-01T00:00:00",
        "added_after=2026-13-01T00:00:00Z",
        "added_after=2026-01-01T00:00:00.Z",
        "match[version]=newest",
        "match[type]=",
        "match[id]=,",
        "match[name]=x"
      })
  void aParameterThatMeansNothingIsRefused(String parameter) {
    Answer refused = client.get(TaxiiClient.OBJECTS + "?" + parameter).has(400);
    assertThat(refused.json().path("http_status").asString()).isEqualTo("400");
    assertThat(refused.json().path("title").asString()).isNotBlank();
    assertThat(refused.header("Content-Type")).isEqualTo(TaxiiMedia.TYPE);
    assertThat(refused.body()).doesNotContain("Exception", "org.jisr");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01T00:00:00Z",
        "2026-01-01T00:00:00.1Z",
        "2026-01-01T00:00:00.123456789Z",
        "2026-01-01T00:00:00.12345678901234567890Z"
      })
  void aMomentMayHaveAnyNumberOfDigits(String moment) {
    assertThat(
            TaxiiClient.ids(
                client.get(TaxiiClient.OBJECTS + "?added_after=" + moment).has(200).json()))
        .hasSize(7);
  }

  @Test
  void aHugeLimitIsTheServersOwn() {
    assertThat(
            TaxiiClient.ids(
                client.get(TaxiiClient.OBJECTS + "?limit=99999999999999999999").has(200).json()))
        .hasSize(7);
  }

  @Test
  void fieldsAreJoinedByAndValuesByOr() {
    String two = TaxiiClient.reportId(2) + "," + TaxiiClient.reportId(3) + ",no-id";
    assertThat(ids("match[id]=" + two)).hasSize(2);
    assertThat(ids("match[id]=" + two + "&match[type]=report,malware")).hasSize(2);
    assertThat(ids("match[id]=" + two + "&match[type]=malware")).isEmpty();
    assertThat(ids("match[id]=no-id")).isEmpty();
    assertThat(ids("match[spec_version]=2.1")).hasSize(7);
    assertThat(ids("match[spec_version]=2.0")).isEmpty();
    assertThat(ids("match[version]=first,last&match[id]=" + TaxiiClient.reportId(1))).hasSize(2);
    assertThat(ids("match[version]=2026-02-01T00:00:00Z")).hasSize(7);
    assertThat(ids("match[version]=2026-03-01T00:00:00.12345670Z")).hasSize(1);
    assertThat(new HashSet<>(ids("match[version]=all"))).hasSize(7);
    assertThat(ids("match[version]=all")).hasSize(8);
  }

  private static List<String> ids(String filter) {
    return TaxiiClient.ids(client.get(TaxiiClient.OBJECTS + "?" + filter).has(200).json());
  }

  @Test
  void anObjectIsFoundByItsIdWithItsVersions() {
    String path = TaxiiClient.OBJECTS + TaxiiClient.reportId(1) + "/";
    assertThat(client.get(path).has(200).body()).contains("2026-03-01T00:00:00.1234567Z");
    JsonNode versions = client.get(path + "versions/").has(200).json().path("versions");
    assertThat(versions.valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("2026-02-01T00:00:00.000Z", "2026-03-01T00:00:00.1234567Z");
    JsonNode first = client.get(path + "versions/?limit=1").has(200).json();
    assertThat(first.path("more").asBoolean()).isTrue();
    client.get(TaxiiClient.OBJECTS + TaxiiClient.reportId(90) + "/").has(404);
    client.get(TaxiiClient.OBJECTS + TaxiiClient.reportId(90) + "/versions/").has(404);
    client.get(TaxiiClient.OBJECTS + "nonsense/").has(404);
  }

  @Test
  void everyPageIsInTheLogBeforeItIsHandedOut() {
    int before = node.leaves(LeafKind.RELEASE).size();
    client.get(TaxiiClient.OBJECTS).has(200);
    assertThat(node.leaves(LeafKind.RELEASE)).hasSize(before + 1);
    assertThat(node.leaves(LeafKind.RELEASE).getFirst().clear())
        .containsEntry("partner", "polling-service")
        .containsEntry("count", "7");
  }

  @Test
  void theDeskCountsWhatWasHandedOut() {
    client.get(TaxiiClient.OBJECTS).has(200);
    JsonNode list =
        node.signedIn(Tlp.RED, Role.ADMINISTRATOR).get("/api/subscribers").json().path("items");
    JsonNode mine =
        list.valueStream()
            .filter(each -> each.path("id").asString().equals(client.id))
            .findFirst()
            .orElseThrow();
    assertThat(mine.path("handedOut").asInt()).isGreaterThanOrEqualTo(7);
    assertThat(mine.path("lastPoll").asString()).isNotBlank();
    assertThat(mine.toString()).doesNotContain(client.token);
  }
}
