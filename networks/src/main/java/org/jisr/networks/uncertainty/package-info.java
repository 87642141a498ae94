/**
 * How sure a result is when ties may be wrong and ties and people are missing: it is computed again
 * in many worlds that the data held allow. Intervals only; no claim that a plan is robust.
 */
@NullMarked
package org.jisr.networks.uncertainty;

import org.jspecify.annotations.NullMarked;
