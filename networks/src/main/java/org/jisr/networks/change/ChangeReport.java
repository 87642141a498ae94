package org.jisr.networks.change;

import java.util.List;

/**
 * What a watch found.
 *
 * @param alerts at most one of each kind for the whole and one for each node, the earliest first
 * @param figures what each slice looks like
 * @param falseAlarms how often a network that does not change gives any alert at all
 */
public record ChangeReport(List<Alert> alerts, List<Figures> figures, double falseAlarms) {
  /** Keeps its own lists. */
  public ChangeReport {
    alerts = List.copyOf(alerts);
    figures = List.copyOf(figures);
  }
}
