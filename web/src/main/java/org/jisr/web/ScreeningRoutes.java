package org.jisr.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jisr.bank.EntityReference;
import org.jisr.bank.Gate;
import org.jisr.law.Role;
import org.jisr.people.People;
import org.jisr.screening.ColumnMapping;
import org.jisr.screening.ListFormat;
import org.jisr.screening.ListImport;
import org.jisr.screening.Question;
import org.jisr.screening.QueueItem;
import org.jisr.screening.QueuePage;
import org.jisr.screening.Screening;
import org.jisr.screening.Verdict;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Published lists, and names laid beside them. */
final class ScreeningRoutes {
  private static final int PAGE = 50;
  private static final int MOST = 200;
  private static final String MAPPING = "column-";

  private final Screening screening;
  private final Gate gate;
  private final People people;

  ScreeningRoutes(Screening screening, Gate gate, People people) {
    this.screening = screening;
    this.gate = gate;
    this.people = people;
  }

  List<Route> routes() {
    Policy keep = Policy.inRole(Role.ADMINISTRATOR, Role.APPROVER, Role.LIAISON);
    Policy look = Policy.inRole(Role.ADMINISTRATOR, Role.APPROVER, Role.LIAISON, Role.ANALYST);
    Policy screen = Policy.consulting(Role.ANALYST, Role.LIAISON);
    String lists = "/api/screening/lists";
    String version = lists + "/{list}/versions";
    String match = "/api/screening/matches/{id}";
    return List.of(
        new Route(Method.GET, "/api/screening", look, this::state),
        new Route(Method.POST, "/api/screening/budget", keep, this::budget),
        new Route(Method.POST, lists, keep, this::take),
        new Route(Method.GET, version, look, this::versions),
        new Route(
            Method.GET,
            version + "/{version}/changes",
            Policy.inRole(Role.ANALYST, Role.LIAISON),
            this::changes),
        new Route(Method.POST, "/api/screening/ask", screen, this::ask),
        new Route(Method.POST, "/api/screening/batch", screen, this::batch),
        new Route(Method.GET, "/api/screening/queue", screen, this::queue),
        new Route(Method.POST, "/api/screening/queue/export", screen, this::export),
        new Route(Method.POST, match + "/decision", screen, this::decide),
        new Route(Method.POST, match + "/undo", screen, this::undo),
        new Route(Method.POST, "/api/screening/calibration", screen, this::calibrate));
  }

  private void state(Call call) {
    call.reply(ScreeningJson.state(screening.state(call.caller().viewer())));
  }

