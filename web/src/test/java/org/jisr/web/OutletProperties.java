package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jisr.law.Consultation;
import org.jisr.law.Purpose;
import org.jisr.law.ReadRules;
import org.jisr.law.Role;
import org.jisr.people.Account;
import org.jisr.stix.Tlp;

/**
 * Non-interference at the node's own doors: whatever a person asks over HTTP, the answer is that of
 * a node which never loaded what this person may not see. Beside the one node that holds everything
 * stands, for each person, a node that was only ever given what that person may see.
 */
final class OutletProperties {
  private static final List<Person> PEOPLE =
      List.of(
          new Person("junior", Tlp.GREEN, false, Role.ANALYST),
          new Person("field", Tlp.AMBER, true, Role.FIELD_OFFICER, Role.ANALYST),
          new Person("approver", Tlp.RED, true, Role.APPROVER, Role.LIAISON));

  private static TestNode whole;
  private static List<Seat> seats;

  private record Person(String name, Tlp clearance, boolean hasCase, Role... roles) {
    Browser at(TestNode node) {
      Browser here = node.signedIn(clearance, roles).without("Jisr-Case").without("Jisr-Purpose");
      Browser asking = here.with("Jisr-Purpose", "event-security");
      return hasCase ? asking.with("Jisr-Case", "2026-017") : asking;
    }
  }

  /** One person at the whole node and at the node that has nothing but what the person may see. */
  private record Seat(TestNode visible, Browser here, Browser there, Consultation consultation) {}

  @BeforeContainer
  static void start() {
    whole = new TestNode("harbour");
    seats = new ArrayList<>();
    for (Person person : PEOPLE) {
      TestNode visible = new TestNode("harbour");
      Account account = whole.account(person.clearance(), person.roles());
      seats.add(
          new Seat(
              visible,
              person.at(whole),
              person.at(visible),
              new Consultation(
                  account.viewer(), Purpose.EVENT_SECURITY, person.hasCase() ? "2026-017" : null)));
    }
  }

  @AfterContainer
  static void stop() {
    whole.close();
    seats.forEach(seat -> seat.visible().close());
  }

  @Provide
  Arbitrary<List<World.Said>> chunks() {
    return World.said().list().ofMinSize(1).ofMaxSize(12);
  }

  /** Worlds grow from try to try, as a bank does. */
  @Property(tries = 5, shrinking = ShrinkingMode.OFF)
  void everyOutletAnswersAsIfTheHiddenHadNeverBeenLoaded(@ForAll("chunks") List<World.Said> chunk) {
    for (World.Said said : chunk) {
      whole.store(said.guarded().on(whole), said.object());
      for (Seat seat : seats) {
        if (mayRead(seat, said)) {
          seat.visible().store(said.guarded().on(seat.visible()), said.object());
        }
      }
    }
    Instant moment = whole.clock.instant();
    for (Seat seat : seats) {
      questions(moment).forEach(path -> same(seat, path));
      requests().forEach(request -> same(seat, request));
    }
  }

  private static boolean mayRead(Seat seat, World.Said said) {
    return ReadRules.decide(said.guarded().on(whole), seat.consultation(), whole.clock.instant())
        .permitted();
  }

  /** Every route that gives out content, with every id there is and some there are not. */
  private static Stream<String> questions(Instant moment) {
    List<Route> routes =
        new Api(whole.rooms, new Callers(whole.people), new Live(), DeskFiles.list(null), false)
            .routes();
    return routes.stream()
        .filter(route -> route.method() == Method.GET)
        .filter(route -> route.policy() instanceof Policy.Consulting)
        .flatMap(OutletProperties::paths)
        .flatMap(path -> Stream.concat(Stream.of(path), asked(path, moment)));
  }

  private static Stream<String> paths(Route route) {
    if (!route.path().contains("{")) {
      return Stream.of(route.path());
    }
    return ids().map(id -> route.path().replaceAll("\\{[^}]+}", id));
  }

