package org.jisr.bank;

import java.util.List;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * A statement as far as its rows can be made without the database.
 *
 * @param version what tells versions apart and orders them, see {@link Versions}
 * @param saidAt microseconds since 2000-01-01, or null where the object has no time of its own
 * @param digest SHA-256 of the bytes
 * @param names stems of the name, as a binary {@code tsvector}
 * @param mentions objects it tells of beside those it links to
 * @param layers the rows of what shows less of it, the fullest first
 * @param words stems of all texts, as a binary {@code tsvector}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying would double the memory
record PreparedRow(
    NewStatement statement,
    byte[] json,
    byte[] digest,
    String version,
    @Nullable Long saidAt,
    @Nullable String name,
    boolean person,
    byte[] names,
    byte[] words,
    List<PreparedEdge> edges,
    List<StixId> mentions,
    List<PreparedRow> layers) {}
