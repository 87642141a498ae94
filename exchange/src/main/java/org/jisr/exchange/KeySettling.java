package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;

/**
 * Destroys former private keys: those that open what is under way when every confirmed partner has
 * answered, the former key of the connection then or at the end of the overlap.
 */
final class KeySettling {
  /** How long before partners forget the former key of a connection it is no longer shown. */
  private static final Duration MARGIN = Duration.ofDays(1);

  private final Core core;
  private final RevocationTelling telling;

  KeySettling(Core core, RevocationTelling telling) {
    this.core = core;
    this.telling = telling;
  }

  void round() {
    boolean told = telling.round();
    NodeKeys keys = core.identity().keys();
    boolean former = keys.formerTls() != null || keys.sealing().keys().size() > 1;
    if (!former || keys.next() != null) {
      return;
    }
    if (!changed()) {
      if (keys.formerTls() != null) {
        // The database was restored from before the change: nobody can say who knows of it.
        core.own().replace(keys.withoutFormerTls());
      }
      return;
    }
    if (told && answered()) {
      core.own().replace(keys.settled());
      core.jdbi().useTransaction(handle -> OwnKeyTable.settled(handle, core.now()));
      core.log()
          .append(
              new Leaf(
                  LeafKind.KEY,
                  Map.of(
                      "purpose", "identity",
                      "action", "destroyed",
                      "keyId", core.identity().fingerprint().hex()),
                  Map.of("by", "node")));
    } else if (keys.formerTls() != null && over()) {
      core.own().replace(keys.withoutFormerTls());
      core.jdbi().useTransaction(handle -> OwnKeyTable.formerGone(handle, core.now()));
    }
  }

  /** Keys that were renewed with the node stopped are kept as they always were. */
  private boolean changed() {
    return core.jdbi().withHandle(OwnKeyTable::unsettled) > 0;
  }

  private boolean over() {
    Instant end = core.jdbi().withHandle(OwnKeyTable::overlapEnds);
    return end != null && !core.now().isBefore(end.minus(MARGIN));
  }

  private boolean answered() {
    Set<String> confirmed =
        core.jdbi().withHandle(PartnerTable::all).stream()
            .filter(row -> row.state() == PartnerState.CONFIRMED)
            .map(row -> row.party().value())
            .collect(Collectors.toSet());
    List<KeyChange> changes = core.jdbi().withHandle(OwnKeyTable::all);
    return changes.stream()
        .flatMap(change -> change.waiting().stream())
        .noneMatch(confirmed::contains);
  }
}
