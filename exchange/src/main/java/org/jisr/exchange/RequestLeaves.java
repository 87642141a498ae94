package org.jisr.exchange;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jspecify.annotations.Nullable;

/**
 * What requests for information write to the log, each before what it says happens. Nothing in
 * clear tells a "no data" from a decision neither to confirm nor to deny.
 */
final class RequestLeaves {
  /** Acts by the node itself. */
  static final String NODE = "node";

  private RequestLeaves() {}

  /** A step of this side. */
  static Leaf move(
      InformationRequest request, RequestMove move, String by, @Nullable NothingKind really) {
    return new Leaf(LeafKind.REQUEST, clear(request, move, "move"), committed(by, really));
  }

  /** A decision that waits for its moment. */
  static Leaf hold(InformationRequest request, RequestMove move, String by, NothingKind really) {
    return new Leaf(LeafKind.REQUEST, clear(request, move, "hold"), committed(by, really));
  }

  /** A step of the other side, with the envelope that brought it. */
  static Leaf heard(Acceptance acceptance, InformationRequest request, RequestMove move) {
    Map<String, String> clear = new TreeMap<>(Arrivals.leaf(LeafKind.REQUEST, acceptance).clear());
    Map<String, String> own = clear(request, move, "hear");
    clear.putAll(own);
    return new Leaf(LeafKind.REQUEST, clear, Map.of());
  }

  /** A request that came. */
  static Leaf came(Acceptance acceptance, RequestContent content) {
    EnvelopeHeader header = acceptance.envelope().header();
    Map<String, String> clear = new TreeMap<>(Arrivals.leaf(LeafKind.REQUEST, acceptance).clear());
    clear.putAll(
        clear(
            Direction.IN,
            header.from(),
            header.id(),
            header.purpose(),
            content.urgent(),
            RequestState.RECEIVED,
            RequestState.SUBMITTED.code(),
            "hear"));
    return new Leaf(LeafKind.REQUEST, clear, Map.of());
  }

  static Map<String, String> clear(
      Direction direction,
      PartyId partner,
      String id,
      @Nullable Purpose purpose,
      boolean urgent,
      RequestState state,
      String previous,
      String action) {
    Map<String, String> clear = new TreeMap<>();
    clear.put("action", action);
    clear.put("direction", direction.code());
    clear.put("partner", partner.value());
    clear.put("request", id);
    clear.put("state", state.code());
    clear.put("previous", previous);
    clear.put("urgent", urgent ? "yes" : "no");
    if (purpose != null) {
      clear.put("purpose", purpose.code());
    }
    return clear;
  }

  private static Map<String, String> clear(
      InformationRequest request, RequestMove move, String action) {
    Map<String, String> clear =
        clear(
            request.direction(),
            request.partner(),
            request.id(),
            request.purpose(),
            request.content().urgent(),
            move.state(),
            request.state().code(),
            action);
    if (move.state().answers()) {
      clear.put("late", request.overdue(move.at()) ? "yes" : "no");
    }
    if (!move.reasons().isEmpty()) {
      clear.put(
          "reasons",
          move.reasons().stream().map(RefusalReason::code).collect(Collectors.joining(" ")));
    }
    RequestFeedback feedback = move.feedback();
    if (feedback != null) {
      clear.put("feedback", feedback.code());
    }
    return clear;
  }

  private static Map<String, String> committed(String by, @Nullable NothingKind really) {
    Map<String, String> committed = new TreeMap<>();
    committed.put("by", by);
    if (really != null) {
      committed.put("decision", really.code());
    }
    return committed;
  }
}
