package org.jisr.node;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Under whose name the packaged PostgreSQL runs: it refuses to run as root.
 *
 * <p>Started by root, it runs in a user namespace without any mapped account ({@code unshare
 * --user}): its files stay root's own, and the server process has none of root's powers.
 */
final class ServerAccount {
  private static final List<String> NAMESPACE = List.of("unshare", "--user");

  private ServerAccount() {}

  /** The command as the server's account would run it. */
  static List<String> command(List<String> command) {
    if (!isRoot()) {
      return command;
    }
    if (!Holder.NAMESPACE_WORKS) {
      throw NodeException.environment(
          "DATABASE_AS_ROOT",
          "PostgreSQL does not run as root, and this machine forbids user namespaces."
              + " Maybe run Jisr as an ordinary user, or give it a database with --db URL.",
          Map.of());
    }
    List<String> wrapped = new ArrayList<>(NAMESPACE);
    wrapped.addAll(command);
    return wrapped;
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static final class Holder {
    static final boolean NAMESPACE_WORKS = works();

    private static boolean works() {
      List<String> command = new ArrayList<>(NAMESPACE);
      command.add("true");
      try {
        return new ProcessBuilder(command).start().waitFor() == 0;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
