package org.jisr.bank;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jisr.bank.ViewLens.Pair;
import org.jisr.law.PartyId;

/**
 * Brings one view up to date, in one transaction that holds the view's row.
 *
 * <p>Statements enter in the order in which they were recorded. One that becomes permitted later
 * enters then, with the moment of then, so that a reader who went past its place still gets it. One
 * that tells of what the recipient may not know of waits, and leaves should it do so later.
 */
final class ViewFilling {
  /** What one request takes in at most; the next one goes on. */
  static final int MOST = 50_000;

  private final Handle handle;
  private final ViewState state;
  private final ViewLens lens;
  private final String digest;
  private final ViewClock moments;
  private final ViewEntries entries;
  private int room = MOST;

  ViewFilling(Handle handle, ViewState state, ViewSight sight, PartyId recipient, Instant now) {
    this.handle = handle;
    this.state = state;
    this.lens = sight.lens();
    this.digest = sight.digest();
    this.moments = moments(state, now);
    this.entries =
        new ViewEntries(handle, state.id(), new ViewClosure(recipient, sight.knowable()), moments);
  }

  private static ViewClock moments(ViewState state, Instant now) {
    Instant after = state.lastAdded().plus(1, ChronoUnit.MICROS);
    Instant moment = now.truncatedTo(ChronoUnit.MICROS);
    return new ViewClock(moment.isBefore(after) ? after : moment);
  }

  /** Takes out of a view what was withdrawn, without filling it; its row is locked. */
  static void carryWithdrawals(Handle handle, ViewState state, BitSet permitted, Instant now) {
    ViewClock moments = moments(state, now);
    new ViewWithdrawals(handle, state, permitted, moments).carryOut();
    handle
        .createUpdate(
            "UPDATE bank.view SET withdrawn = :withdrawn, last_added = :last WHERE id = :view")
        .bind("withdrawn", state.lastWithdrawal())
        .bind("last", Sql.moment(end(handle, state, moments)))
        .bind("view", state.id())
        .execute();
  }

  /**
   * Ends what entered together on a whole millisecond: many readers keep the last moment they saw
   * to the millisecond, and would be given all since then again at every question.
   */
  private static Instant end(Handle handle, ViewState state, ViewClock moments) {
    if (!moments.used()) {
      return state.lastAdded();
    }
    ViewEntries.enterAgain(handle, state.id(), moments.last(), moments.end());
    return moments.end();
  }

  /** Makes the view's row if need be and locks it until the transaction ends. */
  static void lock(Handle handle, String name) {
    handle
        .createUpdate("INSERT INTO bank.view (name) VALUES (:name) ON CONFLICT DO NOTHING")
        .bind("name", name)
        .execute();
    handle
        .createQuery("SELECT id FROM bank.view WHERE name = :name FOR UPDATE")
        .bind("name", name)
        .mapTo(Integer.class)
        .one();
  }

  /** Lets the rest of the transaction see statements of permitted handlings and no others. */
  static void guard(Handle handle, ViewLens lens) {
    handle
        .createQuery(
            """
            SELECT set_config('bank.visible', :visible, true), set_config('jit', 'off', true)
            """)
        .bind("visible", Lens.ranges(lens.handlings()))
        .mapTo(String.class)
        .one();
  }

  void run() {
    guard(handle, lens);
    handle.execute("SET LOCAL plan_cache_mode = force_custom_plan");
    List<ViewScope> scopes = scopes();
    if (state.withdrawn() != state.lastWithdrawal()) {
      new ViewWithdrawals(handle, state, lens.handlings(), moments).carryOut();
    }
    boolean judgedAnew = !state.digest().equals(digest);
    if (judgedAnew) {
      entries.leave();
    } else if (state.closed() != state.lastWithdrawal()) {
      entries.leave(state.closed(), state.lastWithdrawal());
    }
    long scanned = enter(scopes);
    if (judgedAnew) {
      entries.enterWaiting();
    } else if (state.scanned() != state.lastStatement()) {
      entries.enterWaiting(state.scanned());
    }
    handle
        .createUpdate(
            """
            UPDATE bank.view SET scanned = :scanned, withdrawn = :withdrawn,
              closed = :withdrawn, scope_digest = :digest, last_added = :last WHERE id = :view
            """)
        .bind("scanned", scanned)
        .bind("withdrawn", state.lastWithdrawal())
        .bind("digest", digest)
        .bind("last", Sql.moment(end(handle, state, moments)))
        .bind("view", state.id())
        .execute();
  }

  /** Drops what is permitted no longer, adds what is permitted now; gives all there are then. */
  private List<ViewScope> scopes() {
    List<ViewScope> known = ViewScope.of(handle, state.id());
    Set<Pair> permitted = new HashSet<>(lens.pairs());
    List<ViewScope> gone =
        known.stream().filter(scope -> !permitted.contains(scope.pair())).toList();
    if (!gone.isEmpty()) {
      ViewScope.drop(handle, state.id(), gone);
    }
    known.forEach(scope -> permitted.remove(scope.pair()));
    ViewScope.add(handle, state.id(), permitted);
    return gone.isEmpty() && permitted.isEmpty() ? known : ViewScope.of(handle, state.id());
  }

  /** Scopes that lag behind catch up first, so that all of them go on together. */
  private long enter(List<ViewScope> scopes) {
    Map<ViewScope, Long> reached = new HashMap<>();
    scopes.forEach(scope -> reached.put(scope, scope.scanned()));
    long end = state.lastStatement();
    while (room > 0) {
      long least = reached.values().stream().mapToLong(Long::longValue).min().orElse(end);
      if (least >= end) {
        break;
      }
      List<ViewScope> behind =
          scopes.stream().filter(scope -> reached.getOrDefault(scope, end) == least).toList();
      long next =
          reached.values().stream()
              .mapToLong(Long::longValue)
              .filter(value -> value > least)
              .min()
              .orElse(end);
      long upTo = entries.enter(behind, least, next);
      room -= ViewEntries.BATCH;
      behind.forEach(scope -> reached.put(scope, upTo));
    }
    ViewScope.reached(handle, changed(reached));
    return reached.values().stream().mapToLong(Long::longValue).min().orElse(end);
  }

  private static Map<Long, List<Integer>> changed(Map<ViewScope, Long> reached) {
    Map<Long, List<Integer>> changed = new HashMap<>();
    reached.forEach(
        (scope, upTo) -> {
          if (upTo != scope.scanned()) {
            changed.computeIfAbsent(upTo, ignored -> new ArrayList<>()).add(scope.id());
          }
        });
    return changed;
  }
}
