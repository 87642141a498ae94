package org.jisr.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code exchange.outlet}.
 *
 * @param outlet as if nothing were running
 * @param generation how often a person started it afresh
 * @param pendingStatus the id of a push whose outcome is not known yet
 * @param pendingReached how far the outlet is filled once it is
 * @param pendingObjects how many objects it held
 */
record OutletRow(
    Outlet outlet,
    boolean hasSecret,
    boolean paused,
    int generation,
    @Nullable String pendingStatus,
    @Nullable Instant pendingReached,
    int pendingObjects) {

  String id() {
    return outlet.id();
  }

  /** As people see it at this moment. */
  Outlet seen(boolean running, Instant now) {
    return new Outlet(
        outlet.id(),
        outlet.name(),
        outlet.party(),
        outlet.address(),
        outlet.user(),
        outlet.certificatePin(),
        outlet.terms(),
        outlet.every(),
        state(running, now),
        outlet.reached(),
        outlet.waiting(),
        outlet.counts(),
        outlet.lastRun(),
        outlet.lastSuccess(),
        outlet.nextRun(),
        outlet.failures(),
        outlet.problem());
  }

  boolean ended(Instant now) {
    return !outlet.terms().validUntil().isAfter(now);
  }

  private OutletState state(boolean running, Instant now) {
    if (running) {
      return OutletState.RUNNING;
    }
    if (paused) {
      return OutletState.PAUSED;
    }
    if (ended(now)) {
      return OutletState.ENDED;
    }
    if (outlet.problem() != null) {
      return OutletState.FAILING;
    }
    if (pendingStatus != null) {
      return OutletState.WAITING;
    }
    return outlet.lastSuccess() == null ? OutletState.NEW : OutletState.HEALTHY;
  }
}
