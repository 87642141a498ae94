package org.jisr.screening;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of the lists in force is to be laid beside names that were laid beside versions before. */
final class Differences {
  private final ScreeningDatabase database;
  private @Nullable Difference last;

  /** One difference serves every viewer's queue. */
  private record Difference(String since, LoadedLists lists, List<Comparing.Part> parts) {}

  Differences(ScreeningDatabase database) {
    this.database = database;
  }

  static List<Comparing.Part> all(LoadedLists lists) {
    return lists.lists().stream().map(list -> new Comparing.Part(list, list.sieve())).toList();
  }

  /**
   * Entries that are new or others; those that went need nothing, since a pair is read from the
   * list in force before it is shown.
   */
  synchronized List<Comparing.Part> since(String stamp, LoadedLists lists) {
    Difference known = last;
    if (known == null || !known.since().equals(stamp) || known.lists() != lists) {
      known = new Difference(stamp, lists, parts(stamp, lists));
      last = known;
    }
    return known.parts();
  }

  /** Lets go of what was laid beside them; it is made again when it is wanted. */
  synchronized void forget() {
    last = null;
  }

  private List<Comparing.Part> parts(String stamp, LoadedLists lists) {
    List<Comparing.Part> parts = new ArrayList<>();
    for (LoadedList list : lists.lists()) {
      int before = LoadedLists.version(stamp, list.version.list());
      int version = list.version.number();
      if (before == version) {
        continue;
      }
      List<String> changed =
          database.run(handle -> Lists.changedSince(handle, list.version.list(), before, version));
      if (!changed.isEmpty()) {
        parts.add(new Comparing.Part(list, before == 0 ? list.sieve() : list.sieve(changed)));
      }
    }
    return parts;
  }
}
