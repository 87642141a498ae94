/** The played exercise: several real nodes, driven over HTTP and the command line only. */
@NullMarked
package org.jisr.exercise;

import org.jspecify.annotations.NullMarked;
