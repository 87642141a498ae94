package org.jisr.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Releases of one item each from one node to another, counted at both ends. */
final class Letters {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int STOCK = 400;
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final Desk from;
  private final Desk to;
  private final List<String> items = new ArrayList<>();
  private final Set<String> promised = new LinkedHashSet<>();

  Letters(Desk from, Desk to) {
    this.from = from;
    this.to = to;
  }

  /** Gives a node items that may go to anybody. */
  static void stock(Desk desk) {
    String party = desk.state().party();
    Imports.run(
        desk.analyst(),
        "stock.json",
        ManyObjects.bundle(party, STOCK),
        "&marking=clear&purpose=event-security&originator=" + party);
  }

  /** Releases the next item; the answer is a promise. */
  String send() {
    String item = ManyObjects.id(from.state().party(), NEXT.getAndIncrement() % STOCK);
    synchronized (items) {
      items.add(item);
    }
    return send(item);
  }

  Letters send(int count) {
    for (int i = 0; i < count; i++) {
      send();
    }
    return this;
  }

  /** Releases something that came from elsewhere. */
  void pass(String item) {
    items.add(item);
    send(item);
  }

  private String send(String item) {
    List<String> partners = List.of(to.state().party());
    Officer liaison = from.liaison();
    String hash =
        ReleaseScene.preview(liaison, List.of(item), partners)
            .expect(200)
            .body()
            .path("decisionHash")
            .asString();
    JsonNode released =
        ReleaseScene.release(liaison, List.of(item), partners, hash).expect(201).body();
    String envelope = released.path("sent").path(0).path("envelopeId").asString("");
    if (envelope.isEmpty()) {
      throw new ExerciseException(
          ExerciseException.Code.ANSWER_UNEXPECTED, "The gate lets a letter not go: " + released);
    }
    synchronized (promised) {
      promised.add(envelope);
    }
    return envelope;
  }

  /**
   * Releases the next item while something happens; whether it was promised, once that is clear.
   */
  CompletableFuture<Boolean> sendMeanwhile() {
    return CompletableFuture.supplyAsync(
            this::send, task -> Thread.ofPlatform().daemon().start(task))
        .handle((envelope, failure) -> failure == null);
  }

  /** The item of the last letter. */
  String item() {
    return items.getLast();
  }

  /** Waits until each of them is acknowledged, and counts. */
  FaultTable.Row settle(String fault) {
    List<JsonNode> sent =
        Await.until(
            "all letters are acknowledged: " + fault,
            PATIENCE,
            () -> mine(from, "outbox", to),
            all -> all.stream().allMatch(Letters::acknowledged) && ids(all).containsAll(promised));
    Set<String> out = new HashSet<>(ids(sent));
    List<String> in = ids(mine(to, "inbox", from));
    Set<String> once = new HashSet<>(in);
    once.retainAll(out);
    Set<String> lost = new HashSet<>(out);
    lost.addAll(promised);
    lost.removeAll(once);
    int again = in.size() - new HashSet<>(in).size();
    return new FaultTable.Row(fault, out.size(), once.size(), again + statedAgain(), lost.size());
  }

  /** What the last attempt at the first letter that waits came to; empty when none waits. */
  String error() {
    return mine(from, "outbox", to).stream()
        .filter(mail -> !acknowledged(mail))
        .map(mail -> mail.path("lastError").asString(""))
        .filter(code -> !code.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Waits until the last attempt came to this code. */
  void awaitError(String code) {
    Await.until("the sender hears " + code, PATIENCE, this::error, code::equals);
  }

  private static boolean acknowledged(JsonNode mail) {
    return mail.path("state").asString().equals("acknowledged");
  }

  private List<JsonNode> mine(Desk desk, String box, Desk partner) {
    return Mail.all(desk.liaison(), box).stream()
        .filter(mail -> mail.path("kind").asString().equals("release"))
        .filter(mail -> mail.path("partner").asString().equals(partner.state().party()))
        .filter(mail -> items.contains(mail.path("items").path(0).path("id").asString("")))
        .toList();
  }

  /** How many statements the recipient has beyond one for each item. */
  private int statedAgain() {
    int more = 0;
    for (String item : new HashSet<>(items)) {
      Answer answer = to.liaison().get("/api/entities/" + item);
      if (answer.status() == 200) {
        more += answer.body().path("statements").size() - 1;
      }
    }
    return more;
  }

  private static List<String> ids(List<JsonNode> mails) {
    return mails.stream().map(mail -> mail.path("envelopeId").asString()).toList();
  }
}
