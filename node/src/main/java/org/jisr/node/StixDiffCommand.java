package org.jisr.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jisr.stix.ObjectDiff;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.VersionIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells what differs between two bundles or two versions of an object. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "Tells which objects were added, removed and changed between two bundles, and what changed"
            + " in them. The exit code is 0 when nothing differs, else 1.")
final class StixDiffCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "A bundle or an object.")
  Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "AFTER", description = "A bundle or an object.")
  Path after = Path.of("");

  @Option(
      names = "--jsonl",
      description = "A JSON object a line: {\"change\",\"id\"}, with the changes of a changed one.")
  boolean lines;

  private long added;
  private long removed;
  private long changed;

  StixDiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    BundleFile first = new BundleFile(before);
    BundleFile second = new BundleFile(after);
    VersionIndex here = new VersionIndex();
    VersionIndex there = new VersionIndex();
    long refused = first.each(terminal, here::see) + second.each(terminal, there::see);
    Map<StixId, StixObject> old = new HashMap<>();
    first.again(
        object -> {
          StixId id = object.id();
          if (!here.agrees(there, id) && here.keeps(object)) {
            if (there.ids().contains(id)) {
              old.put(id, object);
            } else {
              removed++;
              tell("removed", id, List.of());
            }
          }
        });
    second.again(
        object -> {
          StixId id = object.id();
          if (!there.agrees(here, id) && there.keeps(object)) {
            StixObject earlier = old.remove(id);
            if (earlier == null) {
              added++;
              tell("added", id, List.of());
            } else {
              changed++;
              tell("changed", id, ObjectDiff.between(earlier, object));
            }
          }
        });
    terminal.note(
        "%,d added, %,d removed, %,d changed, %,d refused"
            .formatted(added, removed, changed, refused));
    return added + removed + changed + refused == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private void tell(String change, StixId id, List<ObjectDiff.Change> changes) {
    if (lines) {
      ObjectNode line = JSON.createObjectNode().put("change", change).put("id", id.toString());
      if (!changes.isEmpty()) {
        var list = line.putArray("changes");
        for (ObjectDiff.Change each : changes) {
          ObjectNode item =
              list.addObject().put("kind", each.kind()).put("pointer", each.pointer());
          item.setAll(values(each));
        }
      }
      terminal.out().println(line);
      return;
    }
    terminal.out().println(change + " " + id);
    for (ObjectDiff.Change each : changes) {
      terminal.out().println("  " + each.kind() + " " + each.pointer() + text(each));
    }
  }

  private static ObjectNode values(ObjectDiff.Change change) {
    ObjectNode values = JSON.createObjectNode();
    if (change.before() != null) {
      values.set("before", change.before());
    }
    if (change.after() != null) {
      values.set("after", change.after());
    }
    return values;
  }

  private static String text(ObjectDiff.Change change) {
    JsonNode from = change.before();
    JsonNode to = change.after();
    return from == null ? ": " + to : to == null ? ": " + from : ": " + from + " -> " + to;
  }
}
