package org.jisr.node;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Finds out whose copies the objects of a file are, through the gate, as the operator. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Says to whom this node gave the objects of a file that turned up elsewhere, by the marks that"
          + " released copies carry (docs/marks.md).",
      "The look is in the log. Exit code 1 when nobody can be named."
    })
final class TraceCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin DataOption data = new DataOption();
  @Mixin ConsultingOption consulting = new ConsultingOption();

  @Option(names = "--json", description = "The API's answer on standard output.")
  boolean json;

  @Parameters(
      paramLabel = "FILE",
      description =
          "A STIX bundle, one object, or objects one after the other; of any age, trimmed"
              + " or altered.")
  Path file = Path.of("");

  TraceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws FileNotFoundException {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw NodeException.failed(
          "FILE_UNREADABLE",
          "The file cannot be read. Maybe the name is misspelt.",
          Map.of("file", file.toString()));
    }
    try (Reached node = Reached.open(data)) {
      JsonNode answer =
          node.client().post("/api/traces", BodyPublishers.ofFile(file), consulting.consulting());
      if (json) {
        terminal.line(answer.toString());
      } else {
        show(answer);
      }
      return named(answer) ? ExitCode.OK : ExitCode.FAILED;
    }
  }

  private static boolean named(JsonNode answer) {
    boolean named = !answer.path("together").isEmpty();
    for (JsonNode object : answer.path("objects")) {
      named |= !object.path("copies").isEmpty();
    }
    return named;
  }

  private void show(JsonNode answer) {
    for (JsonNode object : answer.path("objects")) {
      String id = object.path("id").asString("(no id)");
      String item = object.path("item").asString(id);
      terminal.line(
          "%,d  %s%s: %s"
              .formatted(
                  object.path("place").asInt(),
                  id,
                  item.equals(id) ? "" : ", which is " + item,
                  verdict(object.path("verdict").asString())));
      object.path("copies").forEach(this::copy);
    }
    for (JsonNode each : answer.path("together")) {
      terminal.line(
          "Together: %s, agreeing in %,d of %,d objects; by chance less than once in 10^%d looks"
              .formatted(
                  each.path("partner").asString(),
                  each.path("agreeing").asInt(),
                  each.path("of").asInt(),
                  each.path("oneIn").asInt()));
    }
    terminal.line("The look is leaf %,d of the log.".formatted(answer.path("leaf").asLong()));
  }

  private void copy(JsonNode copy) {
    terminal.line(
        "     given to %s; label %s, time %s, order %s; by chance less than once in 10^%d looks%s"
            .formatted(
                copy.path("partner").asString(),
                copy.path("label").asString(),
                copy.path("time").asString(),
                copy.path("order").asString(),
                copy.path("oneIn").asInt(),
                copy.path("contradicted").asBoolean() ? "; parts of the mark contradict it" : ""));
    for (JsonNode handed : copy.path("handed")) {
      terminal.line(
          "     envelope %s of %s (%s), leaf %,d"
              .formatted(
                  handed.path("envelopeId").asString(),
                  handed.path("at").asString(),
                  handed.path("state").asString(),
                  handed.path("leaf").asLong()));
    }
    if (copy.path("handed").isEmpty()) {
      terminal.line("     no envelope is on record: maybe an older backup was restored");
    }
  }

  private static String verdict(String code) {
    return switch (code) {
      case "found" -> "a marked copy";
      case "too-little" -> "something agrees, but chance explains it: nobody is named";
      case "nothing-left" -> "marked copies of it were given away, but no mark is left on this one";
      default -> "no mark found, or not one of this node's";
    };
  }
}
