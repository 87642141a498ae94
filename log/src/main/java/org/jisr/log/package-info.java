/** The transparency log: Merkle tiles, signed checkpoints, proofs and the offline verifier. */
@NullMarked
package org.jisr.log;

import org.jspecify.annotations.NullMarked;
