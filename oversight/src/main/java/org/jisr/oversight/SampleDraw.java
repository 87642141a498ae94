package org.jisr.oversight;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jisr.log.Hash;
import org.jisr.log.LogEntry;
import org.jisr.log.LogFolder;

/**
 * A draw of disclosures that nobody can steer and everybody with the log's files can repeat: {@code
 * jisr-sample/1}, written down in {@code docs/oversight.md}.
 *
 * <p>The pool is the disclosures of a period among the first leaves of the log, by index. The seed
 * is {@code SHA-256("jisr-sample/1\n" from "\n" to "\n" root)}. For counter 0, 1, 2, … the first
 * eight bytes of {@code SHA-256(seed counter)}, the counter in eight bytes, big-endian, are a
 * number; it is passed over when it is not below the greatest multiple of the pool's size under
 * 2^64, as are places that were drawn before.
 *
 * @param period of which the disclosures are
 * @param size how many leaves of the log are looked at
 * @param root of that many leaves
 * @param pool how many disclosures there are
 * @param leaves the indices drawn, in the order of drawing
 */
public record SampleDraw(Period period, long size, Hash root, long pool, List<Long> leaves) {
  /** The name of the way to draw. */
  public static final String FORMAT = "jisr-sample/1";

  /** Copies the list. */
  public SampleDraw {
    leaves = List.copyOf(leaves);
  }

  /**
   * Repeats a draw from the files of a log alone.
   *
   * @param size how many leaves to look at
   * @param count how many to draw
   * @throws org.jisr.log.LogException when there are not so many leaves
   */
  public static SampleDraw of(LogFolder log, Period period, long size, int count) {
    List<Long> pool = new ArrayList<>();
    log.each(
        size,
        entry -> {
          if (period.holds(entry.time()) && discloses(entry)) {
            pool.add(entry.index());
          }
        });
    return of(period, size, log.root(size), pool, count);
  }

  static SampleDraw of(Period period, long size, Hash root, List<Long> pool, int count) {
    return new SampleDraw(period, size, root, pool.size(), draw(seed(period, root), pool, count));
  }

  private static boolean discloses(LogEntry entry) {
    Act act = Act.of(entry);
    return act.discloses();
  }

  private static byte[] seed(Period period, Hash root) {
    MessageDigest digest = sha256();
    digest.update((FORMAT + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update((period.from() + "\n" + period.to() + "\n").getBytes(StandardCharsets.UTF_8));
    return digest.digest(root.bytes());
  }

  private static List<Long> draw(byte[] seed, List<Long> pool, int count) {
    Set<Integer> places = new LinkedHashSet<>();
    int wanted = Math.min(count, pool.size());
    for (long counter = 0; places.size() < wanted; counter++) {
      long number = number(seed, counter);
      if (!beyond(number, pool.size())) {
        places.add((int) Long.remainderUnsigned(number, pool.size()));
      }
    }
    return places.stream().map(pool::get).toList();
  }

  private static long number(byte[] seed, long counter) {
    MessageDigest digest = sha256();
    digest.update(seed);
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, counter));
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  /** Whether a number lies in the last, incomplete run of places below 2^64. */
  static boolean beyond(long number, long pool) {
    // 2^64 mod pool, without 2^64: (2^64 - pool) mod pool
    long rest = Long.remainderUnsigned(-pool, pool);
    return rest != 0 && Long.compareUnsigned(number, -rest) >= 0;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
