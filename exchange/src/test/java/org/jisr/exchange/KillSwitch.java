package org.jisr.exchange;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Kills whoever reaches an armed step, as often as it was armed for. */
final class KillSwitch implements FaultPoint {
  private final Map<Step, AtomicInteger> armed = new EnumMap<>(Step.class);
  private final AtomicInteger kills = new AtomicInteger();

  KillSwitch() {
    for (Step step : Step.values()) {
      armed.put(step, new AtomicInteger());
    }
  }

  void arm(Step step) {
    armed.get(step).set(1);
  }

  int kills() {
    return kills.get();
  }

  @Override
  public void reached(Step step) {
    if (armed.get(step).getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      kills.incrementAndGet();
      throw new Killed();
    }
  }
}
