package org.jisr.intake;

import java.util.Locale;

/** How a feed is doing. */
public enum FeedState {
  /** It was not asked yet. */
  NEW,
  /** It is being asked, or a page of it is being imported. */
  RUNNING,
  /** Its last run brought everything there was. */
  HEALTHY,
  /** Its last run failed; it is tried again, less often each time. */
  FAILING,
  /** A person stopped it. */
  PAUSED;

  /** The word in the HTTP API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
