package org.jisr.intake;

/** Placeholder. */
public final class IntakeMarker {
  private IntakeMarker() {}
}
