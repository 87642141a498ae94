package org.jisr.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jisr.intake.ImportJob;
import org.jisr.intake.ImportProblem;
import org.jisr.intake.ImportProfile;
import org.jisr.intake.ImportRequest;
import org.jisr.intake.Importer;
import org.jisr.intake.IntakeException;
import org.jisr.intake.IntakeFault;
import org.jisr.intake.RefusalPage;
import org.jisr.intake.RefusalRecord;
import org.jisr.law.Consultation;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Bringing files into the bank. An import is seen by who submitted it and by approvers. */
final class ImportRoutes {
  private final Importer importer;
  private final NodeInfo node;
  private final InstantSource clock;

  ImportRoutes(Importer importer, NodeInfo node, InstantSource clock) {
    this.importer = importer;
    this.node = node;
    this.clock = clock;
  }

  List<Route> routes() {
    Policy write = Policy.consulting(Role.ANALYST, Role.LIAISON, Role.APPROVER);
    Policy read = Policy.inRole(Role.ANALYST, Role.LIAISON, Role.APPROVER);
    return List.of(
        new Route(Method.POST, "/api/imports", write, this::submit),
        new Route(Method.GET, "/api/imports", read, this::list),
        new Route(Method.GET, "/api/imports/{id}", read, this::one),
        new Route(Method.GET, "/api/imports/{id}/refusals", read, this::refusals),
        new Route(Method.POST, "/api/imports/{id}/cancel", read, this::cancel));
  }

  private void submit(Call call) {
    String name = call.query("name");
    if (name == null) {
      throw Body.fault(WebFault.PARAMETER_MISSING, "name");
    }
    Consultation consultation = call.consultation();
    ImportRequest request =
        new ImportRequest(name, profile(call, consultation), consultation, SentMapping.of(call));
    call.reply(202, json(importer.submit(call.stream(), request)));
  }

  private ImportProfile profile(Call call, Consultation consultation) {
    String marking = call.query("marking");
    Tlp tlp = marking == null ? Tlp.AMBER_STRICT : Tlp.ofCode(marking);
    if (tlp == null) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "marking");
    }
    List<String> purposes = call.queries("purpose");
    String originator = call.query("originator");
    return ImportProfile.external(
            originator == null ? node.party() : new PartyId(originator),
            node.party(),
            purposes.isEmpty()
                ? List.of(consultation.purpose())
                : purposes.stream().map(Purpose::of).toList(),
            LegalBasis.of(LegalBasisOfImport.INSTRUMENT, node.party().value()),
            tlp,
            clock.instant())
        .withLanguage(call.query("language"));
  }

  private void list(Call call) {
    ObjectNode answer = Json.object();
    answer.set(
        "items",
        Json.array(
            importer.jobs().stream().filter(job -> visible(call.caller(), job)).toList(),
            ImportRoutes::json));
    call.reply(answer.putNull("next"));
  }

  private void one(Call call) {
    call.reply(json(job(call)));
  }

  private void refusals(Call call) {
    RefusalPage page =
        importer.refusals(
            job(call).id(), call.query("cursor"), call.number("limit", 100, 1, 1_000));
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(page.items(), ImportRoutes::refusal));
    call.reply(answer.put("next", page.next()));
  }

  private void cancel(Call call) {
    importer.cancel(job(call).id());
    call.done();
  }

  private ImportJob job(Call call) {
    ImportJob job = known(id(call.part("id")));
    if (job == null || !visible(call.caller(), job)) {
      throw new WebException(WebFault.IMPORT_UNKNOWN);
    }
    return job;
  }

  private @Nullable ImportJob known(UUID id) {
    try {
      return importer.job(id);
    } catch (IntakeException e) {
      if (e.fault() == IntakeFault.JOB_UNKNOWN) {
        return null;
      }
      throw e;
    }
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new WebException(WebFault.IMPORT_UNKNOWN);
    }
  }

  static boolean visible(Caller caller, ImportJob job) {
    return caller.has(Role.APPROVER) || job.account().equals(caller.viewer().account());
  }

  static ObjectNode json(ImportJob job) {
    ObjectNode answer =
        Json.object()
            .put("id", job.id().toString())
            .put("name", job.name())
            .put("state", job.state().code())
            .put("bytesTotal", job.bytesTotal())
            .put("bytesRead", job.progress().bytesRead())
            .put("objects", job.progress().objects())
            .put("stored", job.progress().stored())
            .put("known", job.progress().known())
            .put("refused", job.progress().refused())
            .put("objectsPerSecond", job.progress().objectsPerSecond())
            .put("startedAt", Json.time(job.startedAt()))
            .put("finishedAt", Json.time(job.finishedAt()));
    ImportProblem problem = job.problem();
    if (problem != null) {
      ObjectNode error = answer.putObject("error").put("code", problem.code());
      error.set("message", ReasonJson.spoken(problem::text));
      ObjectNode details = error.putObject("details");
      Map<String, String> found = problem.details();
      found.forEach(details::put);
    }
    return answer;
  }

  static ObjectNode refusal(RefusalRecord refusal) {
    ObjectNode answer =
        Json.object()
            .put("line", refusal.line())
            .put("offset", refusal.offset())
            .put("objectId", refusal.objectId())
            .put("code", refusal.code());
    answer.set("message", ReasonJson.spoken(refusal::text));
    return answer;
  }

  /** On what ground material is kept that arrives without any: the deciding officer's own. */
  private static final class LegalBasisOfImport {
    static final String INSTRUMENT = "officer-import";
  }
}
