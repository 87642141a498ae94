package org.jisr.intake;

/**
 * What became of one chunk.
 *
 * @param entries entries of the file that it covers
 * @param stored objects that were new
 * @param known objects that the bank had already
 * @param refused entries that are no readable objects
 */
record ChunkResult(long entries, long stored, long known, long refused) {}
