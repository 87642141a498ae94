package org.jisr.bank;

import org.jisr.law.Handling;
import org.jisr.stix.StixObject;

/**
 * A statement as it looks to those who may see some of its parts only: the same version of the same
 * object without the parts that are marked more strictly, under the handling that is left.
 */
public record Layer(StixObject object, Handling handling) {}
