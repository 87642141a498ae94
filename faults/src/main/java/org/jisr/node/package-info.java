/** The command line of a node that fails on demand; only the exercise starts it. */
@NullMarked
package org.jisr.node;

import org.jspecify.annotations.NullMarked;
