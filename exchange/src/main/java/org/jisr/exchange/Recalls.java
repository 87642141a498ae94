package org.jisr.exchange;

import java.time.Instant;
import java.util.List;

/** How far the recalls of this node have come, each in the whole tree behind its partner. */
public final class Recalls {
  private final Core core;

  Recalls(Core core) {
    this.core = core;
  }

  /** At most 200: the open ones, the nearest deadline first, then the newest of the others. */
  public List<RecallStanding> list() {
    return core.jdbi().withHandle(RecallTable::list);
  }

  /** At most 200 that partners called back here, the restrictions that hold first. */
  public List<RecallHeard> heard() {
    return core.jdbi().withHandle(HeardTable::list);
  }

  /** Those of them that should have been done by now. */
  public List<RecallStanding> overdue() {
    Instant now = core.now();
    return list().stream().filter(each -> each.overdue(now)).toList();
  }
}
