package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** House rules that are read off the sources themselves. */
class SourcesTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final int LONGEST_FILE = 500;
  private static final List<String> ROOMS_WITH_TABLES =
      List.of("bank", "intake", "people", "exchange", "oversight");

  @Test
  void noFileIsLongerThanTheHouseAllows() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources(name -> name.matches(".*\\.(java|ts|tsx|css)"))) {
      long lines = Files.readAllLines(file).size();
      if (lines > LONGEST_FILE) {
        tooLong.add(ROOT.relativize(file) + ": " + lines);
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void noRoomTouchesTheTablesOfAnother() throws IOException {
    List<String> trespasses = new ArrayList<>();
    for (String owner : ROOMS_WITH_TABLES) {
      Pattern table =
          Pattern.compile(
              "(?i)\\b(from|join|into|update|table|truncate|copy)\\s+" + owner + "\\.\\w");
      for (Path file : mainSources()) {
        boolean own = file.startsWith(ROOT.resolve(owner));
        if (!own && table.matcher(Files.readString(file)).find()) {
          trespasses.add(ROOT.relativize(file) + " touches a table of " + owner);
        }
      }
    }
    assertThat(trespasses).isEmpty();
  }

  @Test
  void onlyTheTwoEndsAndTheBenchmarksPrint() throws IOException {
    List<Path> ends = Stream.of("node", "faults", "exercise", "bench").map(ROOT::resolve).toList();
    List<String> printing = new ArrayList<>();
    for (Path file : mainSources()) {
      if (ends.stream().noneMatch(file::startsWith)
          && Files.readString(file).contains("System.out")) {
        printing.add(ROOT.relativize(file).toString());
      }
    }
    assertThat(printing).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
    List<String> silent = new ArrayList<>();
    for (Path folder : mainSources().stream().map(Path::getParent).distinct().toList()) {
      Path info = folder.resolve("package-info.java");
      if (folder.endsWith("java")) {
        continue;
      }
      if (!Files.exists(info) || !Files.readString(info).contains("@NullMarked")) {
        silent.add(ROOT.relativize(folder).toString());
      }
    }
    assertThat(silent).isEmpty();
  }

  /**
   * The build runs classes by their names: a test under another name never ran and never failed.
   */
  @Test
  void everyTestHasANameUnderWhichTheBuildRunsIt() throws IOException {
    Pattern test = Pattern.compile("(?m)^  @(Test|Property|Example|ParameterizedTest)\\b");
    List<String> neverRun = new ArrayList<>();
    for (Path file : sources(name -> name.endsWith(".java"))) {
      boolean run = file.toString().matches(".*(Test|Properties)\\.java");
      if (!run && test.matcher(Files.readString(file)).find()) {
        neverRun.add(ROOT.relativize(file).toString());
      }
    }
    assertThat(neverRun).isEmpty();
  }

  private static List<Path> mainSources() throws IOException {
    return sources(name -> name.endsWith(".java")).stream()
        .filter(file -> file.toString().contains("/src/main/"))
        .toList();
  }

  private static List<Path> sources(Predicate<String> wanted) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> !skipped(ROOT.relativize(file)))
          .filter(file -> wanted.test(file.toString()) && Files.isRegularFile(file))
          .toList();
    }
  }

  private static boolean skipped(Path file) {
    String path = "/" + file;
    return path.contains("/target/")
        || path.contains("/node_modules/")
        || path.contains("/dist/")
        || path.contains("/.git/");
  }
}
