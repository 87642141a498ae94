package org.jisr.bench;

/** Placeholder. */
public final class BenchMarker {
  private BenchMarker() {}
}
