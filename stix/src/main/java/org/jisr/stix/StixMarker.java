package org.jisr.stix;

/** Placeholder. */
public final class StixMarker {
  private StixMarker() {}
}
