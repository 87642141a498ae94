/**
 * The bridge to other sovereign nodes: partners enrolled by card, agreements signed by both, items
 * released as signed envelopes, receipts, recall and tip-offs.
 *
 * <p>{@link org.jisr.exchange.Exchange} is the way in. Everything that leaves was permitted by the
 * bank's gate and is in the log first; everything that comes is checked, logged and answered with a
 * signed receipt.
 */
@NullMarked
package org.jisr.exchange;

import org.jspecify.annotations.NullMarked;
