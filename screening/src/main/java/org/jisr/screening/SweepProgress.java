package org.jisr.screening;

/**
 * How far the names that a viewer may see are laid beside the lists.
 *
 * @param finished whether all that are there now were
 * @param screened how many visible statements were
 */
public record SweepProgress(boolean finished, long screened) {}
