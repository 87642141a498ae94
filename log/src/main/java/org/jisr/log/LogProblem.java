package org.jisr.log;

/**
 * One finding of the offline verifier.
 *
 * @param where the file below the log's folder, with the leaf's index where one is meant, for
 *     example {@code tile/entries/000#17}
 * @param code a stable code
 * @param message what was found, in English
 */
public record LogProblem(String where, String code, String message) {}
