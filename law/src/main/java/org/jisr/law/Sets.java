package org.jisr.law;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sorted copies, so that equal sets are written alike. */
final class Sets {
  private Sets() {}

  static <T extends Comparable<? super T>> SortedSet<T> copy(Collection<T> members) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(members));
  }

  static Set<String> codes(Collection<? extends Coded> members) {
    Set<String> codes = new LinkedHashSet<>();
    members.forEach(member -> codes.add(member.code()));
    return codes;
  }
}
