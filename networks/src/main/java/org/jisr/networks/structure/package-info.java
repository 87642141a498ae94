/**
 * How a network is built: the cells it falls into, who stands between them, which nodes play alike
 * roles, and which few nodes hold it together or reach it. Pure computation over a {@code Graph}.
 */
@NullMarked
package org.jisr.networks.structure;

import org.jspecify.annotations.NullMarked;
