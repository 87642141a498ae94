package org.jisr.exercise;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What every scene of the day shares: the desks, the transcript, the checks and the figures. */
final class Stage {
  private final Map<State, Desk> desks = new EnumMap<>(State.class);
  private final Transcript transcript;
  private final Checks checks = new Checks();
  private final Figures figures = new Figures();
  private String release = "";

  Stage(Transcript transcript) {
    this.transcript = transcript;
  }

  void enter(Desk desk) {
    desks.put(desk.state(), desk);
  }

  Desk at(State state) {
    return Objects.requireNonNull(desks.get(state), "The node is not up.");
  }

  Desk azwara() {
    return at(State.AZWARA);
  }

  Desk costalba() {
    return at(State.COSTALBA);
  }

  Desk kestermark() {
    return at(State.KESTERMARK);
  }

  /** Remembers the envelope in which the day's release went out. */
  void release(String envelopeId) {
    release = envelopeId;
  }

  String release() {
    return release;
  }

  Transcript transcript() {
    return transcript;
  }

  Checks checks() {
    return checks;
  }

  Figures figures() {
    return figures;
  }
}
