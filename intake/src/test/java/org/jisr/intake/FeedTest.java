package org.jisr.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jisr.fixtures.TaxiiTestServer;
import org.jisr.law.PartyId;
import org.jisr.law.Viewer;
import org.jisr.log.LogEntry;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A feed brings all there is, once, whatever its server and this node do in between. */
final class FeedTest {
  private static final Viewer OFFICER = Intake.ANALYST.viewer();

  @TempDir Path folder;
  private Intake intake;
  private Feeds feeds;
  private TaxiiTestServer server;

  @BeforeEach
  void start() throws IOException {
    intake = new Intake(folder, 50);
    feeds = open();
    server = new TaxiiTestServer(40);
  }

  @AfterEach
  void stop() throws IOException {
    feeds.close();
    intake.close();
    server.close();
  }

  private Feeds open() {
    Feeds opened =
        Feeds.open(
            intake.database.dataSource(),
            intake.importer,
            intake.log,
            folder.resolve("feeds"),
            Clock.systemUTC());
    opened.start();
    return opened;
  }

  private FeedDraft draft(@Nullable String user, @Nullable String secret) {
    return new FeedDraft(
        "Island bulletin",
        server.root(),
        "bulletin",
        user,
        secret,
        new PartyId("island-police"),
        Tlp.GREEN,
        Duration.ofDays(1),
        Intake.ANALYST);
  }

  private static List<String> people(int from, int to) {
    List<String> people = new ArrayList<>();
    for (int i = from; i < to; i++) {
      people.add(
          """
          {"type":"identity","spec_version":"2.1","id":"identity--%s",\
          "created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z",\
          "name":"Person %d ناديا","identity_class":"individual","x_big":123456789012345678901}"""
              .formatted(new UUID(0x4000L, 0x8000000000000000L + i), i));
    }
    return people;
  }

