/** The information bank: statements, entities, history and search, read only through the gate. */
@NullMarked
package org.jisr.bank;

import org.jspecify.annotations.NullMarked;
