package org.jisr.web;

/** Placeholder. */
public final class WebMarker {
  private WebMarker() {}
}
