package org.jisr.oversight;

import java.util.List;

/**
 * A sample with its disclosures, in the order of drawing.
 *
 * @param sample the draw and the marks
 * @param acts one for each leaf that was drawn
 */
public record OpenedSample(Sample sample, List<SampledAct> acts) {
  /** Copies the list. */
  public OpenedSample {
    acts = List.copyOf(acts);
  }
}
