/**
 * The rules of STIX 2.1 (Errata 01) over untrusted JSON: findings with stable codes, never an
 * exception.
 *
 * <p>{@link org.jisr.stix.validation.Validator} is the entrance; the tables of the standard are in
 * the {@code …Types} classes.
 */
@NullMarked
package org.jisr.stix.validation;

import org.jspecify.annotations.NullMarked;
