package org.jisr.node;

import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import org.jisr.bank.ErasedTraces;
import org.jisr.bank.ErasureParticipant;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;

/**
 * Destroys the keys of archives that have had their time, so that they open no more. The node does
 * it by itself; whether anything else is erased does not matter.
 */
final class ArchiveExpiry implements ErasureParticipant {
  /** After this long an archive cannot be read at all; what is no statement is in it until then. */
  static final Period ARCHIVES_LAST = Period.ofYears(2);

  private final BackupKeyFile keys;
  private final TransparencyLog log;
  private final InstantSource clock;

  ArchiveExpiry(BackupKeyFile keys, TransparencyLog log, InstantSource clock) {
    this.keys = keys;
    this.log = log;
    this.clock = clock;
  }

  /** Nothing of an archive goes with a statement: its key did already. */
  @Override
  public void erase(ErasedTraces traces) {}

  /** The leaf first, then the keys; no leaf where nothing is due. */
  @Override
  public void round() {
    Instant before = clock.instant().atOffset(ZoneOffset.UTC).minus(ARCHIVES_LAST).toInstant();
    keys.change(
        all -> {
          int due = all.dueBefore(before);
          if (due > 0) {
            log.append(
                new Leaf(
                    LeafKind.KEY,
                    Map.of(
                        "purpose", "backups",
                        "action", "expired",
                        "count", Integer.toString(due)),
                    Map.of("by", "node")));
          }
          return all.expire(before);
        });
  }
}
