package org.jisr.intake;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.jisr.bank.BankException;
import org.jisr.bank.BankFault;
import org.jisr.log.LogException;
import org.jisr.log.LogFault;
import org.jspecify.annotations.Nullable;

/** Tells what passes by itself (database away, disk full) from what a retry won't cure. */
final class Obstacle {
  private static final String DISK_FULL = "53100";

  private Obstacle() {}

  /** What to wait for, or null when waiting won't help; the innermost cause says most. */
  static @Nullable IntakeFault passing(Throwable failure) {
    IntakeFault found = null;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      IntakeFault here =
          switch (cause) {
            case BankException e when e.fault() == BankFault.UNAVAILABLE ->
                IntakeFault.DATABASE_UNAVAILABLE;
            case LogException e when e.fault() == LogFault.UNAVAILABLE ->
                IntakeFault.LOG_UNAVAILABLE;
            case SQLException e -> passing(e);
            case IOException e -> full(e) ? IntakeFault.DISK_FULL : null;
            default -> null;
          };
      found = here == null ? found : here;
    }
    return found;
  }

  /** The fault that an input or output failure of the spool stands for. */
  static IntakeFault fault(IOException failure, IntakeFault otherwise) {
    return full(failure) ? IntakeFault.DISK_FULL : otherwise;
  }

  /**
   * Classes of PostgreSQL's error codes (appendix A of its manual): 08 connection, 53 resources,
   * 57P operator intervention, 40 rollback, 25006 read-only.
   */
  private static @Nullable IntakeFault passing(SQLException failure) {
    String state = failure.getSQLState();
    if (failure instanceof SQLTransientConnectionException || state == null) {
      return failure instanceof SQLTransientConnectionException
          ? IntakeFault.DATABASE_UNAVAILABLE
          : null;
    }
    if (state.equals(DISK_FULL)) {
      return IntakeFault.DISK_FULL;
    }
    return state.startsWith("08")
            || state.startsWith("53")
            || state.startsWith("57P")
            || state.startsWith("40")
            || state.startsWith("58")
            || state.equals("25006")
        ? IntakeFault.DATABASE_UNAVAILABLE
        : null;
  }

  private static boolean full(IOException failure) {
    String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return text.contains("no space left") || text.contains("quota");
  }
}
