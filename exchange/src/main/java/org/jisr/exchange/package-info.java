/** Partners, agreements, signed envelopes, receipts, recall and tip-offs. */
@NullMarked
package org.jisr.exchange;

import org.jspecify.annotations.NullMarked;
