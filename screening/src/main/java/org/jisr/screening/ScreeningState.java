package org.jisr.screening;

import java.util.List;

/**
 * What screening goes by now.
 *
 * @param ready whether lists can be searched
 * @param budget false alerts in a thousand questions that are put up with
 * @param threshold the bits that follow from it
 */
public record ScreeningState(
    boolean ready,
    List<ListStatus> lists,
    double budget,
    double threshold,
    Calibration calibration) {
  /** Copies the list. */
  public ScreeningState {
    lists = List.copyOf(lists);
  }
}
