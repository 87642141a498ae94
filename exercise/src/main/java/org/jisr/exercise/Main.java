package org.jisr.exercise;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays one day of cooperation between three fictional states on real nodes, and checks it. */
@Command(
    name = "exercise",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Plays one day of cooperation between three fictional states on real nodes, and checks it.",
      "Exit code 0 when every check passed, 1 when one failed, 3 when it could not be played."
    })
public final class Main implements Callable<Integer> {
  private static final int PASSED = 0;
  private static final int FAILED = 1;
  private static final int IMPOSSIBLE = 3;

  @Option(
      names = "--keep",
      description = "Leave the nodes up at the end and print a sign-in link for every post.")
  boolean keep;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description =
          "Where the nodes keep their data: an empty or new folder that is left in place.")
  @Nullable Path data;

  @Option(
      names = "--faults",
      description =
          "Play the faults only, every one of them: each node killed at each step, wires cut, lies.")
  boolean faults;

  @Option(names = "--json", description = "The result as one JSON object on standard output.")
  boolean json;

  private Main() {}

  /** Starts the exercise from the command line. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    boolean colour = !json && onTerminal();
    Transcript transcript = new Transcript(json ? err : out, colour);
    try {
      Path folder = folder();
      try (Day day = new Day(Program.find(), folder, data == null)) {
        Stage stage = faults ? day.playFaults(transcript) : day.play(transcript, keep);
        if (json) {
          out.println(Summary.json(stage));
        }
        if (keep && !faults) {
          day.keep(stage);
        }
        return stage.checks().passed() ? PASSED : FAILED;
      }
    } catch (ExerciseException e) {
      err.println("jisr exercise: " + e.getMessage() + " (" + e.code() + ")");
      return IMPOSSIBLE;
    }
  }

  private static boolean onTerminal() {
    boolean unwanted = System.getenv("JISR_NO_COLOUR") != null || System.getenv("NO_COLOR") != null;
    boolean terminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    return terminal && !unwanted;
  }

  private Path folder() throws IOException {
    if (data == null) {
      return Files.createTempDirectory("jisr-exercise");
    }
    Files.createDirectories(data);
    try (Stream<Path> files = Files.list(data)) {
      if (files.findAny().isPresent()) {
        throw new ExerciseException(
            ExerciseException.Code.FOLDER_NOT_EMPTY,
            "The folder for the exercise's data is not empty. Choose another one with --data.");
      }
    }
    return data.toAbsolutePath();
  }
}
