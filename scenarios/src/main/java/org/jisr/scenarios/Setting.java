package org.jisr.scenarios;

import org.jisr.law.Handling;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside every result.
 *
 * @param handling the strictest of all statements used, shown or not; null where none was
 * @param stale whether what is held has grown since: the result is of what was held then
 * @param withheldNodes how many nodes are part of the structure and of no answer
 * @param withheldTies how many ties are
 */
public record Setting(
    @Nullable Handling handling, boolean stale, int withheldNodes, int withheldTies) {}
