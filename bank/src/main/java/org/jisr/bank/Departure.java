package org.jisr.bank;

import org.jisr.law.Closure;
import org.jisr.stix.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * How a statement would leave: as it is, as a copy without what must not leave, or not at all.
 *
 * @param closure the parts that must not leave, and whether the rest can
 * @param redaction the copy; null where the statement leaves as it is, or cannot
 */
record Departure(Closure closure, @Nullable Redaction redaction) {
  static final Departure WHOLE = new Departure(Closure.NONE, null);
}
