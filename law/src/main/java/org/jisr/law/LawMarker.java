package org.jisr.law;

/** Placeholder. */
public final class LawMarker {
  private LawMarker() {}
}
