package org.jisr.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jisr.names.ModelTraining;
import org.jisr.names.NameModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the model that names are compared with. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description =
        "Trains the model of names from files of token pairs. The same files give the same bytes;"
            + " takes some minutes.")
final class NamesTrainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      required = true,
      description = "Where the files of pairs lie; docs/names.md names them.")
  Path data = Path.of("");

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The model.")
  Path out = Path.of("");

  NamesTrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : ModelTraining.files()) {
      Path file = data.resolve(name);
      try {
        files.put(name, Files.readAllBytes(file));
      } catch (IOException e) {
        throw NodeException.failed(
            "DATA_UNREADABLE",
            "A file of pairs cannot be read: give its folder after --data.",
            Map.of("file", file.toString()),
            e);
      }
    }
    NameModel model = ModelTraining.train(files, terminal::note);
    try {
      Files.write(out, model.toBytes());
    } catch (IOException e) {
      throw NodeException.failed(
          "MODEL_NOT_WRITTEN", "The model cannot be written.", Map.of("file", out.toString()), e);
    }
    terminal.note(model.provenance().strip());
    return ExitCode.OK;
  }
}
