package org.jisr.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiskFullTest {
  @Test
  void aFullDiskRefusesTheActAndLosesNothing(@TempDir Path mount) throws Exception {
    List<String> wrapper = smallDisk(mount);
    assumeTrue(works(wrapper), "This machine does not let a test mount a small disk.");
    Process process = ChildProcess.start(wrapper, FillingProcess.class, mount.toString());
    String output =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("refused with LOG_UNAVAILABLE", "appends again", "verifies");
  }

  /** Runs a command in a namespace of its own where the folder is a disk of 6 MiB. */
  private static List<String> smallDisk(Path mount) {
    return List.of(
        "unshare",
        "--map-root-user",
        "--mount",
        "sh",
        "-c",
        "mount -t tmpfs -o size=6m tmpfs '" + mount + "' && exec \"$@\"",
        "sh");
  }

  private static boolean works(List<String> wrapper) throws InterruptedException {
    try {
      List<String> command = new java.util.ArrayList<>(wrapper);
      command.add("true");
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