  private static Stream<String> ids() {
    return Stream.concat(
        World.TYPES.stream()
            .flatMap(
                type ->
                    IntStream.rangeClosed(1, World.ENTITIES + 1)
                        .mapToObj(number -> World.id(type, number).toString())),
        Stream.of(new UUID(7, 7).toString()));
  }

  private static Stream<String> asked(String path, Instant moment) {
    Stream<String> queries =
        path.equals("/api/search")
            ? Stream.concat(
                World.WORDS.stream()
                    .map(word -> "q=" + URLEncoder.encode(word, StandardCharsets.UTF_8)),
                Stream.of(
                    "type=identity",
                    "type=-relationship",
                    "marking=red",
                    "marking=amber",
                    "originator=harbour",
                    "place=1,1,200000",
                    "limit=2",
                    "q=harbour&limit=1",
                    "from=2020-01-01T00:00:00Z",
                    "asOf=" + moment))
            : path.endsWith("/relationships")
                ? Stream.of("limit=1", "kind=related-to", "asOf=" + moment)
                : Stream.of("asOf=" + moment);
    return queries.map(query -> path + "?" + query);
  }

  private record Request(String path, String body) {}

  private static List<Request> requests() {
    String ids = "[\"" + String.join("\",\"", ids().limit(12).toList()) + "\"]";
    return List.of(
        new Request("/api/exports", "{\"query\":\"\",\"format\":\"stix\"}"),
        new Request("/api/exports", "{\"query\":\"harbour\",\"format\":\"stix\"}"),
        new Request("/api/exports", "{\"query\":\"\",\"format\":\"misp\"}"),
        new Request("/api/exports", "{\"ids\":" + ids + ",\"format\":\"stix\"}"),
        new Request("/api/releases/survey", "{\"query\":\"\"}"),
        new Request(
            "/api/releases/preview",
            "{\"ids\":" + ids + ",\"partners\":[\"nobody\"],\"purpose\":\"event-security\"}"));
  }

  private static void same(Seat seat, Request request) {
    assertThat(lasting(seat.here().post(request.path(), request.body())))
        .as("%s %s", request.path(), request.body())
        .isEqualTo(lasting(seat.there().post(request.path(), request.body())));
  }

  /** Follows the pages to their end; the marks themselves are sealed and differ. */
  private static void same(Seat seat, String path) {
    String here = path;
    String there = path;
    for (int page = 0; page < 50; page++) {
      Answer seen = settled(seat.here(), here);
      Answer expected = settled(seat.there(), there);
      assertThat(lasting(seen)).as("%s, page %d", path, page).isEqualTo(lasting(expected));
      if (next(seen).isEmpty()) {
        return;
      }
      here = path + joint(path) + "cursor=" + next(seen);
      there = path + joint(path) + "cursor=" + next(expected);
    }
  }

  /** What is put together in the background is compared when it is done: how far it is varies. */
  private static Answer settled(Browser browser, String path) {
    return Await.value(
        path + " is done",
        () -> browser.get(path),
        answer -> !answer.body().contains("\"progress\":{\"finished\":false"));
  }

  private static String joint(String path) {
    return path.contains("?") ? "&" : "?";
  }

  private static String next(Answer answer) {
    return answer.status() == 200 && answer.header("Content-Type").contains("json")
        ? answer.json().path("next").asString("")
        : "";
  }

  /** Without when a node took something in, which no two nodes share. */
  private static String lasting(Answer answer) {
    String text = answer.lasting();
    for (String name : Set.of("recordedAt", "supersededAt", "receivedAt", "time")) {
      text = text.replaceAll("\"" + name + "\":\"[^\"]+\"", "\"" + name + "\":\"\"");
    }
    return text.replaceAll("\"next\":\"[^\"]+\"", "\"next\":\"…\"")
        .replaceAll("bundle--[0-9a-f-]{36}", "bundle")
        .replaceAll("\"(name|reference)\":\"entry-\\d+\"", "\"$1\":\"entry\"");
  }
}
