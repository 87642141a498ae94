package org.jisr.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpoolTest {
  @TempDir Path folder;

  @Test
  void keepsTheFileWithItsSizeAndDigest() throws Exception {
    Spool spool = new Spool(folder, 1_000);
    UUID id = UUID.randomUUID();
    Spool.Arrived arrived = spool.receive(id, stream("abc"));
    assertThat(arrived.file()).hasContent("abc");
    assertThat(arrived.bytes()).isEqualTo(3);
    assertThat(arrived.digest())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(spool.unchanged(id, arrived.digest())).isTrue();
    Files.writeString(arrived.file(), "abd");
    assertThat(spool.unchanged(id, arrived.digest())).isFalse();
    spool.delete(id);
    assertThat(spool.unchanged(id, arrived.digest())).isFalse();
  }

  @Test
  void refusesWhatIsTooLargeOrEmptyAndLeavesNothing() throws Exception {
    Spool spool = new Spool(folder, 4);
    assertThatThrownBy(() -> spool.receive(UUID.randomUUID(), stream("abcde")))
        .hasFieldOrPropertyWithValue("fault", IntakeFault.FILE_TOO_LARGE);
    assertThatThrownBy(() -> spool.receive(UUID.randomUUID(), stream("")))
        .hasFieldOrPropertyWithValue("fault", IntakeFault.FILE_EMPTY);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aBrokenConnectionLeavesNothing() throws Exception {
    Spool spool = new Spool(folder, 1_000);
    InputStream broken =
        new InputStream() {
          private int given;

          @Override
          public int read() throws IOException {
            if (given++ < 10) {
              return 'a';
            }
            throw new IOException("Connection reset");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            buffer[offset] = (byte) read();
            return 1;
          }
        };
    assertThatThrownBy(() -> spool.receive(UUID.randomUUID(), broken))
        .hasFieldOrPropertyWithValue("fault", IntakeFault.SPOOL_UNAVAILABLE);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFullDiskIsToldApart() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full), "This system has no /dev/full.");
    assertThatThrownBy(() -> Files.write(full, new byte[8_192]))
        .isInstanceOfSatisfying(
            IOException.class,
            e -> assertThat(Obstacle.passing(e)).isEqualTo(IntakeFault.DISK_FULL));
  }

  @Test
  void sweepsWhatNoImportNeeds() throws Exception {
    Spool spool = new Spool(folder, 1_000);
    UUID needed = UUID.randomUUID();
    spool.receive(needed, stream("a"));
    spool.receive(UUID.randomUUID(), stream("b"));
    Files.writeString(folder.resolve(UUID.randomUUID() + ".part"), "cut off");
    spool.sweep(Set.of(needed));
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(spool.file(needed));
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
