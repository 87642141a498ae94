package org.jisr.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class LogEventsCatalogueTest {
  private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| ([^|]+) \\|.*");

  @Test
  void theCatalogueListsEveryKindWithItsDescriptionAndNoOther() throws IOException {
    List<String> documented = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("../docs/log-events.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        documented.add(row.group(1) + ": " + row.group(2));
      }
    }
    assertThat(documented)
        .containsExactlyElementsOf(
            Arrays.stream(LeafKind.values())
                .map(kind -> kind.code() + ": " + kind.description())
                .toList());
  }

  @Test
  void codesAreUniqueAndLeadBackToTheirKind() {
    for (LeafKind kind : LeafKind.values()) {
      assertThat(LeafKind.ofCode(kind.code())).contains(kind);
    }
    assertThat(LeafKind.ofCode("of-a-later-version")).isEmpty();
  }
}
