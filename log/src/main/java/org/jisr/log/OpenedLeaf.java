package org.jisr.log;

import java.util.SortedMap;

/**
 * A leaf with the committed values that this node still holds, each checked against its commitment.
 *
 * @param entry the leaf in the tree
 * @param values the committed values by field name; empty once erased
 * @param erased whether the values were erased, so that nobody can confirm them any more
 */
public record OpenedLeaf(LogEntry entry, SortedMap<String, String> values, boolean erased) {}
