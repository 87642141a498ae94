package org.jisr.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * What became of an accepted envelope's content.
 *
 * @param items what the inbox shows
 * @param stored items held because of it
 * @param refused items not taken, with a code
 * @param acted items that a recall did something to
 * @param act what it did, where its sender tells the actions apart; null otherwise
 * @param tipOffId the tip-off that is new or changed
 * @param agreementId the agreement that is new or changed
 * @param requestId the request for information that is new or changed
 * @param pending copies further on that a recall still has to reach
 */
record Arrival(
    List<StixId> items,
    List<StixId> stored,
    Map<StixId, String> refused,
    List<StixId> acted,
    @Nullable RecallEffect act,
    @Nullable String tipOffId,
    @Nullable String agreementId,
    @Nullable String requestId,
    int pending) {

  static Arrival stored(List<StixId> items, List<StixId> stored, Map<StixId, String> refused) {
    return new Arrival(items, stored, new TreeMap<>(refused), List.of(), null, null, null, null, 0);
  }

  static Arrival recalled(List<StixId> items, @Nullable RecallEffect act, int pending) {
    return new Arrival(items, List.of(), Map.of(), items, act, null, null, null, pending);
  }

  static Arrival tipOff(String id) {
    return new Arrival(List.of(), List.of(), Map.of(), List.of(), null, id, null, null, 0);
  }

  Arrival withTipOff(String id) {
    return new Arrival(items, stored, refused, acted, act, id, null, null, 0);
  }

  static Arrival request(String id) {
    return new Arrival(List.of(), List.of(), Map.of(), List.of(), null, null, null, id, 0);
  }

  Arrival withRequest(@Nullable String id) {
    return new Arrival(items, stored, refused, acted, act, tipOffId, agreementId, id, pending);
  }

  static Arrival agreement(String id) {
    return new Arrival(List.of(), List.of(), Map.of(), List.of(), null, null, id, null, 0);
  }

  /** Finishes the acceptance of an envelope inside the transaction of its effect. */
  @FunctionalInterface
  interface Commit {
    void run(Handle handle, Arrival arrival);
  }
}
