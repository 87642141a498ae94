package org.jisr.intake;

/** A person cancelled the import. */
final class CancelledException extends RuntimeException {
  CancelledException() {
    super("The import was cancelled.", null, false, false);
  }
}
