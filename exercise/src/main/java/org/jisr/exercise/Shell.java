package org.jisr.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * One run of the node's command line.
 *
 * @param exit the exit code
 * @param output what it printed, errors included
 */
record Shell(int exit, String output) {
  private static final long PATIENCE_SECONDS = 180;

  /** Runs a command to its end. */
  static Shell run(Program program, String... arguments) {
    try {
      Process process =
          new ProcessBuilder(program.command(arguments)).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new ExerciseException(
            ExerciseException.Code.WAITED_TOO_LONG, "A command did not end: " + arguments[0]);
      }
      return new Shell(process.exitValue(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExerciseException(
          ExerciseException.Code.INTERRUPTED, "The exercise was interrupted.", e);
    }
  }
}
