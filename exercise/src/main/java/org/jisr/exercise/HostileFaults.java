package org.jisr.exercise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A partner posts lies with its own keys over its own connection: each is refused by its code and
 * stores nothing, and its honest letters still arrive.
 */
final class HostileFaults implements FaultPart {
  private static final String MALFORMED = "EXCHANGE_ENVELOPE_MALFORMED";
  private static final int LETTERS = 3;

  /** Proven to be the partner's and refused for good: there is a signed receipt and a leaf. */
  private static final Map<String, String> WITH_RECEIPT =
      ordered(
          "weaker-suite", "EXCHANGE_ENVELOPE_SUITE",
          "other-marking", "EXCHANGE_ENVELOPE_CONDITIONS",
          "other-agreement", "EXCHANGE_AGREEMENT_HASH",
          "expired", "EXCHANGE_ENVELOPE_EXPIRED");

  /** Not proven, or to be cured by waiting: a code, and no trace. */
  private static final Map<String, String> WITHOUT =
      ordered(
          "other-node", "EXCHANGE_ENVELOPE_FOREIGN",
          "other-lane", "EXCHANGE_ENVELOPE_CHAIN|EXCHANGE_ENVELOPE_EARLY",
          "reordered", "EXCHANGE_ENVELOPE_EARLY",
          "other-past", "EXCHANGE_ENVELOPE_CHAIN",
          "other-sender", "EXCHANGE_ENVELOPE_SENDER",
          "stripped-signature", "EXCHANGE_ENVELOPE_SIGNATURE",
          "swapped-signature", "EXCHANGE_ENVELOPE_SIGNATURE",
          "weaker-label", "EXCHANGE_ENVELOPE_SUITE",
          "other-payload", "EXCHANGE_ENVELOPE_PAYLOAD",
          "unlogged", "EXCHANGE_ENVELOPE_PROOF",
          "future", "EXCHANGE_ENVELOPE_FUTURE",
          "truncated", MALFORMED,
          "oversize", "EXCHANGE_ENVELOPE_TOO_LARGE",
          "bomb", MALFORMED);

  @Override
  public String title() {
    return "An enrolled partner lies";
  }

  @Override
  public void play(FaultField field, FaultTable table) {
    Desk liar = field.desk(State.KESTERMARK);
    Desk victim = field.desk(State.COSTALBA);
    NodeProcess node = field.node(State.KESTERMARK);
    long before = refusals(victim);
    WITHOUT.forEach((lie, code) -> refused(table, lie, code, post(node, lie), victim, false));
    WITH_RECEIPT.forEach((lie, code) -> refused(table, lie, code, post(node, lie), victim, true));
    table
        .checks()
        .equal(
            "a leaf for each refusal that was signed, and for no other",
            before + WITH_RECEIPT.size(),
            refusals(victim));
    replayed(table, node, victim);
    table.add(new Letters(liar, victim).send(LETTERS).settle("honest letters after the lies"));
  }

  private static JsonNode post(NodeProcess node, String lie) {
    return node.order("forge " + lie + " " + State.COSTALBA.party(), "forged");
  }

  static void refused(
      FaultTable table, String lie, String codes, JsonNode answer, Desk victim, boolean signed) {
    String seen = answer.path("code").asString("");
    String expected = List.of(codes.split("\\|")).contains(seen) ? seen : codes;
    String trace = "";
    if (Searching.sees(victim.liaison(), answer.path("item").asString())) {
      trace = "stored";
    } else if (answer.path("signed").asBoolean() != signed) {
      trace = signed ? "no receipt" : "a receipt";
    }
    table.refused(lie, expected, seen, trace);
  }

  private static void replayed(FaultTable table, NodeProcess node, Desk victim) {
    JsonNode twice = post(node, "twice");
    JsonNode entity =
        victim.liaison().get("/api/entities/" + twice.path("item").asString()).expect(200).body();
    boolean same = twice.path("same").asBoolean() && twice.path("code").asString("").isEmpty();
    table
        .checks()
        .that(
            "the same envelope again gets the same receipt", same, twice.path("code").asString(""));
    table.add(
        new FaultTable.Row(
            "replay: the same bytes again",
            1,
            entity.path("statements").isEmpty() ? 0 : 1,
            entity.path("statements").size() - 1,
            entity.path("statements").isEmpty() ? 1 : 0));
  }

  private static long refusals(Desk desk) {
    long count = 0;
    String next = "";
    do {
      String cursor = next.isEmpty() ? "" : "?cursor=" + Officer.encode(next);
      JsonNode page = desk.oversight().get("/api/log" + cursor).expect(200).body();
      count +=
          page.path("items")
              .valueStream()
              .filter(leaf -> leaf.path("kind").asString().equals("refusal"))
              .count();
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    return count;
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
