package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jisr.log.LeafKind;
import org.jisr.log.LogEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody outside can tell "there is nothing" from "neither confirmed nor denied". */
final class QuietAnswerTest {
  private static final Duration HALF = Duration.ofHours(4);

  @Test
  void bothAreTheSameBytesAtTheSameMomentOfTheSchedule() {
    try (TestNode north = new TestNode("north-service");
        TestNode south = new TestNode("south-guard")) {
      Road.agree(north, south);
      String nothing = Asking.triaged(north, south, true);
      String silence = Asking.triaged(north, south, true);
      Requests holds = south.exchange.requests();
      holds.nothing(nothing, NothingKind.NO_DATA, south.viewer());
      later(Duration.ofHours(2), north, south);
      holds.nothing(silence, NothingKind.NEITHER_CONFIRM_NOR_DENY, south.viewer());
      holds.round();
      for (String id : List.of(nothing, silence)) {
        InformationRequest held = holds.get(id, south.viewer());
        assertThat(held.state()).isEqualTo(RequestState.TRIAGED);
        assertThat(held.held()).isNotNull();
        assertThat(held.held().until()).isEqualTo(held.receivedAt().plus(HALF));
      }
      later(Duration.ofHours(3), north, south);
      north.door.close();
      holds.round();
      assertThat(wire(south, silence)).isEqualTo(wire(south, nothing)).contains("no-data");
      north.openDoor();
      for (String id : List.of(nothing, silence)) {
        InformationRequest heard = Asking.inState(north, id, RequestState.NO_DATA);
        assertThat(heard.steps().getLast().at()).isEqualTo(heard.receivedAt().plus(HALF));
        assertThat(heard.steps().getLast().really()).isNull();
      }
      assertThat(holds.get(silence, south.viewer()).steps().getLast().really())
          .isEqualTo(NothingKind.NEITHER_CONFIRM_NOR_DENY);
      assertThat(shapes(south, silence)).isEqualTo(shapes(south, nothing));
      assertThat(decisions(south)).contains("no-data", "neither-confirm-nor-deny");
    }
  }

  @Test
  void anotherDecisionMayTakeThePlaceOfAHeldOne() {
    try (TestNode north = new TestNode("north-service");
        TestNode south = new TestNode("south-guard")) {
      Road.agree(north, south);
      String id = Asking.triaged(north, south, true);
      Requests holds = south.exchange.requests();
      holds.nothing(id, NothingKind.NO_DATA, south.viewer());
      holds.ask(id, "Is the number complete?", south.viewer());
      assertThat(holds.get(id, south.viewer()).held()).isNull();
      later(Duration.ofHours(5), north, south);
      holds.round();
      assertThat(holds.get(id, south.viewer()).state()).isEqualTo(RequestState.CLARIFICATION_ASKED);
    }
  }

  @Test
  void aHeldAnswerLeavesAfterARestartAndOnce() {
    try (TestNode north = new TestNode("north-service");
        TestNode south = new TestNode("south-guard")) {
      Road.agree(north, south);
      String id = Asking.triaged(north, south, true);
      south.exchange.requests().nothing(id, NothingKind.NO_DATA, south.viewer());
      later(Duration.ofHours(5), north, south);
      south.restart();
      south.exchange.requests().round();
      south.exchange.requests().round();
      Asking.inState(north, id, RequestState.NO_DATA);
      assertThat(Asking.thread(south, id).stream().filter(RequestState::answers)).hasSize(1);
    }
  }

  @Test
  void wordsOfARequestAreStruckAfterFiveYearsAndItsStepsStay() {
    try (TestNode north = new TestNode("north-service");
        TestNode south = new TestNode("south-guard")) {
      Road.agree(north, south);
      String id = Asking.triaged(north, south, true);
      south.exchange.requests().ask(id, "Is the number complete?", south.viewer());
      Asking.inState(north, id, RequestState.CLARIFICATION_ASKED);
      List<RequestState> thread = Asking.thread(south, id);
      RequestRetention retention = new RequestRetention(south.exchange.core());
      south.clock.move(RequestRetention.KEPT.minusDays(1));
      retention.strike();
      assertThat(south.exchange.requests().get(id, south.viewer()).content())
          .isEqualTo(Asking.content(true));
      south.clock.move(Duration.ofDays(2));
      retention.strike();
      retention.strike();
      InformationRequest struck = south.exchange.requests().get(id, south.viewer());
      assertThat(struck.content()).isEqualTo(Asking.content(true).struck());
      assertThat(struck.steps()).allMatch(step -> step.text().isEmpty());
      assertThat(Asking.thread(south, id)).isEqualTo(thread);
      assertThat(south.leaves(LeafKind.ERASE)).hasSize(1);
    }
  }

  private static void later(Duration by, TestNode... nodes) {
    for (TestNode node : nodes) {
      node.clock.move(by);
    }
  }

  /** What is on the wire but for ids, places, times and what is derived from them. */
  private static String wire(TestNode node, String request) {
    return node
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT header, signatures, payload FROM exchange.outbox"
                            + " WHERE kind = 'request-step' ORDER BY seq")
                    .map(
                        (rs, context) ->
                            Map.entry(
                                HeaderJson.read(rs.getBytes("header")),
                                alike(
                                    HeaderJson.read(rs.getBytes("header")),
                                    rs.getBytes("header").length,
                                    rs.getBytes("signatures").length,
                                    rs.getBytes("payload"))))
                    .list())
        .stream()
        .filter(each -> request.equals(each.getKey().inReplyTo()))
        .map(Map.Entry::getValue)
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  private static String alike(
      EnvelopeHeader header, int headerSize, int signatureSize, byte @Nullable [] payload) {
    if (payload == null) {
      return "answered";
    }
    assertThat(payload).hasSize(Padded.BLOCK);
    int times = (header.createdAt().toString() + header.expiresAt()).length();
    return String.join(
        " ",
        header.kind().code(),
        header.lane().code(),
        header.urgency().code(),
        header.payloadType(),
        header.conditions().toString(),
        String.valueOf(headerSize - times),
        String.valueOf(signatureSize),
        new String(payload, StandardCharsets.UTF_8).replaceFirst("\"at\":\"[^\"]+\"", ""));
  }

  /** What the leaves of a request show to whoever has the log, values of times and ids aside. */
  private static List<Map<String, String>> shapes(TestNode node, String request) {
    return node.leaves(LeafKind.REQUEST).reversed().stream()
        .filter(
            leaf ->
                request.equals(leaf.clear().get("request"))
                    || request.equals(leaf.clear().get("inReplyTo")))
        .map(QuietAnswerTest::shape)
        .toList();
  }

  private static Map<String, String> shape(LogEntry leaf) {
    Map<String, String> shape = new TreeMap<>(leaf.clear());
    for (String each :
        Set.of("request", "inReplyTo", "envelope", "envelopeHash", "place", "written")) {
      shape.remove(each);
    }
    shape.put("committed", String.join(" ", leaf.commitments().keySet()));
    return shape;
  }

  private static List<String> decisions(TestNode node) {
    return node.leaves(LeafKind.REQUEST).stream()
        .map(leaf -> node.log.open(leaf.index()).values().get("decision"))
        .filter(java.util.Objects::nonNull)
        .distinct()
        .toList();
  }
}
