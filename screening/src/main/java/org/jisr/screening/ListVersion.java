package org.jisr.screening;

import java.time.Instant;

/**
 * One version of a list: where it is from and what it changed.
 *
 * @param number from 1
 * @param published the publisher's date as the file has it; empty where it has none
 * @param sha256 of the file, in hexadecimal
 * @param importedBy account
 * @param entries how many it has
 * @param added how many were not in the version before
 * @param changed how many say something else than before
 * @param removed how many are no longer in it
 */
public record ListVersion(
    String list,
    String title,
    ListFormat format,
    int number,
    String published,
    String sha256,
    Instant importedAt,
    String importedBy,
    int entries,
    int added,
    int changed,
    int removed) {}
