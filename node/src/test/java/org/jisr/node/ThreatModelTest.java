package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each control in the threat model has a test that exists, and the languages say the same. */
final class ThreatModelTest {
  private static final Path PAPERS = Path.of("../docs/data-protection");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (A\\d+) \\|.*$");
  private static final Pattern LINK = Pattern.compile("\\[(\\w+)]\\(([^)]+\\.(?:java|mjs))\\)");

  /** A row of the table: its number and, in their order, the tests it names. */
  private record Row(String number, List<Named> tests) {}

  private record Named(String test, String file) {}

  @Test
  void everyRowNamesTestsThatExist() throws IOException {
    List<Row> rows = rows("en");
    assertThat(rows).hasSizeGreaterThan(20);
    for (Row row : rows) {
      assertThat(row.tests()).as(row.number()).isNotEmpty();
      for (Named named : row.tests()) {
        Path file = PAPERS.resolve(named.file());
        assertThat(file).as(row.number()).isRegularFile();
        assertThat(Files.readString(file))
            .as("%s names %s", row.number(), named.test())
            .containsPattern("\\b" + named.test() + "\\b");
      }
    }
  }

  @Test
  void theThreeLanguagesHaveTheSameRowsAndTests() throws IOException {
    List<Row> english = rows("en");
    assertThat(rows("fr")).isEqualTo(english);
    assertThat(rows("ar")).isEqualTo(english);
  }

  private static List<Row> rows(String language) throws IOException {
    String text = Files.readString(PAPERS.resolve("threat-model." + language + ".md"));
    List<Row> rows = new ArrayList<>();
    for (Matcher row = ROW.matcher(text); row.find(); ) {
      List<Named> tests = new ArrayList<>();
      for (Matcher link = LINK.matcher(row.group()); link.find(); ) {
        tests.add(new Named(link.group(1), link.group(2)));
      }
      rows.add(new Row(row.group(1), tests));
    }
    return rows;
  }
}
