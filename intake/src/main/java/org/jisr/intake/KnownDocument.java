package org.jisr.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * The report that stands for a file.
 *
 * @param fileName the name under which the file first came
 * @param bodyDigest SHA-256 (hexadecimal) of what the report says, times and id left out
 */
record KnownDocument(
    UUID reportId,
    String fileName,
    Instant created,
    Instant modified,
    Instant published,
    String bodyDigest) {}
