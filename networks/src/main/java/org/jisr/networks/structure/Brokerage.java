package org.jisr.networks.structure;

/**
 * How often a node b stands between two that have no tie of their own, as a → b → c without a → c,
 * by whose group is whose (Gould and Fernandez, 1989).
 *
 * @param coordinator all three in one group
 * @param itinerant a and c in one group, b in another
 * @param gatekeeper b and c in one group, a in another: b lets in
 * @param representative a and b in one group, c in another: b speaks out
 * @param liaison all three in different groups
 */
public record Brokerage(
    long coordinator, long itinerant, long gatekeeper, long representative, long liaison) {
  /** All of them. */
  public long total() {
    return coordinator + itinerant + gatekeeper + representative + liaison;
  }
}
