package org.jisr.node;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Where commands write for a person or a program, and ask where a person sits. */
final class Terminal {
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  Terminal(PrintStream out, PrintStream err) {
    this(System.in, out, err);
  }

  Terminal(InputStream in, PrintStream out, PrintStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** Results, for a person to read or a program to take. */
  void line(String text) {
    out.println(text);
    out.flush();
  }

  /** Progress and advice; never part of a result. */
  void note(String text) {
    err.println(text);
    err.flush();
  }

  /** Replaces the last note of this kind; only where a person watches. */
  void progress(String text) {
    err.print("\r\u001b[K" + text);
    err.flush();
  }

  /** What a program gives on standard input. */
  InputStream in() {
    return in;
  }

  PrintStream out() {
    return out;
  }

  /** Whether a person sits at the terminal. */
  static boolean interactive() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /** Asks the person, offering a default; the default where no one sits there. */
  static String ask(String question, String standard) {
    Console console = interactive() ? System.console() : null;
    if (console == null) {
      return standard;
    }
    String answer = console.readLine("%s [%s]: ", question, standard);
    return answer == null || answer.isBlank() ? standard : answer.strip();
  }

  /** Asks for a secret without showing it; null where no one sits there. */
  static char @Nullable [] askSecret(String question) {
    Console console = interactive() ? System.console() : null;
    return console == null ? null : console.readPassword("%s: ", question);
  }
}
