package org.jisr.web;

import org.jisr.law.Coded;
import org.jisr.law.GradeDisplay;
import org.jisr.law.Grading;
import org.jisr.law.Handling;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import tools.jackson.databind.node.ObjectNode;

/** A handling as the desks show it. */
final class HandlingJson {
  private HandlingJson() {}

  static ObjectNode of(Handling handling) {
    ObjectNode answer = Json.object().put("marking", handling.effectiveMarking().code());
    answer.set("purposes", Json.array(handling.purposes(), p -> Json.text(p.code())));
    answer.set("legalBasis", Json.array(handling.legalBasis(), HandlingJson::basis));
    answer.put("subjectCategory", handling.subjectCategory().code());
    answer.put("minor", handling.minor());
    answer.set(
        "specialCategories",
        Json.array(handling.specialCategories(), (Coded category) -> Json.text(category.code())));
    answer.set("chain", parties(handling.chain()));
    answer.put("pap", handling.pap() == null ? null : handling.pap().code());
    answer.set("codes", Json.array(handling.codes(), (Coded code) -> Json.text(code.code())));
    answer.put("codeText", handling.codeText());
    answer.set("compartments", Json.array(handling.compartments(), Json::text));
    answer.put("assertion", handling.assertion().code());
    Grading grading = handling.grading();
    if (grading == null) {
      answer.putNull("grading");
    } else {
      answer
          .putObject("grading")
          .put("scheme", grading.scheme())
          .put("verbatim", grading.verbatim())
          .put("source", GradeDisplay.of(grading).source().code())
          .put("information", GradeDisplay.of(grading).information().code());
    }
    answer.set("releasableTo", parties(handling.releasableTo()));
    answer.set("restrictedAgainst", parties(handling.restrictedAgainst()));
    answer.set("conditions", ReasonJson.conditions(handling.conditions()));
    return answer
        .put("reviewBy", Json.time(handling.reviewBy()))
        .put("deleteAfter", Json.time(handling.deleteAfter()))
        .put("state", handling.state().code());
  }

  private static ObjectNode basis(LegalBasis basis) {
    return Json.object()
        .put("instrument", basis.instrument())
        .put("article", basis.article())
        .put("authority", basis.authority())
        .put("validFrom", Json.time(basis.validFrom()))
        .put("validTo", Json.time(basis.validTo()));
  }

  private static tools.jackson.databind.node.ArrayNode parties(
      java.util.Collection<PartyId> parties) {
    return Json.array(parties, party -> Json.text(party.value()));
  }
}
