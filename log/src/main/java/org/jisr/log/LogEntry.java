package org.jisr.log;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A leaf as it stands in the tree.
 *
 * @param index its place in the log, from 0; this is the order of acts
 * @param time what the node's clock said; data, not order
 * @param code the kind's code, which a later version may have added
 * @param clear the readable fields
 * @param commitments base64 of {@code HMAC-SHA256(field key, value)} by field name
 */
public record LogEntry(
    long index,
    Instant time,
    String code,
    SortedMap<String, String> clear,
    SortedMap<String, String> commitments) {

  /** The kind, or empty when this version doesn't know the code. */
  public Optional<LeafKind> kind() {
    return LeafKind.ofCode(code);
  }
}
