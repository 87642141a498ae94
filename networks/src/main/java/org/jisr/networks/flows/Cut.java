package org.jisr.networks.flows;

import java.util.Optional;

/**
 * The cheapest way to part where money comes from and where it goes: what to act on and its whole
 * capacity, which is also the most that could have flowed. It says what the held payments show;
 * money that is stopped in one place may go by another. Immutable.
 */
public final class Cut {
  private final long value;
  private final int[] parts;

  Cut(long value, int[] parts) {
    this.value = value;
    this.parts = parts.clone();
  }

  static Optional<Cut> of(long value, int[] parts) {
    return value >= MaximumFlow.ENDLESS ? Optional.empty() : Optional.of(new Cut(value, parts));
  }

  /** Minor units; 0 where no money went that way. */
  public long value() {
    return value;
  }

  /** The payments or accounts, by what was asked, in ascending order; the caller's own array. */
  public int[] parts() {
    return parts.clone();
  }
}
