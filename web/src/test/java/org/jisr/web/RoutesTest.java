package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every way into the API stands behind its policy, whatever it does behind it. */
final class RoutesTest {
  private static TestNode node;
  private static List<Route> routes;
  private static Map<Role, Browser> people;

  @BeforeAll
  static void start() {
    node = new TestNode("routes");
    Callers callers = new Callers(node.people);
    routes = new Api(node.rooms, callers, new Live(), DeskFiles.list(null), false).routes();
    people = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      people.put(role, node.signedIn(Tlp.RED, role));
    }
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  /** The only routes that anybody may call; a new one has to be added here on purpose. */
  @Test
  void onlyHealthSignInAndTheDesksAreOpen() {
    assertThat(routes)
        .filteredOn(route -> route.policy() instanceof Policy.Open)
        .extracting(route -> route.method() + " " + route.path())
        .containsExactlyInAnyOrder(
            "GET /api/health",
            "GET /api/sign-in",
            "POST /api/sign-in",
            "POST /api/sign-in/passkey/begin",
            "POST /api/sign-in/passkey/finish",
            "POST /api/sign-in/password",
            "POST /api/sign-in/agency/begin",
            "POST /api/sign-in/agency/finish",
            "GET /",
            "GET /<path>");
  }

  @Test
  void theServerServesTheRoutesWithTheirPoliciesAndNothingElse() throws Exception {
    Field field = WebServer.class.getDeclaredField("javalin");
    field.setAccessible(true);
    Javalin javalin = (Javalin) field.get(node.server);
    Set<String> served =
        javalin.unsafe.internalRouter.allHttpHandlers().stream()
            .map(parsed -> parsed.endpoint.method + " " + parsed.endpoint.path)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> declared =
        routes.stream()
            .map(route -> route.method().type() + " " + route.path())
            .collect(Collectors.toCollection(TreeSet::new));
    for (HandlerType method :
        List.of(
            HandlerType.HEAD,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE,
            HandlerType.OPTIONS)) {
      declared.add(method + " /");
      declared.add(method + " /<path>");
    }
    assertThat(routes).allSatisfy(route -> assertThat(route.policy()).isNotNull());
    assertThat(served).isEqualTo(declared);
  }

  @Test
  void everyRouteIsDescribed() throws Exception {
    String described =
        Files.readString(Path.of("../docs/http-api.md"))
            .replaceAll("\\{[^}]+}", "{}")
            .replaceAll("\\?[^`\\s]*", "");
    assertThat(routes)
        .filteredOn(route -> route.path().startsWith("/api/"))
        .allSatisfy(
            route ->
                assertThat(described)
                    .contains(route.method() + " " + route.path().replaceAll("\\{[^}]+}", "{}")));
  }

  @Test
  void contentIsReadForAStatedPurposeOnly() {
    assertThat(routes)
        .filteredOn(
            route ->
                route
                    .path()
                    .matches(
                        "/api/(search|entities|exports|releases|outbox"
                            + "|inbox|tip-offs|requests).*"))
        .isNotEmpty()
        .allSatisfy(route -> assertThat(route.policy()).isInstanceOf(Policy.Consulting.class));
    for (Route route : routes) {
      if (route.policy() instanceof Policy.Consulting(Set<Role> roles)) {
        assertThat(roles).allMatch(Role::readsContent);
        Browser silent = people.get(roles.iterator().next()).without("Jisr-Purpose");
        call(silent, route).has(400, "WEB_PURPOSE_MISSING");
      }
    }
  }

  @TestFactory
  List<DynamicTest> aStrangerIsRefused() {
    return guarded(
        route -> {
          call(node.stranger(), route).isSpokenRefusal().has(401, "WEB_SESSION_MISSING");
          Browser liar = node.stranger().with("Cookie", "jisr_session=" + UUID.randomUUID());
          call(liar, route).has(401, "WEB_SESSION_MISSING");
          Browser guesser = node.stranger().with("Authorization", "Bearer " + UUID.randomUUID());
          call(guesser, route).has(401, "WEB_SESSION_MISSING");
        });
  }

  @TestFactory
  List<DynamicTest> whoeverLacksTheRoleIsRefused() {
    return guarded(
        route -> {
          for (Role role : Role.values()) {
            if (!admits(route.policy(), role)) {
              call(people.get(role), route).isSpokenRefusal().has(403, "WEB_ROLE_MISSING");
            }
          }
        });
  }

  @TestFactory
  List<DynamicTest> aChangeNeedsTheSessionsOwnTokenAndTheNodesOwnOrigin() {
    return guarded(
        route -> {
          if (!route.method().changesState()) {
            return;
          }
          Browser person = people.get(Role.APPROVER);
          call(person.without("Jisr-Csrf"), route).isSpokenRefusal().has(403, "WEB_CSRF_MISSING");
          String foreign = people.get(Role.ANALYST).header("Jisr-Csrf");
          call(person.with("Jisr-Csrf", foreign), route).has(403, "WEB_CSRF_MISSING");
          call(person.with("Origin", "https://elsewhere.example"), route)
              .isSpokenRefusal()
              .has(403, "WEB_CROSS_ORIGIN");
          call(person.with("Origin", "null"), route).has(403, "WEB_CROSS_ORIGIN");
          call(person.with("Sec-Fetch-Site", "same-site"), route).has(403, "WEB_CROSS_ORIGIN");
        });
  }

  @Test
  void anotherSiteCannotSignABrowserIn() {
    node.stranger()
        .with("Origin", "https://elsewhere.example")
        .post("/api/sign-in", "{\"token\":\"any\"}")
        .has(403, "WEB_CROSS_ORIGIN");
  }

  private static List<DynamicTest> guarded(java.util.function.Consumer<Route> check) {
    return routes.stream()
        .filter(route -> !(route.policy() instanceof Policy.Open))
        .map(
            route ->
                DynamicTest.dynamicTest(
                    route.method() + " " + route.path(), () -> check.accept(route)))
        .toList();
  }

  private static boolean admits(Policy policy, Role role) {
    return switch (policy) {
      case Policy.Open() -> true;
      case Policy.Person() -> true;
      case Policy.SignedIn() -> true;
      case Policy.InRole(Set<Role> roles) -> roles.contains(role);
      case Policy.Consulting(Set<Role> roles) -> roles.contains(role);
      case Policy.Operator() -> false;
    };
  }

  private static Answer call(Browser browser, Route route) {
    String path = route.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    return route.method() == Method.GET
        ? browser.get(path)
        : browser.send(route.method().name(), path, "{}");
  }
}
