package org.jisr.bank;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What one erasure put on the list of what must not come back, for a copy that outlives the
 * database. It names nothing: digests only, and the key they were made with.
 *
 * @param erasure the erasure
 * @param ground its code
 * @param madeAt when the marks were made
 * @param key HMAC-SHA256, 32 bytes
 * @param digests 32 bytes each
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SuppressionMarks(
    UUID erasure, String ground, Instant madeAt, byte[] key, List<byte[]> digests) {
  /** Copies the list. */
  public SuppressionMarks {
    digests = List.copyOf(digests);
  }
}
