package org.jisr.screening;

/**
 * How far the names that a viewer may see are laid beside the lists.
 *
 * @param finished whether all that are there now were, and beside the versions in force
 * @param screened how many visible statements were, beside some version
 * @param behind how many of them wait to be laid beside what a newer version changed
 */
public record SweepProgress(boolean finished, long screened, long behind) {}
