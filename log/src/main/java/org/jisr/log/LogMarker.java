package org.jisr.log;

/** Placeholder. */
public final class LogMarker {
  private LogMarker() {}
}
