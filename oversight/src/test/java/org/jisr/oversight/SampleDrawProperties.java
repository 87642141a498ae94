package org.jisr.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jisr.log.Hash;

/** The draw is the one that is written down, and every disclosure has the same chance. */
final class SampleDrawProperties {
  private static final Period PERIOD =
      new Period(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));

  private static Hash root(long number) {
    return Hash.ofLeaf(Long.toString(number).getBytes(StandardCharsets.UTF_8));
  }

  private static List<Long> pool(int size) {
    return LongStream.range(0, size).map(i -> 7 * i + 3).boxed().toList();
  }

  /** The way of docs/oversight.md, followed step by step with numbers of any size. */
  private static List<Long> byTheBook(Hash root, List<Long> pool, int count) throws Exception {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    sha256.update(
        "jisr-sample/1\n2026-11-01T00:00:00Z\n2026-12-01T00:00:00Z\n"
            .getBytes(StandardCharsets.UTF_8));
    byte[] seed = sha256.digest(root.bytes());
    BigInteger all = BigInteger.ONE.shiftLeft(64);
    BigInteger size = BigInteger.valueOf(pool.size());
    List<Long> drawn = new ArrayList<>();
    for (long counter = 0; drawn.size() < Math.min(count, pool.size()); counter++) {
      String hex = HexFormat.of().formatHex(seed) + HexFormat.of().toHexDigits(counter);
      byte[] hash = sha256.digest(HexFormat.of().parseHex(hex));
      BigInteger number = new BigInteger(1, java.util.Arrays.copyOf(hash, 8));
      if (number.compareTo(all.divide(size).multiply(size)) < 0) {
        long leaf = pool.get(number.mod(size).intValue());
        if (!drawn.contains(leaf)) {
          drawn.add(leaf);
        }
      }
    }
    return drawn;
  }

  @Property(tries = 300)
  void theDrawIsTheOneThatIsWrittenDown(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 90) int size,
      @ForAll @IntRange(max = 40) int count)
      throws Exception {
    SampleDraw draw = SampleDraw.of(PERIOD, 1_000, root(seed), pool(size), count);
    assertThat(draw.leaves()).isEqualTo(byTheBook(root(seed), pool(size), count));
    assertThat(draw.leaves()).doesNotHaveDuplicates().hasSize(Math.min(count, size));
    assertThat(draw.pool()).isEqualTo(size);
  }

  @Property(tries = 500)
  void whatLiesBeyondTheLastWholeRunIsPassedOver(
      @ForAll long number, @ForAll @LongRange(min = 1) long pool) {
    BigInteger all = BigInteger.ONE.shiftLeft(64);
    BigInteger size = BigInteger.valueOf(pool);
    BigInteger unsigned = new BigInteger(Long.toUnsignedString(number));
    assertThat(SampleDraw.beyond(number, pool))
        .isEqualTo(unsigned.compareTo(all.divide(size).multiply(size)) >= 0);
  }
}
