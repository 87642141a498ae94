package org.jisr.screening;

import org.jspecify.annotations.Nullable;

/**
 * What a version did to one entry.
 *
 * @param before null for an entry that is new
 * @param after null for an entry that was removed
 */
public record EntryChange(String id, @Nullable ListEntry before, @Nullable ListEntry after) {}