  private Feed until(UUID id, String what, Predicate<Feed> wanted) {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    Feed feed = feeds.get(id);
    while (!wanted.test(feed)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("It never came to this: " + what + "; last was " + feed);
      }
      Thread.onSpinWait();
      feed = feeds.get(id);
    }
    return feed;
  }

  private Feed healthy(UUID id) {
    return until(id, "healthy", feed -> feed.state() == FeedState.HEALTHY);
  }

  private Feed failing(UUID id) {
    return until(id, "failing", feed -> feed.state() == FeedState.FAILING);
  }

  @Test
  void everyPageIsImportedOnceAndTheNextRunAsksOnlyForWhatIsNew() {
    server.add(people(0, 95));
    Feed first = healthy(feeds.add(draft(null, null)).id());
    assertThat(first.counts()).isEqualTo(new Feed.Counts(3, 95, 0, 0));
    assertThat(first.addedAfter()).isEqualTo(TaxiiTestServer.added(94));
    assertThat(server.questions).hasSize(3);
    server.add(people(95, 100));
    feeds.ask(first.id(), OFFICER);
    Feed second = until(first.id(), "the new ones", feed -> feed.counts().stored() == 100);
    assertThat(second.counts().known()).isZero();
    assertThat(server.questions.getLast()).contains("added_after=2026-01-01T00%3A00%3A00.000094Z");
    assertThat(intake.importer.job(second.lastImport()).state()).isEqualTo(ImportState.DONE);
  }

  @Test
  void replayAsksFromTheBeginningAndFindsEverythingKnown() {
    server.add(people(0, 50));
    Feed feed = healthy(feeds.add(draft(null, null)).id());
    feeds.replay(feed.id(), OFFICER);
    Feed replayed = until(feed.id(), "known", f -> f.counts().known() == 50);
    assertThat(replayed.counts().stored()).isEqualTo(50);
  }

  @Test
  void aBadObjectIsCountedAndTheOthersComeIn() {
    server.add(people(0, 5));
    server.add(List.of("{\"type\":\"identity\",\"id\":\"nonsense\"}"));
    server.add(people(5, 10));
    Feed feed = healthy(feeds.add(draft(null, null)).id());
    assertThat(feed.counts()).isEqualTo(new Feed.Counts(1, 10, 0, 1));
    assertThat(intake.importer.refusals(feed.lastImport(), null, 10).items()).hasSize(1);
  }

  @Test
  void aPausedFeedIsNotAskedUntilItIsResumed() {
    Feed feed = healthy(feeds.add(draft(null, null)).id());
    assertThat(feeds.pause(feed.id(), OFFICER).state()).isEqualTo(FeedState.PAUSED);
    feeds.ask(feed.id(), OFFICER);
    server.add(people(0, 3));
    feeds.resume(feed.id(), OFFICER);
    until(feed.id(), "resumed", f -> f.counts().stored() == 3);
  }

  @ParameterizedTest
  @CsvSource({
    "401, INTAKE_FEED_FORBIDDEN",
    "403, INTAKE_FEED_FORBIDDEN",
    "404, INTAKE_FEED_UNKNOWN_THERE",
    "406, INTAKE_FEED_UNKNOWN_THERE",
    "302, INTAKE_FEED_UNREACHABLE",
    "500, INTAKE_FEED_UNREACHABLE",
    "503, INTAKE_FEED_BUSY"
  })
  void whatTheServerRefusesIsSaidAndTriedAgain(int status, String code) {
    server.tell(status, Map.of("Location", "http://127.0.0.1:1/", "Retry-After", "90"), "");
    Feed feed = failing(feeds.add(draft(null, null)).id());
    assertThat(feed.problem().code()).isEqualTo(code);
    assertThat(Duration.between(feed.lastRun(), feed.nextRun())).isEqualTo(Duration.ofSeconds(90));
    server.add(people(0, 2));
    feeds.ask(feed.id(), OFFICER);
    assertThat(healthy(feed.id()).failures()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {}",
        "application/taxii+json;version=2.1 | []",
        "application/taxii+json;version=2.1 | {\"objects\":[{}",
        "application/taxii+json;version=2.1 | {\"objects\":7}",
        "application/taxii+json;version=2.1 | {\"more\":\"yes\"}",
        "application/taxii+json;version=2.1 | {\"objects\":[],\"objects\":[]}",
        "application/taxii+json;version=2.1 | {} {}",
        "application/taxii+json;version=2.1 | <html>"
      })
  void whatIsNoEnvelopeIsRefused(String type, String body) {
    server.tell(200, Map.of("Content-Type", type), body);
    Feed feed = failing(feeds.add(draft(null, null)).id());
    assertThat(feed.problem().code()).isEqualTo("INTAKE_FEED_NOT_TAXII");
    assertThat(feed.counts().pages()).isZero();
  }

  @Test
  void aServerThatLeadsInACircleIsNotFollowed() {
    String circle = "{\"more\":true,\"next\":\"same\"}";
    server.tell(200, TaxiiTestServer.type(), circle);
    server.tell(200, TaxiiTestServer.type(), circle);
    Feed feed = failing(feeds.add(draft(null, null)).id());
    assertThat(feed.problem().code()).isEqualTo("INTAKE_FEED_STUCK");
  }

  @Test
  void moreWithoutAMarkGoesOnFromTheLastDate() {
    server.add(people(0, 60));
    String objects = String.join(",", people(0, 20));
    server.tell(
        200,
        TaxiiTestServer.type(TaxiiTestServer.added(0), TaxiiTestServer.added(19)),
        "{\"objects\":[" + objects + "],\"more\":true}");
    Feed feed = healthy(feeds.add(draft(null, null)).id());
    assertThat(feed.counts()).isEqualTo(new Feed.Counts(2, 60, 0, 0));
    assertThat(server.questions.get(1)).contains("000019Z").doesNotContain("next=");
  }

  @Test
  void aMarkTheServerForgotIsReplacedByTheLastDate() {
    server.add(people(0, 60));
    String objects = String.join(",", people(0, 20));
    server.tell(
        200,
        TaxiiTestServer.type(TaxiiTestServer.added(0), TaxiiTestServer.added(19)),
        "{\"objects\":[" + objects + "],\"more\":true,\"next\":\"forgotten\"}");
    server.tell(404, Map.of(), "");
    Feed feed = healthy(feeds.add(draft(null, null)).id());
    assertThat(feed.counts().stored()).isEqualTo(60);
  }

  @Test
  void aNodeThatStopsInTheMiddleGoesOnWithoutLossOrRepetition() {
    server.add(people(0, 400));
    UUID id = feeds.add(draft(null, null)).id();
    until(id, "some pages", feed -> feed.counts().stored() >= 80);
    feeds.close();
    intake.restart(intake.database.dataSource());
    feeds = open();
    Feed feed = healthy(id);
    assertThat(feed.counts().stored() + feed.counts().known()).isEqualTo(400);
    assertThat(intake.held()).isEqualTo(400);
  }

  @Test
  void theSecretIsSentToTheServerAndShownToNobody() throws Exception {
    Feed basic = healthy(feeds.add(draft("reader", "s3cret-word")).id());
    assertThat(server.credentials).containsOnly("Basic cmVhZGVyOnMzY3JldC13b3Jk");
    assertThat(basic.toString()).doesNotContain("s3cret-word");
    assertThat(draft("reader", "s3cret-word").toString()).doesNotContain("s3cret-word");
    Path file = folder.resolve("feeds/secrets/" + basic.id());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    feeds.credentials(basic.id(), null, "t0ken", OFFICER);
    until(basic.id(), "asked anew", feed -> server.credentials.getLast().equals("Bearer t0ken"));
    feeds.remove(basic.id(), OFFICER);
    assertThat(file).doesNotExist();
    assertThatThrownBy(() -> feeds.get(basic.id())).hasMessage(IntakeFault.FEED_UNKNOWN.message());
  }

  @Test
  void aMissingSecretIsAskedForInsteadOfTryingWithout() throws Exception {
    Feed feed = healthy(feeds.add(draft("reader", "s3cret-word")).id());
    Files.delete(folder.resolve("feeds/secrets/" + feed.id()));
    feeds.ask(feed.id(), OFFICER);
    assertThat(failing(feed.id()).problem().code()).isEqualTo("INTAKE_FEED_SECRET_MISSING");
    assertThat(server.credentials).doesNotContain("null");
  }

  @Test
  void whatPeopleDoWithAFeedIsInTheLog() {
    Feed feed = healthy(feeds.add(draft(null, null)).id());
    feeds.pause(feed.id(), OFFICER);
    feeds.resume(feed.id(), OFFICER);
    feeds.replay(feed.id(), OFFICER);
    feeds.remove(feed.id(), OFFICER);
    assertThat(
            intake.log.entries(intake.log.size() - 1, 100).stream()
                .filter(entry -> entry.code().equals("feed"))
                .map(LogEntry::clear)
                .map(clear -> clear.get("action")))
        .containsExactly("removed", "replayed", "resumed", "paused", "added");
  }

  @ParameterizedTest
  @CsvSource({
    "http://feeds.example/api/",
    "ftp://feeds.example/api/",
    "https://user:pass@feeds.example/api/",
    "https://feeds.example/api/?x=1",
    "https:///api/",
    "mailto:nobody"
  })
  void anAddressThatIsNotSafeIsRefused(String address) {
    assertThatThrownBy(
            () ->
                new FeedDraft(
                    "x",
                    URI.create(address),
                    "c",
                    null,
                    null,
                    new PartyId("island-police"),
                    Tlp.GREEN,
                    Duration.ofHours(1),
                    Intake.ANALYST))
        .isInstanceOfSatisfying(
            IntakeException.class, e -> assertThat(e.details()).containsEntry("field", "apiRoot"));
  }
}
