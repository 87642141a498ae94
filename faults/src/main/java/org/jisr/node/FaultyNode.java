package org.jisr.node;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.jisr.exchange.Saboteur;
import picocli.CommandLine;

/**
 * A real node that can be stopped between two steps, has its clock off, and lies when it is told
 * to. It takes the arguments of {@code ./jisr up}, orders on standard input ({@link Saboteur}), and
 * the error of its clock from the system property {@code jisr.faults.skew} (ISO 8601).
 */
public final class FaultyNode {
  private FaultyNode() {}

  /** Starts the node; the first argument is {@code up}. */
  public static void main(String[] arguments) {
    Logging.configure();
    Terminal terminal =
        new Terminal(
            new PrintStream(System.out, true, StandardCharsets.UTF_8),
            new PrintStream(System.err, true, StandardCharsets.UTF_8));
    Saboteur saboteur = new Saboteur(terminal::line);
    Thread.ofPlatform().daemon().name("orders").start(() -> saboteur.obey(System.in));
    Duration skew = Duration.parse(System.getProperty("jisr.faults.skew", "PT0S"));
    Surroundings surroundings =
        new Surroundings(Clock.offset(Clock.systemUTC(), skew), saboteur::open);
    CommandLine line =
        new CommandLine(new UpCommand(terminal, surroundings), new Commands(terminal));
    line.setExecutionExceptionHandler(new FailureReport(terminal));
    String[] options = new String[arguments.length - 1];
    System.arraycopy(arguments, 1, options, 0, options.length);
    System.exit(line.execute(options));
  }
}
