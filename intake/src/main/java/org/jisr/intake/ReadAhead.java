package org.jisr.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jisr.stix.BundleEntry;
import org.jspecify.annotations.Nullable;

/**
 * What the check of a small file has read, so that storing need not read it again; given up as soon
 * as the file turns out to be large or other imports need the room.
 *
 * <p>All imports together keep at most 64 MiB of JSON this way (some three times that in memory).
 */
final class ReadAhead {
  private static final int STEP = 1 << 20;
  private static final Semaphore ROOM = new Semaphore(64);

  private @Nullable List<BundleEntry> entries = new ArrayList<>();
  private int taken;
  private long bytes;

  void add(BundleEntry entry) {
    List<BundleEntry> kept = entries;
    if (kept == null) {
      return;
    }
    bytes += entry instanceof BundleEntry.Accepted accepted ? accepted.object().size() : 0;
    while (bytes > (long) taken * STEP) {
      if (!ROOM.tryAcquire()) {
        close();
        return;
      }
      taken++;
    }
    kept.add(entry);
  }

  /** Whether the whole file is here. */
  boolean complete() {
    return entries != null;
  }

  /** The entries after the first so many; each is let go when it is given out. */
  Entries from(long start) {
    List<@Nullable BundleEntry> kept = new ArrayList<>(entries == null ? List.of() : entries);
    entries = null;
    return new Entries() {
      private int at = (int) Math.min(start, kept.size());

      @Override
      public @Nullable BundleEntry next() {
        return at == kept.size() ? null : kept.set(at++, null);
      }

      @Override
      public void close() {
        kept.clear();
      }
    };
  }

  /** Keeps nothing, as what the check has read is not what is stored. */
  void giveUp() {
    close();
  }

  /** Lets everything go. */
  void close() {
    entries = null;
    ROOM.release(taken);
    taken = 0;
  }
}
