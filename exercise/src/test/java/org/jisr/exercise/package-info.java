/** Real nodes in real processes, and what happens when something goes wrong. */
@NullMarked
package org.jisr.exercise;

import org.jspecify.annotations.NullMarked;
