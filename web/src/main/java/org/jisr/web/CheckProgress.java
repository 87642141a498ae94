package org.jisr.web;

import java.util.concurrent.atomic.AtomicLong;
import org.jisr.law.Viewer;

/** Tells whoever asked for a check of the log how far it is, five times a second at most. */
final class CheckProgress {
  private static final long STEP_NANOS = 200_000_000;

  private final Live live;
  private final Viewer viewer;
  private final AtomicLong next = new AtomicLong(System.nanoTime());

  CheckProgress(Live live, Viewer viewer) {
    this.live = live;
    this.viewer = viewer;
  }

  void at(long done, long all) {
    long now = System.nanoTime();
    if (now - next.get() >= 0) {
      next.set(now + STEP_NANOS);
      live.tell(
          "verification",
          Json.object().put("done", done).put("all", all),
          caller -> caller.viewer().equals(viewer));
    }
  }
}
