package org.jisr.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jisr.exchange.Witnessing;
import org.jisr.law.Role;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.LogEntry;
import org.jisr.log.LogReport;
import org.jisr.log.LogVerifier;
import org.jisr.log.OpenedLeaf;
import org.jisr.log.TransparencyLog;
import org.jisr.log.WitnessStanding;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The log, for oversight officers and administrators; reading it is itself logged. */
final class LogRoutes {
  private static final int SCANNED = 2_000;

  private final TransparencyLog log;
  private final Path folder;
  private final Witnessing witnessing;
  private final Live live;

  LogRoutes(TransparencyLog log, Path folder, Witnessing witnessing, Live live) {
    this.live = live;
    this.log = log;
    this.folder = folder;
    this.witnessing = witnessing;
  }

  List<Route> routes() {
    Policy policy = Policy.inRole(Role.OVERSIGHT, Role.ADMINISTRATOR);
    return List.of(
        new Route(Method.GET, "/api/log", policy, this::list),
        new Route(Method.GET, "/api/log/checkpoint", Policy.signedIn(), this::checkpoint),
        new Route(Method.GET, "/api/log/witnesses", policy, this::witnesses),
        new Route(Method.POST, "/api/log/verify", policy, this::verify));
  }

  private void list(Call call) {
    String kind = call.query("kind");
    if (kind != null && LeafKind.ofCode(kind).isEmpty()) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "kind");
    }
    int limit = call.number("limit", 50, 1, 200);
    long from = cursor(call);
    String of = kind == null ? "" : " of " + kind;
    noteReading(call, from < 0 ? "newest" + of : "from " + from + of);
    if (from < 0) {
      from = log.size() - 1;
    }
    boolean opens = call.caller().has(Role.OVERSIGHT);
    ArrayNode items = Json.array();
    long index = from;
    long last = Math.max(-1, from - SCANNED);
    while (index > last && items.size() < limit) {
      List<LogEntry> entries = log.entries(index, (int) Math.min(limit, index - last));
      if (entries.isEmpty()) {
        break;
      }
      for (LogEntry entry : entries) {
        if (items.size() < limit) {
          if (kind == null || kind.equals(entry.code())) {
            items.add(row(entry, opens));
          }
          index = entry.index() - 1;
        }
      }
    }
    ObjectNode answer = Json.object();
    answer.set("items", items);
    answer.put("next", index < 0 ? null : Long.toString(index));
    call.reply(answer.put("size", log.size()));
  }

  private ObjectNode row(LogEntry entry, boolean opens) {
    ObjectNode row =
        Json.object()
            .put("index", entry.index())
            .put("time", Json.time(entry.time()))
            .put("kind", entry.code());
    ObjectNode clear = row.putObject("clear");
    entry.clear().forEach(clear::put);
    if (opens && !entry.commitments().isEmpty()) {
      OpenedLeaf opened = log.open(entry.index());
      if (!opened.erased()) {
        ObjectNode values = row.putObject("opened");
        opened.values().forEach(values::put);
      }
    }
    return row;
  }

  private void checkpoint(Call call) {
    call.text(log.publish().toString(), "text/plain; charset=utf-8");
  }

  /** How far witnesses have seen this log and the partners', and what partners contradicted. */
  private void witnesses(Call call) {
    WitnessStanding standing = log.standing();
    ObjectNode answer =
        Json.object()
            .put("size", standing.size())
            .put("witnessedSize", standing.witnessedSize())
            .put("witnessedAt", Json.time(standing.witnessedAt()))
            .put("behind", standing.behind());
    answer.set(
        "witnesses",
        Json.array(
            standing.witnesses(),
            witness ->
                Json.object()
                    .put("name", witness.name())
                    .put("cosigned", witness.cosigned())
                    .put("at", Json.time(witness.at()))
                    .put("failures", witness.failures())
                    .put("code", witness.code())));
    answer.set(
        "partners",
        Json.array(
            witnessing.partners(),
            seen ->
                Json.object()
                    .put("partner", seen.partner().value())
                    .put("size", seen.size())
                    .put("seenAt", Json.time(seen.seenAt()))));
    answer.set(
        "misbehaviour",
        Json.array(
            witnessing.misbehaviour(),
            found -> Json.object().put("origin", found.origin()).put("kind", found.kind().code())));
    answer.set("keys", Json.strings(log.verifierKeys().stream().map(Object::toString).toList()));
    answer.set(
        "witnessKeys", Json.strings(witnessing.keys().stream().map(Object::toString).toList()));
    call.reply(answer);
  }

  private void verify(Call call) {
    long started = System.nanoTime();
    noteReading(call, "all");
    long size = log.publish().size();
    CheckProgress progress = new CheckProgress(live, call.caller().viewer());
    LogReport report =
        LogVerifier.verify(
            folder,
            log.verifierKeys(),
            List.of(),
            checked -> progress.at(Math.min(checked, size), size));
    ObjectNode answer =
        Json.object()
            .put("size", report.size())
            .put("root", report.root() == null ? "" : report.root().toString())
            .put("ok", report.ok());
    answer.set(
        "problems",
        Json.array(
            report.problems(),
            problem ->
                Json.object()
                    .put("where", problem.where())
                    .put("code", problem.code())
                    .put("message", problem.message())));
    call.reply(answer.put("tookMs", (System.nanoTime() - started) / 1_000_000));
  }

  private void noteReading(Call call, String range) {
    log.append(
        new Leaf(
            LeafKind.LOG_READ,
            Map.of(),
            Map.of("by", call.caller().viewer().account(), "range", range)));
  }

  private static long cursor(Call call) {
    @Nullable String text = call.query("cursor");
    if (text == null) {
      return -1;
    }
    try {
      long index = Long.parseLong(text);
      if (index >= 0) {
        return index;
      }
    } catch (NumberFormatException e) {
      throw new WebException(WebFault.CURSOR_MALFORMED);
    }
    throw new WebException(WebFault.CURSOR_MALFORMED);
  }
}
