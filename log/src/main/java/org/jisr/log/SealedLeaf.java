package org.jisr.log;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A leaf with its commitments made, waiting for its index.
 *
 * @param leaf what the caller said
 * @param commitments by field name
 * @param nonce base64 of 32 random bytes where there is no commitment, so that the leaf's hash
 *     cannot be guessed; null otherwise
 * @param secret what opens the commitments, empty when there are none
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
record SealedLeaf(
    Leaf leaf, SortedMap<String, String> commitments, @Nullable String nonce, byte[] secret) {
  private static final SecureRandom RANDOM = new SecureRandom();

  static SealedLeaf seal(Leaf leaf) {
    byte[] random = new byte[Commitments.SALT_LENGTH];
    RANDOM.nextBytes(random);
    SortedMap<String, String> values = new TreeMap<>(leaf.committed());
    if (values.isEmpty()) {
      String nonce = Base64.getEncoder().encodeToString(random);
      return new SealedLeaf(leaf, values, nonce, new byte[0]);
    }
    byte[] secret = new PrivateRecord(random, values).bytes();
    return new SealedLeaf(leaf, Commitments.of(random, values), null, secret);
  }

  StoredLeaf store(long index, Instant time) {
    SortedMap<String, String> clear = new TreeMap<>(leaf.clear());
    LogEntry entry = new LogEntry(index, time, leaf.kind().code(), clear, commitments);
    return new StoredLeaf(LeafCodec.write(entry, nonce), secret);
  }
}
