package org.jisr.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jisr.exchange.ExchangeFault;
import org.jisr.exchange.InformationRequest;
import org.jisr.exchange.NothingKind;
import org.jisr.exchange.RefusalReason;
import org.jisr.exchange.RequestAccess;
import org.jisr.exchange.RequestContent;
import org.jisr.exchange.RequestFeedback;
import org.jisr.exchange.RequestSide;
import org.jisr.exchange.RequestState;
import org.jisr.exchange.RequestStep;
import org.jisr.exchange.UrgentGround;
import org.jisr.law.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests for information as one reader sees them.
 *
 * @param accounts what the accounts of this node are called
 * @param account who reads
 */
record RequestJson(
    PartyNames names,
    Language language,
    Map<String, String> accounts,
    String account,
    Instant now) {

  /** What a list shows. */
  ObjectNode brief(InformationRequest request) {
    RequestContent content = request.content();
    UrgentGround ground = content.ground();
    RequestAccess access = request.access();
    InformationRequest.Held held = request.held();
    ObjectNode answer =
        Json.object()
            .put("id", request.id())
            .put("direction", request.direction().code())
            .put("partner", request.partner().value())
            .put("partnerName", names.name(request.partner(), language))
            .put("title", content.title())
            .put("purpose", request.purpose().code())
            .put("caseRef", request.caseRef())
            .put("marking", content.marking().code())
            .put("urgent", content.urgent())
            .put("ground", ground == null ? null : ground.code())
            .put("state", request.state().code())
            .put("waitsFor", waitsFor(request))
            .put("access", access == null ? null : access.code())
            .put("own", account.equals(request.askedBy()))
            .put("createdAt", Json.time(request.createdAt()))
            .put("receivedAt", Json.time(request.receivedAt()))
            .put("dueAt", Json.time(request.dueAt()))
            .put("suspendedAt", Json.time(request.suspendedAt()))
            .put("overdue", request.overdue(now));
    if (held != null) {
      answer
          .putObject("held")
          .put("kind", held.kind().code())
          .put("until", Json.time(held.until()));
    }
    String problem = request.problem();
    if (problem != null) {
      answer.put("problem", problem);
      answer.set("problemText", ReasonJson.spoken(each -> ExchangeFault.text(problem, each)));
    }
    return answer;
  }

  /** Whose turn it is: {@code us}, {@code them} or {@code nobody}. */
  private static String waitsFor(InformationRequest request) {
    RequestState state = request.state();
    if (request.held() != null) {
      return "nobody";
    }
    boolean asker =
        switch (state) {
          case DRAFT, CLARIFICATION_ASKED, ANSWERED_FULL, ANSWERED_PART, REFUSED, NO_DATA -> true;
          case FEEDBACK, WITHDRAWN -> true;
          case SUBMITTED,
              RECEIVED,
              TRIAGED,
              CLARIFIED,
              AWAITING_AUTHORISATION,
              AWAITING_CONSENT,
              CLOSED ->
              false;
        };
    if (state == RequestState.CLOSED) {
      return "nobody";
    }
    return asker == (request.side() == RequestSide.ASKER) ? "us" : "them";
  }

  /**
   * All of it.
   *
   * @param releases the envelopes that the reader may know of
   */
  ObjectNode whole(InformationRequest request, List<String> releases) {
    RequestContent content = request.content();
    ObjectNode answer = brief(request);
    answer
        .putObject("content")
        .put("title", content.title())
        .put("what", content.what())
        .put("offence", content.offence())
        .put("facts", content.facts())
        .put("reasons", content.reasons())
        .put("necessity", content.necessity())
        .put("link", content.link())
        .put("useLimits", content.useLimits())
        .put("whyUrgent", content.whyUrgent());
    answer.put("askedBy", name(request.askedBy()));
    answer.set("missing", Json.strings(content.missing()));
    answer.set("acts", Json.strings(acts(request)));
    answer.set("steps", Json.array(request.steps(), this::step));
    answer.set("releases", Json.strings(releases));
    return answer.put("serverTime", Json.time(now));
  }

  /** The states that this side may bring about now. */
  private static List<String> acts(InformationRequest request) {
    RequestState now = request.state();
    return now.next().stream()
        .filter(state -> state.by() == request.side())
        .map(RequestState::code)
        .sorted()
        .toList();
  }

  private ObjectNode step(RequestStep step) {
    RequestAccess access = step.access();
    RequestFeedback feedback = step.feedback();
    NothingKind really = step.really();
    ObjectNode answer =
        Json.object()
            .put("state", step.state().code())
            .put("at", Json.time(step.at()))
            .put("by", name(step.by()))
            .put("text", step.text())
            .put("access", access == null ? null : access.code())
            .put("days", step.days())
            .put("feedback", feedback == null ? null : feedback.code())
            .put("really", really == null ? null : really.code());
    answer.set("reasons", Json.array(step.reasons(), RequestJson::reason));
    return answer;
  }

  private static ObjectNode reason(RefusalReason reason) {
    ObjectNode answer = Json.object().put("code", reason.code());
    answer.set("text", ReasonJson.spoken(reason::text));
    return answer;
  }

  private @Nullable String name(@Nullable String by) {
    return by == null ? null : accounts.getOrDefault(by, "");
  }
}
