package org.jisr.intake;

import java.time.Duration;

/**
 * The sizes and times beyond which a file is refused, and the grain of the work.
 *
 * @param fileBytes largest file as uploaded, in bytes
 * @param unpackedBytes largest unpacked size of a compressed file, in bytes
 * @param expansion largest ratio of unpacked to compressed size (beyond the first 16 MiB)
 * @param documentBytes largest text document, in bytes
 * @param documentCharacters longest text of a document, in UTF-16 units
 * @param documentTime longest time for reading one PDF
 * @param chunkObjects objects stored in one transaction
 */
public record ImportLimits(
    long fileBytes,
    long unpackedBytes,
    int expansion,
    long documentBytes,
    int documentCharacters,
    Duration documentTime,
    int chunkObjects) {

  /**
   * 4 GiB files, 16 GiB unpacked at most 200-fold, documents of 64 MiB and a million characters.
   */
  public static ImportLimits standard() {
    return new ImportLimits(
        4L << 30, 16L << 30, 200, 64L << 20, 1_000_000, Duration.ofSeconds(60), 2_000);
  }

  /** The same with another number of objects per transaction. */
  public ImportLimits withChunkObjects(int objects) {
    return new ImportLimits(
        fileBytes,
        unpackedBytes,
        expansion,
        documentBytes,
        documentCharacters,
        documentTime,
        objects);
  }

  /** The same with other limits for files: as uploaded and unpacked, in bytes. */
  public ImportLimits withFileBytes(long uploaded, long unpacked) {
    return new ImportLimits(
        uploaded,
        unpacked,
        expansion,
        documentBytes,
        documentCharacters,
        documentTime,
        chunkObjects);
  }
}
