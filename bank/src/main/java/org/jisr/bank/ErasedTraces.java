package org.jisr.bank;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * What an erasure took out of the bank, for the other rooms to let go of as well.
 *
 * @param erasure its id
 * @param statements the numbers of the statements, in order; they are never given again
 * @param gone the objects of which the bank holds nothing any more
 * @param sources the sources of which nothing is left
 * @param leaves the leaves of the log whose committed values are erased afterwards
 * @param marks what keeps them from coming back, for a copy; null when there is nothing
 */
public record ErasedTraces(
    UUID erasure,
    List<Long> statements,
    Set<StixId> gone,
    List<EmptiedSource> sources,
    List<Long> leaves,
    @Nullable SuppressionMarks marks) {
  /** Copies the collections. */
  public ErasedTraces {
    statements = List.copyOf(statements);
    gone = Set.copyOf(gone);
    sources = List.copyOf(sources);
    leaves = List.copyOf(leaves);
  }

  ErasedTraces withLeaves(List<Long> indices) {
    return new ErasedTraces(erasure, statements, gone, sources, indices, marks);
  }

  /** A source from which nothing is held any more, and the leaf that told of its arrival. */
  public record EmptiedSource(Source.Kind kind, String reference, long leaf) {}
}
