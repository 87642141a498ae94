package org.jisr.log;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a policy says of a checkpoint that its log signed.
 *
 * @param met whether enough witnesses cosigned it
 * @param cosigned the names of those who did
 * @param missing the names of those who did not
 */
public record PolicyVerdict(
    Checkpoint checkpoint, boolean met, SortedSet<String> cosigned, SortedSet<String> missing) {
  /** Copies the names. */
  public PolicyVerdict {
    cosigned = Collections.unmodifiableSortedSet(new TreeSet<>(cosigned));
    missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
  }
}
