/**
 * Explanations in words: what stands in a plan's fields, said in Arabic, French, English and
 * Spanish. Every number in a sentence is a field; nothing is predicted and nobody is recommended.
 */
@NullMarked
package org.jisr.networks.explain;

import org.jspecify.annotations.NullMarked;
