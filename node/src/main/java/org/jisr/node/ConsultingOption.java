package org.jisr.node;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Why a command reads or writes content; it is in the log. */
final class ConsultingOption {
  @Option(
      names = "--purpose",
      description = "The purpose of the consultation (default: ${DEFAULT-VALUE}).")
  String purpose = "event-security";

  @Option(names = "--case", paramLabel = "REFERENCE", description = "The case it belongs to.")
  @Nullable String caseReference;

  NodeClient.Consulting consulting() {
    return new NodeClient.Consulting(purpose, caseReference);
  }
}
