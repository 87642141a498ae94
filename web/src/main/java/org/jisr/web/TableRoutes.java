package org.jisr.web;

import java.util.List;
import org.jisr.intake.Importer;
import org.jisr.intake.TablePreview;
import org.jisr.law.Role;
import org.jisr.stix.StixObject;
import tools.jackson.databind.node.ObjectNode;

/** A look at what the first rows of a table would become; nothing is stored. */
final class TableRoutes {
  private final Importer importer;

  TableRoutes(Importer importer) {
    this.importer = importer;
  }

  List<Route> routes() {
    return List.of(
        new Route(
            Method.POST,
            "/api/imports/preview",
            Policy.consulting(Role.ANALYST, Role.LIAISON, Role.APPROVER),
            this::preview));
  }

  private void preview(Call call) {
    String mapping = SentMapping.of(call);
    if (mapping == null) {
      throw Body.fault(WebFault.PARAMETER_MISSING, SentMapping.PARAMETER);
    }
    TablePreview preview = importer.preview(call.stream(), mapping, call.query("language"));
    ObjectNode answer = Json.object().put("separator", String.valueOf(preview.separator()));
    answer.set("columns", Json.strings(preview.columns()));
    answer.set("rows", Json.array(preview.rows(), TableRoutes::row));
    call.reply(answer);
  }

  private static ObjectNode row(TablePreview.Row row) {
    ObjectNode answer = Json.object().put("line", row.line());
    answer.set("cells", Json.strings(row.cells()));
    answer.set("objects", Json.array(row.objects(), TableRoutes::object));
    answer.set("problems", Json.array(row.problems(), ImportRoutes::refusal));
    return answer;
  }

  private static ObjectNode object(StixObject object) {
    ObjectNode answer =
        Json.object().put("type", object.type()).put("name", object.fields().name());
    answer.set("object", object.tree());
    return answer;
  }
}
