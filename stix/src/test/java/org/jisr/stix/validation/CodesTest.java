package org.jisr.stix.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of codes for people says what the code says. */
final class CodesTest {
  @Test
  void theListOfCodesIsThatOfTheCode() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("../docs/stix-validation.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();
    assertThat(lines)
        .containsExactlyElementsOf(
            Stream.of(Rule.values())
                .map(
                    rule ->
                        "| `%s` | %s | %s |"
                            .formatted(
                                rule.name(), rule.level(), rule.template().replace("%s", "…")))
                .toList());
  }
}
