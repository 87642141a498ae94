/**
 * Turns the exercise's stories, Markdown that people read and correct, into the STIX bundles that
 * nodes import.
 */
@NullMarked
package org.jisr.exercise.story;

import org.jspecify.annotations.NullMarked;
