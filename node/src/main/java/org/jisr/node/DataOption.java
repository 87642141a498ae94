package org.jisr.node;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which node a command is for. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "The node's data folder (default: $JISR_DATA or ~/.jisr).")
  Path folder = NodeSettings.defaultData();

  @Option(
      names = "--db",
      paramLabel = "URL",
      description = "The node's database, where it is a PostgreSQL of your own.")
  @Nullable String database;
}
