package org.jisr.exchange;

import org.jspecify.annotations.Nullable;

/**
 * What checking a partner's log came to: whether its newest checkpoint is signed by it and extends
 * every earlier one this node has seen.
 *
 * @param size leaves in the newest checkpoint
 * @param seen the size of the checkpoint that was known before; 0 when none was
 * @param ok whether everything verified
 * @param code the fault's code when not
 */
public record LogCheck(String partner, long seen, long size, boolean ok, @Nullable String code) {}
