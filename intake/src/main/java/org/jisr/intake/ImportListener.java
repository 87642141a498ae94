package org.jisr.intake;

/**
 * Hears how imports proceed; called at most about ten times a second per import, and at each end.
 */
@FunctionalInterface
public interface ImportListener {
  /** The import stands here now; the call must return quickly and must not throw. */
  void changed(ImportJob job);
}
