package org.jisr.node;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** What waits for partners, as files to carry while a link is down. */
@Command(
    name = "outbox",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Packs what waits for partners into sealed files that can be carried by hand.")
final class OutboxCommand implements Runnable {
  private final Terminal terminal;

  OutboxCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    throw NodeException.usage(
        "COMMAND_MISSING", "Say what to do: ./jisr outbox export FOLDER.", Map.of());
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = {
        "Writes the envelopes that partners have not answered, and the receipts they wait for, into"
            + " sealed files (docs/pouches.md).",
        "All of it stays queued until the partner has answered; a lost file costs nothing but time."
      })
  int export(
      @Mixin DataOption data,
      @Option(names = "--partner", paramLabel = "P", description = "Default: all that wait.")
          @Nullable String partner,
      @Parameters(paramLabel = "FOLDER_OR_FILE", description = "A file for one partner only.")
          Path target)
      throws IOException {
    try (Reached node = Reached.open(data)) {
      List<String> partners = waiting(node.client(), partner);
      boolean folder = Files.isDirectory(target);
      if (partners.isEmpty()) {
        terminal.line("Nothing waits, and no receipt is owed.");
        return ExitCode.OK;
      }
      if (!folder && partners.size() > 1) {
        throw NodeException.usage(
            "PARTNER_MISSING",
            "Several partners wait: name one with --partner, or a folder that is there.",
            Map.of("partners", String.join(", ", partners)));
      }
      for (String each : partners) {
        trip(node.client(), each, target, folder);
      }
    }
    return ExitCode.OK;
  }

  /** Those for whom something waits; one that was named is asked for even so it be unknown. */
  private static List<String> waiting(NodeClient client, @Nullable String named) {
    List<String> partners = new ArrayList<>();
    boolean known = false;
    for (JsonNode each :
        client.get("/api/pouches", NodeClient.Consulting.NOTHING).path("waiting")) {
      String partner = each.path("partner").asString();
      known |= partner.equals(named);
      boolean waits = each.path("envelopes").asInt() + each.path("receipts").asInt() > 0;
      if (waits && (named == null || partner.equals(named))) {
        partners.add(partner);
      }
    }
    if (named != null && !known) {
      partners.add(named);
    }
    return partners;
  }

  private void trip(NodeClient client, String partner, Path target, boolean folder)
      throws IOException {
    String after = null;
    do {
      HttpResponse<InputStream> answer =
          client.fetch(
              NodeClient.query(
                  "/api/partners/" + partner + "/pouches",
                  after == null ? Map.of() : Map.of("after", List.of(after))));
      Path file = folder ? target.resolve(name(answer)) : target;
      try (InputStream content = answer.body()) {
        new WholeFile(file).write(content);
      }
      client.post(
          "/api/pouches/" + header(answer, "Jisr-Pouch") + "/whole",
          (JsonNode) null,
          NodeClient.Consulting.NOTHING);
      terminal.line(
          "%s: %s envelopes, %s receipts, %,d bytes for %s"
              .formatted(
                  file,
                  header(answer, "Jisr-Envelopes"),
                  header(answer, "Jisr-Receipts"),
                  Files.size(file),
                  partner));
      after = answer.headers().firstValue("Jisr-Next").orElse(null);
    } while (after != null && folder);
    if (after != null) {
      terminal.note("More waits than one file holds: export into a folder to get all of it.");
    }
  }

  private static String header(HttpResponse<InputStream> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** As the node calls it, but never with a way out of the folder. */
  private static String name(HttpResponse<InputStream> answer) {
    String given = header(answer, "Content-Disposition");
    return given.replaceAll(".*filename=\"", "").replaceAll("[^A-Za-z0-9.-]", "");
  }
}
