/**
 * Published lists of persons and organisations, and whether a name asked for or a name of the bank
 * is on one.
 *
 * <p>{@link org.jisr.screening.Screening} is the way in. Lists are kept with every version; names
 * of the bank come by its gate, for one consultation; what is found is a lead, and a person
 * decides.
 */
@NullMarked
package org.jisr.screening;

import org.jspecify.annotations.NullMarked;
