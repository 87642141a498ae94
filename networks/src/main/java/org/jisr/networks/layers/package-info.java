/**
 * Networks as they are collected: ties of several kinds, each with a weight, how sure it is, when
 * it held and what it rests on; and the plain graphs that come of choosing kinds and times.
 */
@NullMarked
package org.jisr.networks.layers;

import org.jspecify.annotations.NullMarked;
