/**
 * Whether a network changed from one stretch of time to another: who leads, how dense it is, into
 * how much it falls and how much runs through few. Alerts state how often they are false, and what
 * changed in the collection meanwhile.
 */
@NullMarked
package org.jisr.networks.change;

import org.jspecify.annotations.NullMarked;
