package org.jisr.node;

/** What the process tells the shell when it ends; listed in {@code docs/admin.md}. */
final class ExitCode {
  /** Done as asked. */
  static final int OK = 0;

  /** Understood and tried, but refused or failed. */
  static final int FAILED = 1;

  /** The command line was not understood. */
  static final int USAGE = 2;

  /** Something around the program is missing or in the way: JDK, port, folder, database. */
  static final int ENVIRONMENT = 3;

  private ExitCode() {}
}
