package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jisr.law.Language;
import org.jisr.law.Role;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.ThreatActor;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is sent in and handed out: large files, hostile texts, downloads, the log, the words. */
final class ContentTest {
  private static final int MEBIBYTE = 1 << 20;
  private static TestNode node;

  @BeforeAll
  static void start() {
    node = new TestNode("content");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void aLargeUploadGoesToTheDiskAndNotToTheHeap() {
    Browser analyst = node.signedIn(Tlp.GREEN, Role.ANALYST);
    HeapWatch watch = new HeapWatch();
    Answer answer =
        analyst.send(
            "POST",
            "/api/imports?name=large.txt",
            BodyPublishers.ofInputStream(() -> new Letters(60L * MEBIBYTE, watch)));
    assertThat(answer.has(202).json().path("bytesTotal").asLong()).isEqualTo(60L * MEBIBYTE);
    assertThat(watch.grown()).as("live heap during the upload").isLessThan(30L * MEBIBYTE);
    analyst.post("/api/imports/" + answer.json().path("id").asString() + "/cancel", "{}");
  }

  @Test
  void aFileBeyondTheLimitIsRefusedAndNothingIsKept() {
    Browser analyst = node.signedIn(Tlp.GREEN, Role.ANALYST);
    Answer answer =
        analyst.send(
            "POST",
            "/api/imports?name=huge.txt",
            BodyPublishers.ofInputStream(() -> new Letters(81L * MEBIBYTE, new HeapWatch())));
    answer.isSpokenRefusal().has(413, "INTAKE_FILE_TOO_LARGE");
    assertThat(analyst.get("/api/imports").json().path("items").size()).isZero();
  }

  @Test
  void aJsonBodyBeyondAMebibyteIsRefused() {
    node.signedIn(Tlp.GREEN, Role.ANALYST)
        .post("/api/exports", "{\"query\":\"" + "x".repeat(MEBIBYTE) + "\"}")
        .isSpokenRefusal()
        .has(413, "WEB_BODY_TOO_LARGE");
    node.signedIn(Tlp.GREEN, Role.LIAISON)
        .post("/api/partners", "{\"x\":\"" + "x".repeat(70_000) + "\"}")
        .isSpokenRefusal()
        .has(413, "WEB_BODY_TOO_LARGE");
  }

  @Test
  void hostileTextsComeBackAsJsonTextOnly() {
    String attack = "<script>alert('خطر')</script><img src=x onerror=alert(1)> ${7*7} {{7*7}}";
    StixId id = StixId.random("identity");
    node.store(node.handling(Tlp.GREEN), organisation(id, attack + " \u202eمخفي\u202c"));
    Browser analyst = node.signedIn(Tlp.GREEN, Role.ANALYST);
    for (Answer answer :
        new Answer[] {
          analyst.get("/api/search?q=alert"),
          analyst.get("/api/entities/" + id),
          analyst.get("/api/entities/" + id + "/graph"),
          analyst.post("/api/exports", "{\"ids\":[\"" + id + "\"]}")
        }) {
      answer.has(200);
      assertThat(answer.header("Content-Type")).startsWith("application/").contains("json");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
    assertThat(analyst.get("/api/entities/" + id).json().path("name").asString()).contains(attack);
    Answer error = analyst.get("/api/search?limit=%3Cscript%3Ealert(1)%3C/script%3E");
    assertThat(error.isSpokenRefusal().body()).doesNotContain("<script>");
    assertThat(analyst.get("/%3Cscript%3Ealert(1)%3C/script%3E").body())
        .doesNotContain("<script>alert");
  }

  @Test
  void anExportIsSavedAndNeverShown() {
    StixId id = StixId.random("identity");
    node.store(node.handling(Tlp.GREEN), organisation(id, "Port company"));
    Answer answer =
        node.signedIn(Tlp.GREEN, Role.ANALYST)
            .post("/api/exports", "{\"ids\":[\"" + id + "\"]}")
            .has(200);
    assertThat(answer.header("Content-Disposition")).startsWith("attachment;");
    assertThat(answer.json().path("type").asString()).isEqualTo("bundle");
    assertThat(answer.body()).contains(id.toString());
    assertThat(node.leaves(LeafKind.EXPORT)).isNotEmpty();
  }

  @Test
  void anExportForMispIsLoggedLikeAnyOtherAndHoldsOnlyWhatIsSeen() {
    StixId seen = StixId.random("threat-actor");
    StixId hidden = StixId.random("threat-actor");
    node.store(node.handling(Tlp.GREEN), actor(seen, "Dune Fox"));
    node.store(node.handling(Tlp.RED), actor(hidden, "Night Heron"));
    int before = node.leaves(LeafKind.EXPORT).size();
    Answer answer =
        node.signedIn(Tlp.GREEN, Role.ANALYST)
            .post(
                "/api/exports",
                "{\"ids\":[\"%s\",\"%s\"],\"format\":\"misp\"}".formatted(seen, hidden))
            .has(200);
    assertThat(answer.header("Content-Disposition")).startsWith("attachment;");
    assertThat(answer.json().path("response").path(0).path("Event").path("Galaxy").size())
        .isEqualTo(1);
    assertThat(answer.body()).contains("Dune Fox").doesNotContain("Night Heron");
    assertThat(node.leaves(LeafKind.EXPORT)).hasSize(before + 1);
    node.signedIn(Tlp.GREEN, Role.ANALYST)
        .post("/api/exports", "{\"ids\":[\"%s\"],\"format\":\"csv\"}".formatted(seen))
        .isSpokenRefusal()
        .has(400, "WEB_PARAMETER_MALFORMED");
  }

  private static StixObject actor(StixId id, String name) {
    return ThreatActor.builder(Instant.parse("2026-01-01T00:00:00Z"), name).id(id).build();
  }

  @Test
  void readingTheLogLeavesALeafThatNamesTheReader() {
    Browser oversight = node.signedIn(Tlp.CLEAR, Role.OVERSIGHT);
    int before = node.leaves(LeafKind.LOG_READ).size();
    Answer answer = oversight.get("/api/log").has(200);
    assertThat(node.leaves(LeafKind.LOG_READ)).hasSize(before + 1);
    assertThat(answer.json().path("items").path(0).path("kind").asString()).isEqualTo("log-read");
    String reader = oversight.get("/api/session").json().path("account").path("id").asString();
    assertThat(answer.json().path("items").path(0).path("opened").path("by").asString())
        .isEqualTo(reader);
    Answer verified = oversight.post("/api/log/verify", "{}").has(200);
    assertThat(verified.json().path("ok").asBoolean()).isTrue();
    assertThat(node.leaves(LeafKind.LOG_READ)).hasSize(before + 2);
    for (String mark : new String[] {"-5", "x", "1e3", "99999999999999999999"}) {
      oversight.get("/api/log?cursor=" + mark).isSpokenRefusal().has(400, "WEB_CURSOR_MALFORMED");
    }
  }

  @Test
  void overseersSeeThatNobodyWitnessesALogAndOthersDoNot() {
    Answer answer = node.signedIn(Tlp.CLEAR, Role.OVERSIGHT).get("/api/log/witnesses").has(200);
    assertThat(answer.json().path("witnessedSize").asLong()).isZero();
    assertThat(answer.json().path("behind").asLong())
        .isEqualTo(answer.json().path("size").asLong())
        .isPositive();
    assertThat(answer.json().path("keys").size()).isEqualTo(2);
    node.signedIn(Tlp.CLEAR, Role.ANALYST)
        .get("/api/log/witnesses")
        .isSpokenRefusal()
        .has(403, "WEB_ROLE_MISSING");
  }

  @Test
  void theLogIsReadToItsBeginningPageByPage() {
    Browser oversight = node.signedIn(Tlp.CLEAR, Role.OVERSIGHT);
    Answer page = oversight.get("/api/log?limit=3").has(200);
    long size = page.json().path("size").asLong();
    Set<Long> seen = new TreeSet<>();
    while (true) {
      page.json()
          .path("items")
          .forEach(item -> assertThat(seen.add(item.path("index").asLong())).isTrue());
      if (page.json().path("next").isNull()) {
        break;
      }
      page =
          oversight.get("/api/log?limit=3&cursor=" + page.json().path("next").asString()).has(200);
    }
    assertThat(seen).hasSize((int) size).contains(0L, size - 1);
  }

  @Test
  void everyCodeOfTheApiSpeaksFourLanguages() {
    Set<String> english = Errors.codes(Language.EN);
    for (Language language : EnumSet.allOf(Language.class)) {
      assertThat(Errors.codes(language)).as(language.code()).isEqualTo(english);
    }
    for (WebFault fault : WebFault.values()) {
      assertThat(english).contains(fault.code());
    }
    for (var fault : org.jisr.people.PeopleFault.values()) {
      assertThat(english).contains(fault.code());
    }
    for (var fault : org.jisr.oversight.OversightFault.values()) {
      assertThat(english).contains(fault.code());
    }
    for (var fault : org.jisr.bank.BankFault.values()) {
      assertThat(english).contains("BANK_" + fault.name());
    }
    String unknown = Errors.answer("NO_SUCH", Map.of(), "").path("message").path("en").asString();
    for (var fault : org.jisr.exchange.ExchangeFault.values()) {
      String words = Errors.answer(fault.code(), Map.of(), "").path("message").toString();
      assertThat(words).as(fault.code()).contains(fault.message()).doesNotContain(unknown);
    }
  }

  private static StixObject organisation(StixId id, String name) {
    return StixObject.read(
        """
        {"type":"identity","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z",\
        "modified":"2026-02-01T00:00:00.000Z","name":"%s","identity_class":"organization"}"""
            .formatted(id, name));
  }

  /** The live heap, looked at while something streams. */
  private static final class HeapWatch {
    private final long before = live();
    private long most = before;

    private static long live() {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      return runtime.totalMemory() - runtime.freeMemory();
    }

    void look() {
      most = Math.max(most, live());
    }

    long grown() {
      return most - before;
    }
  }

  /** So many letters, made as they are read; the heap is looked at every ten mebibytes. */
  private static final class Letters extends InputStream {
    private final HeapWatch watch;
    private final long size;
    private long read;
    private long looked;

    Letters(long size, HeapWatch watch) {
      this.size = size;
      this.watch = watch;
    }

    @Override
    public int read() {
      return read++ < size ? 'a' : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (read >= size) {
        return -1;
      }
      int count = (int) Math.min(length, size - read);
      byte[] text = "water ".repeat(count / 6 + 1).getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(text, 0, target, offset, count);
      read += count;
      if (read - looked >= 10L * MEBIBYTE) {
        looked = read;
        watch.look();
      }
      return count;
    }
  }
}
