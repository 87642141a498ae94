package org.jisr.networks;

import java.util.Map;

/**
 * How a search goes: what its plan is to be best at, how long, from which seed, on how many
 * threads.
 *
 * @param objective which of the incumbents is the plan
 * @param budget when to stop
 * @param seed of all that is drawn
 * @param threads 1 to 64; also the number of chains that anneal side by side
 */
public record Search(Objective objective, Budget budget, long seed, int threads) {
  /** Checks the range. */
  public Search {
    if (threads < 1 || threads > 64) {
      throw new NetworkException(
          "THREADS_OUT_OF_RANGE",
          "A search has 1 to 64 threads.",
          Map.of("threads", Integer.toString(threads)));
    }
  }
}
