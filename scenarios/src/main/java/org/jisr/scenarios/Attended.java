package org.jisr.scenarios;

import org.jisr.networks.Attendance;

/** What is being worked on: how far it is, and whether it was called off. */
final class Attended implements Attendance {
  private final long budget;
  private volatile boolean calledOff;
  private volatile long evaluations;

  Attended(long budget) {
    this.budget = budget;
  }

  void callOff() {
    calledOff = true;
  }

  /** 0 to 1. */
  double share() {
    return Math.min(1, (double) evaluations / budget);
  }

  @Override
  public boolean calledOff() {
    return calledOff;
  }

  @Override
  public void evaluated(long count) {
    evaluations = count;
  }
}
