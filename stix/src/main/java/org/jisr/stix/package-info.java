/** STIX 2.1 objects, bundles, identifiers and canonical JSON, usable without the node. */
@NullMarked
package org.jisr.stix;

import org.jspecify.annotations.NullMarked;
