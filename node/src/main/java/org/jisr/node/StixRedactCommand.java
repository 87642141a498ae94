package org.jisr.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jisr.stix.Selector;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Makes a bundle from which parts of objects, and whole objects, are left out. */
@Command(
    name = "redact",
    mixinStandardHelpOptions = true,
    description =
        "Makes a bundle without some parts of its objects. An object that loses a part becomes a new"
            + " object with another id, linked to the original by derived-from; one that would not"
            + " be valid any more is left out. With it go its translations, relationships and"
            + " sightings. Other mentions of its id in other objects stay. The report goes to"
            + " standard error.")
final class StixRedactCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "A bundle or an object, plain or gzip.")
  Path file = Path.of("");

  @Option(
      names = "--remove",
      paramLabel = "SELECTOR",
      description =
          "A part to remove wherever it is, such as description or external_references.[0].url.")
  List<String> removed = List.of();

  @Option(
      names = "--above",
      paramLabel = "LEVEL",
      description =
          "Removes what is marked narrower than clear, green, amber, amber+strict or red. A marking"
              + " that nobody can read counts as red; what has none is kept.")
  @Nullable String above;

  @Option(
      names = "--by",
      paramLabel = "ID",
      description = "The identity that redacts, which becomes the creator of the new objects.")
  @Nullable String by;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where the bundle goes; without one, to standard output.")
  @Nullable Path output;

  @Option(names = "--json", description = "The report as a JSON object.")
  boolean json;

  StixRedactCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    BundleRedaction redaction =
        new BundleRedaction(selectors(), level(), identity(), InstantSource.system().instant());
    BundleFile bundle = new BundleFile(file);
    long refused = bundle.each(terminal, redaction::define);
    bundle.again(redaction::decide);
    try (BundleOutput out = new BundleOutput(terminal, output)) {
      bundle.again(object -> redaction.write(object, out));
      out.finish();
    }
    report(redaction, refused);
    return refused == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private void report(BundleRedaction redaction, long refused) {
    terminal.note(
        json
            ? JsonMapper.builder()
                .build()
                .createObjectNode()
                .put("kept", redaction.kept())
                .put("redacted", redaction.redacted())
                .put("left_out", redaction.leftOut())
                .put("refused", refused)
                .toString()
            : "%,d objects kept, %,d redacted, %,d left out, %,d refused"
                .formatted(redaction.kept(), redaction.redacted(), redaction.leftOut(), refused));
  }

  private List<Selector> selectors() {
    if (removed.isEmpty() && above == null) {
      throw NodeException.usage(
          "NOTHING_TO_REDACT", "Say what to remove: --remove SELECTOR or --above LEVEL.", Map.of());
    }
    return removed.stream().map(StixRedactCommand::selector).toList();
  }

  private static Selector selector(String text) {
    Selector selector = Selector.parseOrNull(text);
    if (selector == null) {
      throw NodeException.usage(
          "SELECTOR_INVALID",
          "A selector is not of the form external_references.[0].url.",
          Map.of("selector", text));
    }
    return selector;
  }

  private @Nullable Tlp level() {
    Tlp level = above == null ? null : Tlp.ofCode(above);
    if (above != null && level == null) {
      throw NodeException.usage(
          "LEVEL_UNKNOWN",
          "A level is clear, green, amber, amber+strict or red.",
          Map.of("level", above));
    }
    return level;
  }

  private @Nullable StixId identity() {
    StixId identity = by == null ? null : StixId.parseOrNull(by);
    if (by != null && (identity == null || !identity.type().equals("identity"))) {
      throw NodeException.usage(
          "IDENTITY_INVALID", "Give an id of the form identity--UUID after --by.", Map.of());
    }
    return identity;
  }
}
