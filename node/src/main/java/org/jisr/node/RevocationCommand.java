package org.jisr.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jisr.exchange.NodeKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Signs beforehand that the node's keys are revoked, for the safe; needs no running node. */
@Command(
    name = "revocation",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a signed revocation of the node's present keys, to be kept offline and apart from"
          + " them. Whoever enters it at a partner ends the keys there for good.",
      "It is for the day when keys and node are both gone; make a new one after each change of keys."
    })
final class RevocationCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin DataOption data = new DataOption();

  @Parameters(index = "0", paramLabel = "FILE", description = "Where to write it; must be new.")
  Path file = Path.of("");

  RevocationCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Profile profile = DataFolder.profile(data.folder);
    if (profile == null) {
      throw NodeException.environment(
          "NODE_ABSENT",
          "There is no node in this data folder. Maybe name another --data.",
          Map.of("folder", data.folder.toString()));
    }
    if (Files.exists(file)) {
      throw NodeException.environment(
          "FILE_EXISTS",
          "The file is there already. Name a new one.",
          Map.of("file", file.toString()));
    }
    NodeKeys keys = NodeKeys.createOrLoad(data.folder.resolve("keys"), profile.party());
    RestrictedFile.write(file.toAbsolutePath(), keys.revocation());
    terminal.line(
        "A revocation of keys number %d of %s is in %s. Keep it offline, apart from the keys."
            .formatted(keys.serial(), keys.party(), file));
    return ExitCode.OK;
  }
}
