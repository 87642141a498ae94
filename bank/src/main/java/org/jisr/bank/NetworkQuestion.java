package org.jisr.bank;

import java.time.Instant;
import java.util.Set;
import org.jisr.law.LegalBasis;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * Which network to read as one, and on which law.
 *
 * @param basis on what it is read beside the purpose of the consultation
 * @param seeds where it begins; ignored beside a search
 * @param search what finds the seeds instead, at most {@value #MOST_FOUND} of them
 * @param hops how many ties away from a seed, 0 to 4
 * @param kinds of relation; empty for every relationship object and no reference
 * @param from ties that ended before it are left out
 * @param to ties that begin at it or later are left out
 * @param nodes the most there may be, 1 to 20,000
 * @param ties the most statements about ties there may be, 1 to 200,000
 */
public record NetworkQuestion(
    LegalBasis basis,
    Set<StixId> seeds,
    @Nullable SearchQuery search,
    int hops,
    Set<String> kinds,
    @Nullable Instant from,
    @Nullable Instant to,
    int nodes,
    int ties) {
  /** How many seeds a search may find. */
  public static final int MOST_FOUND = 2_000;

  /** Copies the sets and brings the numbers into range. */
  public NetworkQuestion {
    seeds = Set.copyOf(seeds);
    kinds = Set.copyOf(kinds);
    hops = Math.clamp(hops, 0, 4);
    nodes = Math.clamp(nodes, 1, 20_000);
    ties = Math.clamp(ties, 1, 200_000);
  }
}
