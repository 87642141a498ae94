/**
 * Where ties may be missing, as calibrated probabilities. A predicted tie is a hypothesis: never a
 * statement, and never by itself a reason to name anyone.
 */
@NullMarked
package org.jisr.networks.ties;

import org.jspecify.annotations.NullMarked;
