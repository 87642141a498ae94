/**
 * How a room opens its own schema: brought to this version's form, left untouched when a newer
 * version wrote it, and with failures that never say what was bound.
 */
@NullMarked
package org.jisr.store;

import org.jspecify.annotations.NullMarked;
