package org.jisr.stix;

/**
 * How much of a file a {@link BundleReader} is willing to take in.
 *
 * @param unpackedBytes of the whole file after decompression
 * @param unpackRatio unpacked bytes per compressed byte, looked at after the first 16 MiB
 * @param objectBytes of one object; a bigger one is refused and the rest is read on
 * @param stringBytes of one string; a longer one ends the reading
 * @param objectDepth nesting of one object; a deeper one is refused and the rest is read on
 * @param hostileDepth nesting of the file that ends the reading
 */
public record BundleLimits(
    long unpackedBytes,
    int unpackRatio,
    int objectBytes,
    int stringBytes,
    int objectDepth,
    int hostileDepth) {

  private static final int MEBI = 1 << 20;

  /** Checks that all limits are positive and the depths are in order. */
  public BundleLimits {
    if (unpackedBytes < 1 || unpackRatio < 1 || objectBytes < 2 || stringBytes < 1) {
      throw new IllegalArgumentException("The limits of a bundle must be positive.");
    }
    if (objectDepth < 1 || objectDepth > 1_000 || hostileDepth < objectDepth + 2) {
      throw new IllegalArgumentException(
          "The depth of an object must be 1 to 1000, the hostile depth at least 2 more.");
    }
  }

  /** 4 GiB unpacked, ratio 200, objects of 16 MiB, strings of 32 MiB, depths 100 and 10,000. */
  public static BundleLimits defaults() {
    return new BundleLimits(4L << 30, 200, 16 * MEBI, 32 * MEBI, 100, 10_000);
  }
}
