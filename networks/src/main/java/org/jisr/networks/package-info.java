/**
 * The science of networks: structure, what holds them together, what would part them and how sure
 * that is. Pure computation over a graph in memory; it knows nothing of people, files or handling.
 */
@NullMarked
package org.jisr.networks;

import org.jspecify.annotations.NullMarked;
