/**
 * What a judge or a data-protection body sees of a node: statistics, the reasons of refusals, what
 * law changes, samples of disclosures, and whether the log is whole.
 *
 * <p>{@link org.jisr.oversight.Oversight} is the way in. Everything is read from the log, whose
 * commitments this node can open; no statement's content is read. Each look is a leaf before it is
 * answered.
 */
@NullMarked
package org.jisr.oversight;

import org.jspecify.annotations.NullMarked;
