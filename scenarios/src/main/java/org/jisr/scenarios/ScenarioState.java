package org.jisr.scenarios;

import java.util.Locale;

/** Where a scenario stands. */
public enum ScenarioState {
  /** Waits for its turn. */
  WAITING,
  /** Its network is read through the gate. */
  READING,
  /** It is worked out. */
  COMPUTING,
  /** There are results. */
  DONE,
  /** Its viewer called it off. */
  CANCELLED,
  /** Begun three times without end. */
  INTERRUPTED,
  /** Refused or failed, with a problem that says why. */
  FAILED;

  /** The stable code. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ScenarioState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether nothing more happens by itself. */
  public boolean over() {
    return compareTo(DONE) >= 0;
  }
}
