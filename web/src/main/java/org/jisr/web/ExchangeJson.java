package org.jisr.web;

import org.jisr.bank.ItemDecision;
import org.jisr.exchange.Agreement;
import org.jisr.exchange.AgreementNotice;
import org.jisr.exchange.AgreementQuotas;
import org.jisr.exchange.AgreementVersion;
import org.jisr.exchange.DeadlineProfile;
import org.jisr.exchange.Partner;
import org.jisr.exchange.PartnerKey;
import org.jisr.exchange.Receipt;
import org.jisr.law.Coded;
import org.jisr.law.Language;
import org.jisr.law.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Partners, agreements and decisions as the desks show them to a reader of one language. */
final class ExchangeJson {
  private final Language language;

  ExchangeJson(Language language) {
    this.language = language;
  }

  ObjectNode partner(Partner partner) {
    ObjectNode answer =
        Json.object()
            .put("id", partner.id())
            .put("party", partner.party().value())
            .put("name", partner.name(language))
            .put("country", partner.country());
    answer.set("languages", Json.array(partner.languages(), l -> Json.text(l.code())));
    answer.put("state", partner.state().code()).put("fingerprint", partner.fingerprint().text());
    answer.set("fingerprintWords", Json.strings(partner.fingerprint().words(language)));
    answer
        .put("endpoint", partner.endpoint().toString())
        .put("lastSeen", Json.time(partner.lastSeen()))
        .put("logForked", partner.logForked())
        .put("serial", partner.serial())
        .put("pinnedAt", Json.time(partner.pinnedAt()))
        .put("suspect", partner.suspect())
        .put("refused", partner.refused());
    answer.set("keys", Json.array(partner.keys(), ExchangeJson::key));
    answer.set("agreements", Json.array(partner.agreements(), ExchangeJson::agreement));
    return answer;
  }

  private static ObjectNode key(PartnerKey key) {
    return Json.object()
        .put("serial", key.serial())
        .put("fingerprint", key.fingerprint().text())
        .put("retiredAt", Json.time(key.retiredAt()))
        .put("revokedAt", Json.time(key.revokedAt()))
        .put("revokedSince", Json.time(key.revokedSince()))
        .put("revokedBy", key.revokedBy());
  }

  static ObjectNode agreement(Agreement agreement) {
    ObjectNode answer =
        Json.object()
            .put("id", agreement.id())
            .put("partner", agreement.partner().value())
            .put("title", agreement.text().title())
            .put("text", agreement.canonicalText())
            .put("hash", agreement.hash());
    answer.set("purposes", Json.array(agreement.text().purposes(), p -> Json.text(p.code())));
    answer.set("types", Json.strings(agreement.text().objectTypes()));
    answer.set("conditions", Json.array(agreement.text().conditions(), c -> Json.text(c.code())));
    DeadlineProfile deadlines = agreement.text().deadlines();
    answer.set(
        "deadlines",
        Json.object()
            .put("urgentDirect", deadlines.urgentDirect())
            .put("urgentIndirect", deadlines.urgentIndirect())
            .put("otherwise", deadlines.otherwise()));
    AgreementQuotas quotas = agreement.text().quotas();
    answer.set(
        "quotas",
        Json.object()
            .put("statementsPerDay", quotas.statementsPerDay())
            .put("openRequests", quotas.openRequests())
            .put("tipOffsPerDay", quotas.tipOffsPerDay()));
    AgreementVersion replaces = agreement.text().replaces();
    answer.put("replaces", replaces == null ? null : replaces.id());
    answer.put("replacedBy", agreement.replacedBy());
    answer.set("suspensions", Json.array(agreement.suspensions(), ExchangeJson::notice));
    AgreementNotice termination = agreement.termination();
    answer.set("termination", termination == null ? null : notice(termination));
    answer.set("notices", Json.array(agreement.notices(), ExchangeJson::notice));
    return answer
        .put("state", agreement.state().code())
        .put("signedByUs", agreement.signedByUs())
        .put("signedByThem", agreement.signedByThem())
        .put("inForceFrom", Json.time(agreement.inForceFrom()))
        .put("validUntil", Json.time(agreement.text().validUntil()));
  }

  private static ObjectNode notice(AgreementNotice notice) {
    return Json.object()
        .put("by", notice.by().value())
        .put("act", notice.act().code())
        .put("reason", notice.reason())
        .put("at", Json.time(notice.at()))
        .put("from", Json.time(notice.from()));
  }

  static ObjectNode decision(ItemDecision decision) {
    ObjectNode answer =
        Json.object()
            .put("id", decision.id().toString())
            .put("statementId", decision.statementId().toString())
            .put("name", decision.name() == null ? "" : decision.name())
            .put("partner", decision.recipient().value())
            .put("originator", decision.originator().value())
            .put("marking", decision.handling().effectiveMarking().code())
            .put("outcome", decision.decision().outcome().code());
    if (decision.decision().outcome() instanceof Outcome.Needs waits) {
      answer.set("needs", Json.strings(waits.needs().stream().map(Coded::code).sorted().toList()));
    }
    answer.set("obligations", ReasonJson.obligations(decision.decision().obligations()));
    answer.set("reasons", ReasonJson.reasons(decision.decision().reasons()));
    return answer;
  }

  static @Nullable ObjectNode receipt(@Nullable Receipt receipt) {
    if (receipt == null) {
      return null;
    }
    return Json.object()
        .put("accepted", receipt.accepted())
        .put("code", receipt.code())
        .put("stored", receipt.stored())
        .put("refused", receipt.refused())
        .put("withdrawn", receipt.withdrawn())
        .put("act", receipt.act() == null ? null : receipt.act().code())
        .put("acted", receipt.acted())
        .put("at", Json.time(receipt.at()))
        .put("leaf", receipt.leaf());
  }
}
