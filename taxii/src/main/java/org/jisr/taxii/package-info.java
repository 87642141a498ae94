/** The client's side of TAXII 2.1 over HTTP: addresses, secrets, bounded answers, patience. */
@NullMarked
package org.jisr.taxii;

import org.jspecify.annotations.NullMarked;
