package org.jisr.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Officers who release invented items: looked at first, then sent as looked at. */
final class Releasing {
  private static final int OFFICERS = 8;
  private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

  private Releasing() {}

  interface Act {
    void run() throws Exception;
  }

  /** Lets it go on beside the caller. */
  static CompletableFuture<Void> begin(Act act) {
    return CompletableFuture.runAsync(() -> quietly(act), THREADS);
  }

  /** As {@link #release}, by so many officers at a time. */
  static void together(Seat officer, List<String> ids, List<String> partners, int atOnce)
      throws Exception {
    int share = ids.size() / OFFICERS;
    CompletableFuture<?>[] all = new CompletableFuture<?>[OFFICERS];
    for (int i = 0; i < OFFICERS; i++) {
      List<String> own = ids.subList(i * share, (i + 1) * share);
      all[i] =
          CompletableFuture.runAsync(
              () -> quietly(() -> release(officer, own, partners, atOnce)), THREADS);
    }
    CompletableFuture.allOf(all).join();
  }

  private static void quietly(Act act) {
    try {
      act.run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String> range(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(Invented::identityId).toList();
  }

  /** Releases so many at a time, and waits for the answers to the last of each partner. */
  static void release(Seat officer, List<String> ids, List<String> partners, int atOnce)
      throws Exception {
    List<String> last = queued(officer, ids, partners, atOnce);
    while (!allAnswered(officer, last)) {
      Thread.sleep(5);
    }
  }

  /** Releases so many at a time; gives the last envelope to each partner. */
  static List<String> queued(Seat officer, List<String> ids, List<String> partners, int atOnce)
      throws Exception {
    JsonNode last = Seat.object();
    for (int i = 0; i < ids.size(); i += atOnce) {
      ObjectNode wish =
          Seat.object().put("purpose", ExchangeBench.PURPOSE).put("humanRights", "no-concern");
      ArrayNode chosen = wish.putArray("ids");
      ids.subList(i, Math.min(i + atOnce, ids.size())).forEach(chosen::add);
      ArrayNode to = wish.putArray("partners");
      partners.forEach(to::add);
      String hash = officer.post("/api/releases/preview", wish).path("decisionHash").asString();
      last = officer.post("/api/releases", wish.put("decisionHash", hash)).path("sent");
      if (last.size() != partners.size()) {
        throw new IllegalStateException("Not every partner gets it: " + last);
      }
    }
    return last.valueStream().map(sent -> sent.path("envelopeId").asString()).toList();
  }

  /** Whether a signed receipt for each of them is home; a refusal ends the benchmark. */
  static boolean allAnswered(Seat officer, List<String> envelopes) throws Exception {
    for (String envelope : envelopes) {
      String state = officer.get("/api/outbox/" + envelope).path("state").asString();
      if (state.equals("refused")) {
        throw new IllegalStateException("A partner refused an envelope.");
      }
      if (!state.equals("acknowledged")) {
        return false;
      }
    }
    return true;
  }
}
