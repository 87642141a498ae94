/**
 * STIX patterns (STIX 2.1, section 9): text to an immutable tree and back.
 *
 * <p>{@link org.jisr.stix.pattern.StixPattern#parse} is the way in.
 */
@NullMarked
package org.jisr.stix.pattern;

import org.jspecify.annotations.NullMarked;
