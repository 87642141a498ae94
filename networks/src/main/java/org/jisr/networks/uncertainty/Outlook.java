package org.jisr.networks.uncertainty;

import java.util.List;

/**
 * What an order of removals does over all worlds, beside what it does on the data held.
 *
 * @param promise the share of the people held that are in the largest component after the first k
 *     removals, taking the data held for all there is
 * @param remainder the same share in the worlds, of all people, unseen ones included
 * @param curve the same after each beginning of the order, from the same worlds: {@code
 *     curve.get(i)} is the remainder after the first i removals, from 0 to the length of the order,
 *     so that {@code curve.get(k)} is {@code remainder}. Each interval holds its own place, not the
 *     whole curve at once
 * @param auc10 the area under the curve; after the order come the other people held, by degree
 * @param n10 counted removals until the largest component is at most a tenth; infinite where people
 *     unseen keep it above
 * @param unreached the share of worlds in which it is never at most a tenth
 * @param unseen the share of all people in the largest component when everyone held is gone: no
 *     plan over the people held can go below
 * @param level the share of worlds inside each interval
 * @param worlds how many there were
 */
public record Outlook(
    double promise,
    Interval remainder,
    List<Interval> curve,
    Interval auc10,
    Interval n10,
    double unreached,
    Interval unseen,
    double level,
    int worlds) {
  /** Keeps its own list. */
  public Outlook {
    curve = List.copyOf(curve);
  }
}
