package org.jisr.networks;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * Counts the evaluations of one piece of work and says when its share of the budget is used. By
 * evaluations a run repeats exactly; by the clock it only records how many there were.
 */
final class Meter {
  private static final int CLOCK_EVERY = 64;

  private final long evaluations;
  private final LongSupplier now;
  private final long started;
  private final long nanos;
  private long spent;
  private double clock;
  private long nextLook;
  private Attendance attendance = Attendance.NONE;

  private Meter(long evaluations, long nanos, LongSupplier now) {
    this.evaluations = evaluations;
    this.nanos = nanos;
    this.now = now;
    this.started = now.getAsLong();
  }

  /** Ends after this many evaluations. */
  static Meter evaluations(long count) {
    return new Meter(count, 0, System::nanoTime);
  }

  /** Never ends. */
  static Meter endless() {
    return new Meter(Long.MAX_VALUE, 0, System::nanoTime);
  }

  /** Ends after this time. */
  static Meter time(long nanos) {
    return new Meter(0, Math.max(1, nanos), System::nanoTime);
  }

  /** Ends after this time of the processor on the thread that asks for the meter and uses it. */
  static Meter processor(long nanos) {
    LongSupplier clock = ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime;
    return new Meter(0, Math.max(1, nanos), clock);
  }

  /** Ends also when it is called off. */
  Meter attended(Attendance attendance) {
    this.attendance = attendance;
    return this;
  }

  /** Counts evaluations; a heavy one may look at the clock at once. */
  void spend(long count) {
    spent += count;
  }

  long spent() {
    return spent;
  }

  /** Nanoseconds since it began, by the clock that it goes by. */
  long elapsed() {
    return now.getAsLong() - started;
  }

  /** The share that is used, from 0 to 1 and beyond; by the clock looked at now and then. */
  double progress() {
    if (nanos == 0) {
      return evaluations == 0 ? 1 : (double) spent / evaluations;
    }
    if (spent >= nextLook) {
      nextLook = spent + CLOCK_EVERY;
      clock = (double) elapsed() / nanos;
    }
    return clock;
  }

  boolean exhausted() {
    return attendance.calledOff() || progress() >= 1;
  }
}
