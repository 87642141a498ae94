package org.jisr.networks;

import java.util.concurrent.atomic.AtomicLong;

/** Deals a budget out to pieces of work, and adds up what they did. */
final class Pace {
  /** A piece's share; its meter begins when it is asked for. */
  interface Slice {
    /** Begins. */
    Meter meter();
  }

  private final Budget budget;
  private final long started = System.nanoTime();
  private final AtomicLong evaluations = new AtomicLong();
  private final AtomicLong processor = new AtomicLong();
  private final int threads;
  private final Attendance attendance;

  Pace(Budget budget, int threads, Attendance attendance) {
    this.budget = budget;
    this.threads = threads;
    this.attendance = attendance;
  }

  /**
   * A share of the budget.
   *
   * @param end by the clock: the part of the whole time at which the piece must end
   * @param share by evaluations and by the clock: the part of the whole that it may use
   */
  Slice slice(double end, double share) {
    return switch (budget) {
      case Budget.Evaluations all ->
          () -> Meter.evaluations(Math.max(1, (long) (share * all.count()))).attended(attendance);
      case Budget.Time all ->
          () -> {
            long whole = all.duration().toNanos();
            long left = started + (long) (end * whole) - System.nanoTime();
            return Meter.time(Math.min(left, (long) (share * whole))).attended(attendance);
          };
      case Budget.Processor all ->
          () -> {
            long whole = all.duration().toNanos();
            long left = (long) (end * whole * threads) - processor.get();
            return Meter.processor(Math.min(left, (long) (share * whole))).attended(attendance);
          };
    };
  }

  /**
   * The part of the budget that is used, for those who share out the rest.
   *
   * @param planned what is used by evaluations, whatever the pieces did with it, so that later
   *     pieces do not depend on earlier ones
   */
  double used(double planned) {
    return switch (budget) {
      case Budget.Evaluations all -> planned;
      case Budget.Time all -> (double) (System.nanoTime() - started) / all.duration().toNanos();
      case Budget.Processor all -> (double) processor.get() / threads / all.duration().toNanos();
    };
  }

  void done(Meter meter) {
    processor.addAndGet(meter.elapsed());
    attendance.evaluated(evaluations.addAndGet(meter.spent()));
  }

  long evaluations() {
    return evaluations.get();
  }
}
