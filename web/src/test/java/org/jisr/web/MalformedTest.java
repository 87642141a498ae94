package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;

/** Whatever is sent, the answer is a refusal a person can read: never a fault of the node's own. */
final class MalformedTest {
  private static TestNode node;
  private static List<Route> routes;
  private static List<Browser> people;

  @BeforeContainer
  static void start() {
    node = new TestNode("malformed");
    routes =
        new Api(node.rooms, new Callers(node.people), new Live(), DeskFiles.list(null), false)
            .routes().stream().filter(MalformedTest::answersAtOnce).toList();
    people =
        List.of(
            node.signedIn(Tlp.RED, Role.APPROVER, Role.LIAISON, Role.ANALYST),
            node.signedIn(Tlp.CLEAR, Role.ADMINISTRATOR));
  }

  @AfterContainer
  static void stop() {
    node.close();
  }

  /** A stream stays open, and signing out would end the test's own session. */
  private static boolean answersAtOnce(Route route) {
    return !route.path().equals("/api/stream")
        && !route.path().equals("/api/sign-out")
        && !route.path().equals("/<path>");
  }

  @Property(tries = 400)
  void noBodyBreaksARoute(
      @ForAll("changingRoutes") Route route,
      @ForAll("bodies") String body,
      @ForAll("parts") String part) {
    people.forEach(person -> check(person.send(route.method().name(), path(route, part), body)));
  }

  @Property(tries = 400)
  void noQueryBreaksARoute(
      @ForAll("readingRoutes") Route route,
      @ForAll("queries") String query,
      @ForAll("parts") String part) {
    people.forEach(person -> check(person.get(path(route, part) + query)));
  }

  @Property(tries = 60)
  void noConsultationHeaderBreaksARoute(
      @ForAll("readingRoutes") Route route, @ForAll("headerTexts") String text) {
    Browser person = people.getFirst();
    String path = path(route, UUID.randomUUID().toString());
    check(person.with("Jisr-Purpose", text).get(path));
    check(person.with("Jisr-Case", text).get(path));
    check(person.with("Cookie", "jisr_session=" + text).get(path));
    check(person.with("Authorization", text).get(path));
  }

  private static void check(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isNotEqualTo(500);
    if (answer.status() >= 400) {
      answer.isSpokenRefusal();
    }
  }

  private static String path(Route route, String part) {
    return route.path().replaceAll("\\{[^}]+}", part);
  }

  @Provide
  Arbitrary<Route> changingRoutes() {
    return Arbitraries.of(
        routes.stream()
            .filter(route -> route.method().changesState())
            .collect(Collectors.toList()));
  }

  @Provide
  Arbitrary<Route> readingRoutes() {
    return Arbitraries.of(
        routes.stream().filter(route -> route.method() == Method.GET).collect(Collectors.toList()));
  }

  @Provide
  Arbitrary<String> parts() {
    return Arbitraries.of(
        UUID.randomUUID().toString(),
        "identity--" + UUID.randomUUID(),
        "identity--0",
        "marking-definition--x",
        "%D8%B4%D8%AE%D8%B5",
        "'%20OR%201=1--",
        "hardening",
        "-1",
        "x".repeat(300));
  }

  @Provide
  Arbitrary<String> headerTexts() {
    return Arbitraries.of(
        "",
        " ",
        "nonsense",
        "event-security",
        "%",
        "%zz",
        "%D8%B4",
        "%00",
        "Bearer",
        "Bearer ",
        "\"x\"",
        "x".repeat(3_000));
  }

  @Provide
  Arbitrary<String> queries() {
    Arbitrary<String> names =
        Arbitraries.of(
            "q",
            "type",
            "from",
            "to",
            "originator",
            "marking",
            "place",
            "asOf",
            "limit",
            "cursor",
            "kind",
            "direction",
            "unknown");
    Arbitrary<String> values =
        Arbitraries.of(
            "",
            "x",
            "-1",
            "0",
            "99999999999999999999",
            "2026-13-45",
            "2026-11-22T00:00:00Z",
            "-1000000000-01-01T00:00:00Z",
            "%2B1000000000-12-31T23:59:59.999999999Z",
            "1,2",
            "1,2,3",
            "91,181,-5",
            "NaN,NaN,NaN",
            "1e999,0,1",
            "%00",
            "%",
            "%25%25",
            "'%3B%20DROP%20TABLE",
            "%F0%9F%92%A3",
            "red",
            "AAAA",
            "e30=",
            "((((",
            "%22unclosed",
            "x".repeat(5_000));
    return Combinators.combine(names, values)
        .as((name, value) -> name + "=" + (value.equals("%") ? "%25" : value))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(parameters -> "?" + String.join("&", parameters));
  }

  @Provide
  Arbitrary<String> bodies() {
    Arbitrary<String> broken =
        Arbitraries.of(
            "",
            "{",
            "[]",
            "null",
            "true",
            "1e400",
            "\"text\"",
            "{\"a\":1,\"a\":2}",
            "{]}",
            "[".repeat(5_000),
            "{\"a\":".repeat(500),
            "\u0000",
            "{\"ids\":[",
            "<xml/>",
            "{}x");
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(1, broken), net.jqwik.api.Tuple.of(3, objects()));
  }

  private static Arbitrary<String> objects() {
    Arbitrary<String> names =
        Arbitraries.of(
            "token",
            "name",
            "roles",
            "language",
            "digits",
            "clearance",
            "ids",
            "query",
            "format",
            "fingerprint",
            "title",
            "purposes",
            "types",
            "conditions",
            "validUntil",
            "hash",
            "partners",
            "purpose",
            "decisionHash",
            "reason",
            "partner",
            "subjectIds",
            "threat",
            "permittedAction",
            "urgency",
            "acknowledgeWithinSeconds",
            "result",
            "text",
            "isAdmin");
    Arbitrary<String> values =
        Arbitraries.of(
            "null",
            "true",
            "-1",
            "1e30",
            "9223372036854775807",
            "\"\"",
            "\"x\"",
            "\" \"",
            "{}",
            "[]",
            "[null]",
            "[1]",
            "[\"x\"]",
            "[[\"x\"]]",
            "[\"\"]",
            "[\"event-security\"]",
            "\"event-security\"",
            "[\"analyst\"]",
            "[\"administrator\",\"analyst\"]",
            "\"red\"",
            "\"ar\"",
            "\"immediate\"",
            "\"2026-12-01T00:00:00Z\"",
            "\"+1000000000-01-01T00:00:00Z\"",
            "\"stix\"",
            "[\"identity--00000000-0000-4000-8000-000000000001\"]",
            "\"prevented\"",
            "[\"no-onward\"]",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\u202eشخص\"",
            "\"" + "y".repeat(6_000) + "\"");
    return Combinators.combine(names, values)
        .as((name, value) -> "\"" + name + "\":" + value)
        .list()
        .ofMinSize(0)
        .ofMaxSize(8)
        .uniqueElements(field -> field.substring(0, field.indexOf(':')))
        .map(fields -> "{" + String.join(",", fields) + "}");
  }
}
