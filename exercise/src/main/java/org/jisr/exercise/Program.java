package org.jisr.exercise;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The node's program as it was built: how to start its command line in a process of its own.
 *
 * @param java the JVM to start
 * @param options of the JVM
 * @param classPath of the node
 * @param main the class that is started
 */
record Program(Path java, List<String> options, String classPath, String main) {
  private static final String MAIN = "org.jisr.node.Main";
  private static final String FAULTY = "org.jisr.node.FaultyNode";
  private static final String HEAP = "-Xmx320m";

  /** Copies the options. */
  Program {
    options = List.copyOf(options);
  }

  /**
   * The program that {@code ./jisr} built ({@code -Djisr.home}), or the one on this program's own
   * class path.
   *
   * @throws ExerciseException {@code PROGRAM_MISSING}
   */
  static Program find() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> options =
        new ArrayList<>(
            List.of(
                "-XX:+UseSerialGC",
                HEAP,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    String home = System.getProperty("jisr.home");
    if (home != null) {
      Path cache = Path.of(home, "jisr.aot");
      if (Files.isRegularFile(cache) && madeAt(home)) {
        options.add("-XX:AOTCache=" + cache);
      }
      options.add("-Djisr.home=" + home);
      return new Program(java, options, jars(Path.of(home, "lib")), MAIN);
    }
    if (Program.class.getResource("/org/jisr/node/Main.class") == null) {
      throw new ExerciseException(
          ExerciseException.Code.PROGRAM_MISSING,
          "The node's program is not here. Start the exercise with ./jisr exercise.");
    }
    return new Program(java, options, System.getProperty("java.class.path"), MAIN);
  }

  /** The start-up cache names its jars by their place, so that it serves no checkout that moved. */
  private static boolean madeAt(String home) {
    try {
      return Files.readString(Path.of(home, "jisr.aot.place")).equals(home);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The same node with a main class of its own, which takes orders to fail.
   *
   * @param skew by how much its clock is wrong
   */
  Program faulty(Duration skew) {
    List<String> more = new ArrayList<>(options);
    more.add("-Djisr.faults.skew=" + skew);
    String home = System.getProperty("jisr.home");
    // The start-up cache holds as long as its jars come first.
    String behind = home == null ? "" : File.pathSeparator + jars(Path.of(home, "faults"));
    return new Program(java, more, classPath + behind, FAULTY);
  }

  /** The command that runs the node's command line with these arguments. */
  List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(List.of(arguments));
    return command;
  }

  private static String jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(Path::toString)
          .filter(name -> name.endsWith(".jar"))
          .sorted()
          .collect(Collectors.joining(File.pathSeparator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
