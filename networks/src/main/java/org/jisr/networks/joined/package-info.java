/**
 * A view of a network that two parties hold in parts and do not pool: each summarises its own part
 * down to the nodes both know by agreed pseudonyms, and the summaries together say which of these
 * hold the joined network together.
 */
@NullMarked
package org.jisr.networks.joined;

import org.jspecify.annotations.NullMarked;
