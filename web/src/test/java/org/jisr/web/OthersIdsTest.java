package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jisr.law.Role;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Somebody tries every id that others have on every route that takes one: each is answered as an id
 * is that nobody has.
 *
 * <p>The ids are those that the lists of fully cleared people name, so that a new list brings its
 * own into the test; what the lists of the one who tries name is theirs to use and is left out.
 */
final class OthersIdsTest {
  private static final String UUIDS = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern IDS =
      Pattern.compile("(?<![-\\w])(?:[a-z0-9][a-z0-9-]*--)?" + UUIDS);
  private static final Pattern PART = Pattern.compile("\\{[^}]+}");

  /** A session ends with its own answer, and a stream has no end. */
  private static final Set<String> LEFT_OUT = Set.of("/api/sign-out", "/api/stream");

  private static Neighbours both;
  private static TestNode node;
  private static List<Route> routes;
  private static Set<String> theirs;
  private static Map<Role, Browser> curious;

  @BeforeAll
  static void start() {
    both = Neighbours.agreed();
    node = both.sender();
    routes =
        new Api(node.rooms, new Callers(node.people), new Live(), DeskFiles.list(null), false)
            .routes();
    leaveThings();
    theirs = new LinkedHashSet<>();
    for (Role role : Role.values()) {
      theirs.addAll(named(node.signedIn(Tlp.RED, role)));
    }
    theirs.addAll(named(node.signedIn(Tlp.RED, Role.ANALYST, Role.LIAISON, Role.APPROVER)));
    curious = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      curious.put(role, node.signedIn(Tlp.CLEAR, role));
    }
  }

  /** Of each kind something that not everybody may know of. */
  private static void leaveThings() {
    StixId secret = both.stored(Tlp.RED, "Secret source of the quay");
    both.released(secret);
    both.warned(secret);
    both.asked(Tlp.RED);
    both.founded(Tlp.RED);
    Browser owner = node.signedIn(Tlp.RED, Role.ANALYST);
    owner
        .post(
            "/api/imports?name=b.json",
            "{\"type\":\"bundle\",\"id\":\"bundle--%s\",\"objects\":[]}"
                .formatted(UUID.randomUUID()))
        .has(202);
    node.signedIn(Tlp.RED, Role.OVERSIGHT)
        .post(
            "/api/subject-requests",
            "{\"kind\":\"access\",\"language\":\"ar\",\"fileReference\":\"DPO/7\"}")
        .has(201);
  }

  @AfterAll
  static void stop() {
    both.close();
  }

  @Test
  void thereAreIdsOfManyKindsToTry() {
    assertThat(theirs).hasSizeGreaterThan(20).anyMatch(id -> id.startsWith("identity--"));
  }

  @TestFactory
  Stream<DynamicTest> anIdOfOthersIsAnsweredAsOneThatNobodyHas() {
    return routes.stream()
        .filter(route -> PART.matcher(route.path()).find())
        .filter(route -> !LEFT_OUT.contains(route.path()))
        .map(
            route ->
                DynamicTest.dynamicTest(
                    route.method() + " " + route.path(),
                    () -> curious.forEach((role, person) -> tryAll(route, person))));
  }

  private static void tryAll(Route route, Browser person) {
    Set<String> own = named(person);
    Map<String, String> unlike = new LinkedHashMap<>();
    for (String id : theirs) {
      if (!own.contains(id)) {
        String nobodys = nobodys(id);
        String answer = said(person, route, id);
        String expected = said(person, route, nobodys);
        if (!answer.equals(expected)) {
          unlike.put(id, answer + "\n instead of " + expected);
        }
      }
    }
    assertThat(unlike).isEmpty();
  }

  private static String said(Browser person, Route route, String id) {
    String path = PART.matcher(route.path()).replaceAll(Matcher.quoteReplacement(id));
    Answer answer =
        route.method() == Method.GET
            ? person.get(path)
            : person.send(route.method().name(), path, body(id));
    assertThat(answer.status()).as(path + answer.body()).isNotEqualTo(500);
    return answer.lasting().replace(id, "ID");
  }

  /** Whatever a body may name an object by. */
  private static String body(String id) {
    return """
        {"id":"%1$s","ids":["%1$s"],"partner":"%1$s","partners":["%1$s"],"subjectIds":["%1$s"],
         "reason":"mistake","result":"confirmed","access":"direct","days":3,"kind":"no-data",
         "reasons":["quota"],"feedback":"used","text":"seen","note":"seen","check":"document-seen"}"""
        .formatted(id);
  }

  /** An id of the same form, the same one whenever it is asked for. */
  private static String nobodys(String id) {
    Random random = new Random(id.hashCode());
    UUID fresh =
        new UUID(
            (random.nextLong() & ~0xF000L) | 0x4000L,
            (random.nextLong() & ~(3L << 62)) | (1L << 63));
    int uuid = id.lastIndexOf("--") < 0 ? 0 : id.lastIndexOf("--") + 2;
    return id.substring(0, uuid) + fresh;
  }

  /** All ids that the lists name to this person. */
  private static Set<String> named(Browser person) {
    Set<String> ids = new LinkedHashSet<>();
    List<String> lists = new ArrayList<>();
    for (Route route : routes) {
      if (route.method() == Method.GET
          && route.path().startsWith("/api/")
          && !route.path().contains("{")
          && !LEFT_OUT.contains(route.path())) {
        lists.add(route.path());
      }
    }
    for (String list : lists) {
      Answer answer = person.get(list);
      if (answer.status() == 200) {
        Matcher found = IDS.matcher(answer.body());
        while (found.find()) {
          ids.add(found.group());
        }
      }
    }
    return ids;
  }
}
