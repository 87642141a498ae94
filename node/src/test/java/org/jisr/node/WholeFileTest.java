package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WholeFileTest {
  @TempDir private Path folder;

  /** Gives some bytes and then breaks, as a full disk or a dead line does. */
  private static InputStream breaking() {
    return new InputStream() {
      private int left = 100_000;

      @Override
      public int read() throws IOException {
        if (left-- <= 0) {
          throw new IOException("No space left on device");
        }
        return 'x';
      }
    };
  }

  private void assertRefused(Path target, InputStream content) {
    assertThatThrownBy(() -> new WholeFile(target).write(content))
        .isInstanceOfSatisfying(
            NodeException.class, e -> assertThat(e.code()).isEqualTo("FILE_UNWRITABLE"));
  }

  @Test
  void whatIsWrittenIsThereUnderItsNameOnly() throws IOException {
    Path target = folder.resolve("north.pouch");
    new WholeFile(target).write(new ByteArrayInputStream(new byte[] {1, 2, 3}));
    assertThat(target).hasBinaryContent(new byte[] {1, 2, 3});
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(target);
    }
  }

  @Test
  void whatBreaksOffLeavesWhatWasThereAndNothingElse() throws IOException {
    Path target = folder.resolve("north.pouch");
    Files.writeString(target, "before");
    assertRefused(target, breaking());
    assertThat(target).hasContent("before");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(target);
    }
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    assertRefused(folder.resolve("absent/north.pouch"), new ByteArrayInputStream(new byte[1]));
  }
}
