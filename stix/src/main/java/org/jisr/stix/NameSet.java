package org.jisr.stix;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names met so far in one JSON object.
 *
 * <p>A 64-bit mask of their hashes answers "new" without a comparison in most cases; few names are
 * compared one by one, and many go into a hash set so that hostile objects cost no more.
 */
final class NameSet {
  private static final int FEW = 32;

  private final String[] few = new String[FEW];
  private int count;
  private long mask;
  private @Nullable Set<String> many;

  void clear() {
    count = 0;
    mask = 0;
    many = null;
  }

  /** Adds a name; false if it was there. */
  boolean add(String name) {
    if (many != null) {
      return many.add(name);
    }
    int hash = name.hashCode();
    long bit = 1L << (hash ^ hash >>> 16);
    if ((mask & bit) != 0) {
      for (int i = 0; i < count; i++) {
        if (few[i].equals(name)) {
          return false;
        }
      }
    }
    mask |= bit;
    if (count < FEW) {
      few[count++] = name;
      return true;
    }
    many = new HashSet<>(Set.of(few));
    return many.add(name);
  }
}
