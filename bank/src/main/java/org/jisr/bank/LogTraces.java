package org.jisr.bank;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.StixId;

/**
 * Erases the committed values of leaves that name an object of which nothing is held any more, and
 * of those that told of a file of which nothing is left. The leaves stay and the tree verifies.
 */
final class LogTraces {
  private final TransparencyLog log;

  LogTraces(TransparencyLog log) {
    this.log = log;
  }

  /** The leaves whose values go with the traces, in order. */
  List<Long> find(ErasedTraces traces) {
    if (traces.gone().isEmpty() && traces.sources().isEmpty()) {
      return List.of();
    }
    Set<String> gone = traces.gone().stream().map(StixId::toString).collect(Collectors.toSet());
    Set<Long> leaves = new TreeSet<>();
    new LeafScan(log).each(gone, leaf -> leaves.add(leaf.entry().index()));
    for (ErasedTraces.EmptiedSource source : traces.sources()) {
      if (source.leaf() >= 0
          && source.leaf() < log.size()
          && !log.entry(source.leaf()).commitments().isEmpty()) {
        leaves.add(source.leaf());
      }
    }
    return List.copyOf(leaves);
  }

  void erase(List<Long> leaves) {
    leaves.forEach(log::erase);
  }
}
