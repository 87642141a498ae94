/**
 * Names of people and organisations across scripts: read, compared, searched and explained. Pure
 * computation, without input or output.
 */
@NullMarked
package org.jisr.names;

import org.jspecify.annotations.NullMarked;
