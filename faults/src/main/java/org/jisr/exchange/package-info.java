/**
 * The exchange of a node that fails on demand: it stops between two steps, to be killed there, and
 * posts what no honest node would. It lies in this package so that the exchange needs no switch and
 * no public door for it; it is on the class path of the exercise's nodes only.
 */
@NullMarked
package org.jisr.exchange;

import org.jspecify.annotations.NullMarked;
