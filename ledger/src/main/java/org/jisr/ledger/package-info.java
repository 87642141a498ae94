/**
 * What passed with each partner in each month, read from this node's log alone, and the signed
 * monthly statements in which both sides say it to each other.
 *
 * <p>{@link org.jisr.ledger.Ledger} is the way in. Only counts of letters travel, which both sides
 * know; how well a partner answers stays here, and is advice.
 */
@NullMarked
package org.jisr.ledger;

import org.jspecify.annotations.NullMarked;
