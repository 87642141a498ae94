package org.jisr.exercise;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keys change in the middle of letters, with kill -9 between two steps of the change; then they are
 * stolen and revoked, and whoever holds the old ones gets nowhere.
 */
final class KeyFaults implements FaultPart {
  private static final String REVOKED = "EXCHANGE_KEY_REVOKED";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final State HOLDER = State.KESTERMARK;

  private final List<String> steps;

  KeyFaults(boolean all) {
    this.steps =
        all ? List.of("KEYS_PREPARED", "KEYS_QUEUED", "KEYS_COMMITTED") : List.of("KEYS_COMMITTED");
  }

  @Override
  public String title() {
    return "New keys, and stolen ones";
  }

  @Override
  public void play(FaultField field, FaultTable table) {
    changed(field, table);
    steps.forEach(step -> table.add(killed(field, step)));
    stolen(field, table);
  }

  /** Letters before, while the partner is away, and after, in both directions. */
  private static void changed(FaultField field, FaultTable table) {
    Desk holder = field.desk(HOLDER);
    Desk victim = field.desk(State.COSTALBA);
    field.node(HOLDER).order("remember", "remembered");
    field.wire(State.COSTALBA).cut();
    Letters out = new Letters(holder, victim).send(2);
    Letters back = new Letters(victim, holder).send(2);
    rotate(holder);
    out.send(2);
    field.wire(State.COSTALBA).join();
    back.send(1);
    table.add(out.settle("new keys in the middle of letters"));
    table.add(back.settle("letters to a node with new keys"));
    awaitState(victim, "confirmed", 2);
    HostileFaults.refused(
        table,
        "a key that was given up",
        "EXCHANGE_ENVELOPE_SIGNATURE",
        post(field, "dead-signature"),
        victim,
        false);
  }

  private static FaultTable.Row killed(FaultField field, String step) {
    Letters letters = new Letters(field.desk(HOLDER), field.desk(State.COSTALBA)).send(1);
    field.node(HOLDER).order("arm " + step, "armed");
    Desk holder = field.desk(HOLDER);
    CompletableFuture<?> changing = KillFaults.later(() -> begin(holder));
    KillFaults.die(field, HOLDER);
    changing.join();
    return letters.send(2).settle("kill -9 of a change of keys at " + step);
  }

  /** The node dies over it; what it answers does not matter. */
  private static Boolean begin(Desk holder) {
    try {
      rotate(holder);
      return true;
    } catch (ExerciseException e) {
      return false;
    }
  }

  /** The node revokes its keys; at each partner a person compares the new words. */
  private static void stolen(FaultField field, FaultTable table) {
    Desk holder = field.desk(HOLDER);
    Desk victim = field.desk(State.COSTALBA);
    field.node(HOLDER).order("remember", "remembered");
    holder
        .administrator()
        .post("/api/keys/revoke", JsonMapper.shared().createObjectNode())
        .expect(200);
    for (State partner : List.of(State.AZWARA, State.COSTALBA)) {
      awaitState(field.desk(partner), "revoked", 0);
    }
    Letters waiting = new Letters(holder, victim).send(2);
    JsonNode forged = post(field, "dead-key");
    HostileFaults.refused(
        table, "a stolen key after its revocation", REVOKED, forged, victim, false);
    for (State partner : List.of(State.AZWARA, State.COSTALBA)) {
      Desk desk = field.desk(partner);
      Enrolment.confirm(
              desk, holder, Enrolment.fingerprint(holder), Enrolment.addCard(desk, holder))
          .expect(200);
    }
    table.add(waiting.send(1).settle("letters across a revocation"));
    HostileFaults.refused(
        table,
        "the stolen key behind a new connection",
        REVOKED,
        post(field, "dead-signature"),
        victim,
        false);
  }

  private static JsonNode post(FaultField field, String lie) {
    return field.node(HOLDER).order("forge " + lie + " " + State.COSTALBA.party(), "forged");
  }

  private static void rotate(Desk desk) {
    ObjectNode parts = JsonMapper.shared().createObjectNode();
    parts.putArray("parts").add("signing").add("sealing").add("tls");
    desk.administrator().post("/api/keys/rotate", parts).expect(200);
  }

  private static void awaitState(Desk desk, String state, int serial) {
    Await.until(
        HOLDER.party() + " is " + state + " at " + desk.state().party(),
        PATIENCE,
        () ->
            desk.administrator()
                .get("/api/partners")
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .filter(each -> each.path("party").asString().equals(HOLDER.party()))
                .findFirst()
                .orElseThrow(),
        seen ->
            seen.path("state").asString().equals(state) && seen.path("serial").asInt() >= serial);
  }
}
