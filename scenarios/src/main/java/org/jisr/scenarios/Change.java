package org.jisr.scenarios;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a network changed over its slices, by ids alone. It says nothing of why, and what was not
 * collected looks like what did not happen.
 *
 * @param nodes that have any tie in these slices, excluded ones included
 * @param timed statements of ties that say when, of any slice
 * @param timeless statements of ties that do not: they hold in every slice
 * @param stated whether the coverage was stated and not counted
 * @param falseAlarms how often a network that does not change gives any alert at all
 * @param runs of a network without a change, against which it was held
 * @param worlds in which it was looked who leads, for each slice
 * @param leaders who leads in some slice, in the order of ids and never of rank
 */
public record Change(
    int nodes,
    int timed,
    int timeless,
    boolean stated,
    double falseAlarms,
    int runs,
    int worlds,
    List<Slice> slices,
    List<Leader> leaders,
    List<Alert> alerts) {
  /** Copies the lists. */
  public Change {
    slices = List.copyOf(slices);
    leaders = List.copyOf(leaders);
    alerts = List.copyOf(alerts);
  }

  /**
   * A stretch of time.
   *
   * @param ties pairs that are tied in it
   * @param parts components of two nodes or more
   * @param centralisation 0 to 1, see {@link org.jisr.networks.change.Figures}
   * @param statements that say when and speak of it
   * @param coverage how much was collected beside the slice with most, above 0 and at most 1
   * @param others the share of worlds in which somebody leads who is not among the leaders: the
   *     many with little, and whoever may not be named; 0 to 1
   */
  public record Slice(
      Instant from,
      Instant to,
      int ties,
      int parts,
      double centralisation,
      int statements,
      double coverage,
      double others) {}

  /**
   * What may be acted on and leads in some slice.
   *
   * @param shares of the worlds in which it leads, one for each slice, 0 to 1
   */
  public record Leader(String id, List<Double> shares) {
    /** Copies the list. */
    public Leader {
      shares = List.copyOf(shares);
    }
  }

  /**
   * A change that the same network, collected as it was, would hardly ever show.
   *
   * @param what {@code leader}, {@code density}, {@code components} or {@code centralisation}
   * @param id whose leading changed; null for changes of the whole
   * @param began the number of the slice from which on it is likely to be different, from 0
   * @param raised the slice with which that became certain enough
   * @param falseAlarms how often a network without a change gives any alert of this kind
   * @param coverageBefore mean coverage of the slices before it began
   * @param coverageAfter mean coverage from then to where it was raised
   */
  public record Alert(
      String what,
      @Nullable String id,
      int began,
      int raised,
      boolean rising,
      double falseAlarms,
      double coverageBefore,
      double coverageAfter) {}

  /** Every id that it names. */
  List<String> ids() {
    List<String> ids = new ArrayList<>();
    leaders.forEach(leader -> ids.add(leader.id()));
    for (Alert alert : alerts) {
      if (alert.id() != null) {
        ids.add(alert.id());
      }
    }
    return ids;
  }
}
