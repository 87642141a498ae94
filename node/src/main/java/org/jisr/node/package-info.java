/** The process: command line, configuration and the wiring of the rooms by hand. */
@NullMarked
package org.jisr.node;

import org.jspecify.annotations.NullMarked;
