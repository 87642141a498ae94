package org.jisr.bank;

import org.jspecify.annotations.Nullable;

/** Where a statement stands among those about the same entity; used inside one transaction. */
final class Placement {
  final long seq;
  final int handling;
  final String version;
  final byte[] digest;
  final @Nullable PreparedRow added;
  final int source;
  boolean current;
  boolean shared;

  private Placement(
      long seq,
      int handling,
      String version,
      byte[] digest,
      @Nullable PreparedRow added,
      int source,
      boolean current,
      boolean shared) {
    this.seq = seq;
    this.handling = handling;
    this.version = version;
    this.digest = digest;
    this.added = added;
    this.source = source;
    this.current = current;
    this.shared = shared;
  }

  static Placement held(
      long seq, int handling, String version, byte[] digest, boolean current, boolean shared) {
    return new Placement(seq, handling, version, digest, null, 0, current, shared);
  }

  static Placement added(long seq, int handling, PreparedRow row, int source, boolean current) {
    return new Placement(seq, handling, row.version(), row.digest(), row, source, current, false);
  }
}
