package org.jisr.intake;

import org.jdbi.v3.core.Handle;

/** The caller's own work in the transaction that stores an envelope. */
@FunctionalInterface
public interface DepositWork {
  /** Runs once, before the commit. */
  void run(Handle handle, DepositReport report);
}
