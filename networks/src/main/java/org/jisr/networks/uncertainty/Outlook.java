package org.jisr.networks.uncertainty;

/**
 * What an order of removals does over all worlds, beside what it does on the data held.
 *
 * @param promise the share of the people held that are in the largest component after the first k
 *     removals, taking the data held for all there is
 * @param remainder the same share in the worlds, of all people, unseen ones included
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
    Interval auc10,
    Interval n10,
    double unreached,
    Interval unseen,
    double level,
    int worlds) {}
