package org.jisr.scenarios;

import java.util.List;

/**
 * What a summary would tell, before it leaves.
 *
 * @param hash SHA-256 of the file
 * @param named the nodes it speaks of
 * @param hubs how many groups of them it says to hang together
 * @param more of how many it says that there is more behind them
 * @param withheld nodes and ties that went into nothing of it
 */
public record SummaryPreview(String hash, List<Named> named, int hubs, int more, int withheld) {
  /** Copies the list. */
  public SummaryPreview {
    named = List.copyOf(named);
  }
}
