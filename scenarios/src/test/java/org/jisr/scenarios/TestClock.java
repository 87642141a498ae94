package org.jisr.scenarios;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that tests set forward. */
final class TestClock implements InstantSource {
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");

  void passes(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
