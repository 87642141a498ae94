/**
 * Structural scenarios over a network that one viewer may read, for one purpose and legal basis.
 *
 * <p>{@link org.jisr.scenarios.Scenarios} is the way in. The network comes by the bank's gate, the
 * figures by {@code networks}; whoever is excluded stays in the structure and in no answer.
 */
@NullMarked
package org.jisr.scenarios;

import org.jspecify.annotations.NullMarked;
