package org.jisr.bank;

/**
 * Another place in which traces of statements may lie: mail on its way, names of files, salts of
 * the log, keys of backups.
 */
@FunctionalInterface
public interface ErasureParticipant {
  /**
   * Lets go of what an erasure took out of the bank, durably, before it returns. It is called again
   * after a crash: doing it twice does no harm.
   */
  void erase(ErasedTraces traces);

  /** Called each time the node has looked for what is due, whether anything was or not. */
  default void round() {}
}