  private void budget(Call call) throws IOException {
    JsonNode budget = call.json().node().path("perThousand");
    if (!budget.isNumber()) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "perThousand");
    }
    screening.budget(call.caller().viewer(), budget.doubleValue());
    state(call);
  }

  private void take(Call call) {
    ListImport order =
        new ListImport(
            required(call, "list"),
            required(call, "title"),
            ListFormat.of(required(call, "format")),
            mapping(call),
            call.query("confirm"));
    call.reply(
        ScreeningJson.version(
            screening.lists().importList(call.caller().viewer(), order, call.stream())));
  }

  /** Parameters such as {@code column-birth=Born}; without any, columns are called as fields. */
  private static ColumnMapping mapping(Call call) {
    Map<String, String> columns = new HashMap<>();
    for (String field : ColumnMapping.FIELDS) {
      String column = call.query(MAPPING + field);
      if (column != null && !column.isBlank()) {
        columns.put(field, column);
      }
    }
    return columns.isEmpty() ? ColumnMapping.PLAIN : new ColumnMapping(columns);
  }

  private static String required(Call call, String name) {
    String value = call.query(name);
    if (value == null || value.isBlank()) {
      throw Body.fault(WebFault.PARAMETER_MISSING, name);
    }
    return value;
  }

  private void versions(Call call) {
    ObjectNode answer = Json.object();
    answer.set(
        "items",
        Json.array(
            screening.lists().versions(call.caller().viewer(), call.part("list")),
            ScreeningJson::version));
    call.reply(answer.putNull("next"));
  }

  private void changes(Call call) {
    int limit = call.number("limit", PAGE, 1, MOST);
    var changes =
        screening
            .lists()
            .changes(
                call.caller().viewer(),
                call.part("list"),
                versionNumber(call),
                Objects.requireNonNullElse(call.query("after"), ""),
                limit);
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(changes, ScreeningJson::change));
    call.reply(answer.put("next", changes.size() < limit ? null : changes.getLast().id()));
  }

  private static int versionNumber(Call call) {
    try {
      return Integer.parseInt(call.part("version"));
    } catch (NumberFormatException e) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "version");
    }
  }

  private void ask(Call call) throws IOException {
    Body body = call.json();
    Question question =
        new Question(
            text(body, "name"),
            text(body, "birth"),
            text(body, "nationality"),
            text(body, "gender"),
            text(body, "document"));
    ObjectNode answer = Json.object();
    answer.set(
        "items",
        Json.array(
            screening.ask(call.consultation(), question),
            match -> ScreeningJson.match(match, call.language())));
    call.reply(answer.putNull("next"));
  }

  private static String text(Body body, String name) {
    return Objects.requireNonNullElse(body.text(name), "");
  }

  private void batch(Call call) throws IOException {
    OutputStream answers = call.download("screening.csv", "text/csv; charset=utf-8");
    screening.batch(call.consultation(), call.stream(), answers, call.language());
  }

  private void queue(Call call) {
    int from = call.number("from", 0, 0, Integer.MAX_VALUE);
    QueuePage page =
        screening.queue(call.consultation(), from, call.number("limit", PAGE, 1, MOST));
    ObjectNode answer = Json.object();
    answer.set("items", items(call, page.items()));
    int reached = from + page.items().size();
    answer.put("count", page.count()).put("open", page.open());
    answer.put("next", page.items().isEmpty() || reached >= page.count() ? null : "" + reached);
    answer
        .putObject("progress")
        .put("finished", page.progress().finished())
        .put("screened", page.progress().screened())
        .put("behind", page.progress().behind());
    call.reply(answer);
  }

  /** The leaf comes before the first byte, and what is refused is answered as an error. */
  private void export(Call call) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Map<String, String> accounts = people.names();
    screening.export(
        call.consultation(),
        file,
        call.language(),
        account -> accounts.getOrDefault(account, account));
    try (OutputStream answer = call.download("screening-queue.csv", "text/csv; charset=utf-8")) {
      file.writeTo(answer);
    }
  }

  private void decide(Call call) throws IOException {
    Body body = call.json();
    QueueItem decided =
        screening.decide(
            call.consultation(),
            id(call),
            Verdict.of(body.requiredText("verdict")),
            body.requiredText("why"));
    call.reply(items(call, List.of(decided)).get(0));
  }

  private void undo(Call call) throws IOException {
    String why = call.json().requiredText("why");
    QueueItem open = screening.undo(call.consultation(), id(call), why);
    call.reply(items(call, List.of(open)).get(0));
  }

  /** With the marking under which the bank holds each, so that a screen can say it. */
  private ArrayNode items(Call call, List<QueueItem> items) {
    List<StixId> ids = items.stream().map(QueueItem::entity).distinct().toList();
    Map<StixId, EntityReference> known =
        ids.isEmpty() ? Map.of() : gate.references(call.consultation(), ids);
    Map<String, String> accounts =
        items.stream().allMatch(each -> each.decision() == null) ? Map.of() : people.names();
    return Json.array(
        items,
        item -> {
          EntityReference entity = known.get(item.entity());
          Tlp marking = entity == null ? null : entity.marking();
          return ScreeningJson.item(item, call.language(), accounts)
              .put("marking", marking == null ? null : marking.code());
        });
  }

  private static UUID id(Call call) {
    try {
      return UUID.fromString(call.part("id"));
    } catch (IllegalArgumentException e) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "id");
    }
  }

  private void calibrate(Call call) {
    call.reply(ScreeningJson.calibration(screening.calibrate(call.consultation())));
  }
}
