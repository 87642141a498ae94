package org.jisr.intake;

/**
 * How far one import is.
 *
 * @param bytesRead bytes of the uploaded file read in the current pass
 * @param objects objects that the check found in the file, good and bad
 * @param stored objects that were new and are stored durably
 * @param known objects that the bank had already
 * @param refused objects that could not be read; see {@link Importer#refusals}
 * @param objectsPerSecond objects stored or known a second in this run, 0 before the first chunk
 */
public record ImportProgress(
    long bytesRead, long objects, long stored, long known, long refused, double objectsPerSecond) {

  /** Nothing done yet. */
  static final ImportProgress NONE = new ImportProgress(0, 0, 0, 0, 0, 0);
}
