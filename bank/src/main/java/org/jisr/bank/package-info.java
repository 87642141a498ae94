/**
 * The information bank: statements, entities, versions and search.
 *
 * <p>A <em>statement</em> is what one originator says about one STIX object, with its handling; an
 * <em>entity</em> is the fold of the statements its viewer may see. {@link StatementWriter} is the
 * only way in, {@link Gate} the only way out, and a leaf is in the log before either acts.
 */
@NullMarked
package org.jisr.bank;

import org.jspecify.annotations.NullMarked;
