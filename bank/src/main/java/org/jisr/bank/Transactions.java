package org.jisr.bank;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Work on the bank's tables, each piece in a transaction of its own. */
final class Transactions {
  private final Jdbi jdbi;

  Transactions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Does the work and commits it; whatever the work throws undoes it all.
   *
   * @throws BankException {@code BANK_UNAVAILABLE} when the database does not answer
   */
  <T extends @Nullable Object> T run(Function<Handle, T> work) {
    try (Handle handle = jdbi.open()) {
      handle.begin();
      try {
        T result = work.apply(handle);
        handle.commit();
        return result;
      } finally {
        if (handle.isInTransaction()) {
          handle.rollback();
        }
      }
    } catch (JdbiException e) {
      throw new BankException(BankFault.UNAVAILABLE, e);
    }
  }
}
