package org.jisr.intake;

/** The node stops; the import goes on at the next start. */
final class StoppedException extends RuntimeException {
  StoppedException() {
    super("The node stops.", null, false, false);
  }
}
