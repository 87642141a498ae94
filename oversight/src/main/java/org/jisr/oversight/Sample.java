package org.jisr.oversight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A draw that an officer made, and what was found so far.
 *
 * @param asked how many were to be drawn
 * @param by the opaque id of the officer's account
 * @param marks for the disclosures that were looked at
 */
public record Sample(
    UUID id, Instant drawnAt, String by, int asked, SampleDraw draw, List<Mark> marks) {
  /** Copies the list. */
  public Sample {
    marks = List.copyOf(marks);
  }
}
