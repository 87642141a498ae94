/** Handling, purposes and the rules that decide who may see or receive what: pure functions. */
@NullMarked
package org.jisr.law;

import org.jspecify.annotations.NullMarked;
