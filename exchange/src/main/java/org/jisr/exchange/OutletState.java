package org.jisr.exchange;

import java.util.Locale;

/** How an outlet is doing. */
public enum OutletState {
  /** Nothing was sent yet. */
  NEW,
  /** It is being filled. */
  RUNNING,
  /** Its last run sent everything there was. */
  HEALTHY,
  /** Its server took an envelope and works on it. */
  WAITING,
  /** Its last run failed; it is tried again, less often each time. */
  FAILING,
  /** Its terms have ended: nothing is sent until a person agrees on new ones. */
  ENDED,
  /** A person stopped it. */
  PAUSED;

  /** The word in the HTTP API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
