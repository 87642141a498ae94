package org.jisr.web;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jisr.bank.ExportSelection;
import org.jisr.bank.Gate;
import org.jisr.bank.SearchQuery;
import org.jisr.intake.MispExport;
import org.jisr.law.Role;
import org.jisr.stix.StixId;

/** What may be seen, as a STIX bundle or as events of MISP to take away. */
final class ExportRoutes {
  private static final int MISP_LIMIT = 64 << 20;

  private final Gate gate;

  ExportRoutes(Gate gate) {
    this.gate = gate;
  }

  List<Route> routes() {
    return List.of(
        new Route(
            Method.POST,
            "/api/exports",
            Policy.consulting(Role.ANALYST, Role.LIAISON, Role.APPROVER),
            this::export));
  }

  private void export(Call call) throws IOException {
    Body body = call.json();
    String format = body.text("format");
    ExportSelection selection = selection(body);
    if ("misp".equals(format)) {
      misp(call, selection);
      return;
    }
    if (format != null && !format.equals("stix")) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "format");
    }
    gate.export(
        call.consultation(),
        selection,
        call.download("export.json", "application/stix+json;version=2.1"));
  }

  /** An event of MISP names its parts wherever they stand, so the bundle is held first. */
  private void misp(Call call, ExportSelection selection) throws IOException {
    HeldOutput bundle = new HeldOutput(MISP_LIMIT);
    gate.export(call.consultation(), selection, bundle);
    MispExport.write(bundle.content(), call.download("export.misp.json", "application/json"));
  }

  /** All that a query finds, or named entities. */
  static ExportSelection selection(Body body) {
    if (body.has("ids")) {
      return new ExportSelection.Named(
          body.requiredTexts("ids").stream().map(StixId::parse).collect(Collectors.toSet()));
    }
    String query = body.text("query");
    if (query == null) {
      throw Body.fault(WebFault.PARAMETER_MISSING, "ids");
    }
    return new ExportSelection.Found(SearchQuery.of(query));
  }
}
