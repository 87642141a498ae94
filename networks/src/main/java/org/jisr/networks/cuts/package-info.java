/**
 * Interventions on ties instead of nodes: which ties, cut at which cost, would part the network of
 * the data held. Ties are numbered; costs and exclusions are per tie.
 */
@NullMarked
package org.jisr.networks.cuts;

import org.jspecify.annotations.NullMarked;
