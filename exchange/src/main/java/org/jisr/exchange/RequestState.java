package org.jisr.exchange;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a request for information stands; the closed table of what may follow what.
 *
 * <p>Two answers may cross a withdrawal on their way: the asker then takes the answer, and the
 * holder refuses the withdrawal.
 */
public enum RequestState {
  /** Written at the asker; nobody else knows of it. */
  DRAFT("draft", RequestSide.ASKER),
  /** On its way; the holder has not confirmed that it has it. */
  SUBMITTED("submitted", RequestSide.ASKER),
  /** At the holder: the time to answer runs. */
  RECEIVED("received", RequestSide.HOLDER),
  /** The holder judged how it can reach what is asked, or takes its work up again. */
  TRIAGED("triaged", RequestSide.HOLDER),
  /** The holder put a question to the asker. */
  CLARIFICATION_ASKED("clarification-asked", RequestSide.HOLDER),
  /** The asker answered that question. */
  CLARIFIED("clarified", RequestSide.ASKER),
  /** A court or prosecutor of the holder's must allow it; the time to answer stands still. */
  AWAITING_AUTHORISATION("awaiting-judicial-authorisation", RequestSide.HOLDER),
  /** An originator must allow it; the asker isn't told, as that would tell that there is one. */
  AWAITING_CONSENT("awaiting-originator-consent", RequestSide.HOLDER),
  /** All that was asked was released. */
  ANSWERED_FULL("answered-full", RequestSide.HOLDER),
  /** Some of it was released; the reasons say why not the rest. */
  ANSWERED_PART("answered-part", RequestSide.HOLDER),
  /** Refused for reasons of the closed list. */
  REFUSED("refused", RequestSide.HOLDER),
  /** There is nothing, or the holder neither confirms nor denies that there is. */
  NO_DATA("no-data", RequestSide.HOLDER),
  /** The asker took it back. */
  WITHDRAWN("withdrawn", RequestSide.ASKER),
  /** The asker said what the answer was good for. */
  FEEDBACK("feedback", RequestSide.ASKER),
  /** Nothing more will follow. */
  CLOSED("closed", RequestSide.ASKER);

  private static final Set<RequestState> ANSWERS =
      EnumSet.of(ANSWERED_FULL, ANSWERED_PART, REFUSED, NO_DATA);
  private static final Map<RequestState, Set<RequestState>> NEXT =
      Map.ofEntries(
          Map.entry(DRAFT, EnumSet.of(SUBMITTED, WITHDRAWN)),
          Map.entry(SUBMITTED, EnumSet.of(RECEIVED, WITHDRAWN)),
          Map.entry(RECEIVED, EnumSet.of(TRIAGED, WITHDRAWN)),
          Map.entry(TRIAGED, working(CLARIFICATION_ASKED, AWAITING_CONSENT)),
          Map.entry(CLARIFICATION_ASKED, EnumSet.of(CLARIFIED, REFUSED, NO_DATA, WITHDRAWN)),
          Map.entry(CLARIFIED, working(CLARIFICATION_ASKED, AWAITING_CONSENT)),
          Map.entry(AWAITING_AUTHORISATION, working(TRIAGED)),
          Map.entry(AWAITING_CONSENT, working(TRIAGED)),
          Map.entry(ANSWERED_FULL, EnumSet.of(FEEDBACK)),
          Map.entry(ANSWERED_PART, EnumSet.of(FEEDBACK)),
          Map.entry(REFUSED, EnumSet.of(FEEDBACK, CLOSED)),
          Map.entry(NO_DATA, EnumSet.of(FEEDBACK, CLOSED)),
          Map.entry(WITHDRAWN, EnumSet.of(CLOSED)),
          Map.entry(FEEDBACK, EnumSet.of(CLOSED)),
          Map.entry(CLOSED, EnumSet.noneOf(RequestState.class)));

  private final String code;
  private final RequestSide by;

  RequestState(String code, RequestSide by) {
    this.code = code;
    this.by = by;
  }

  /** What may always follow while the holder works on it, and these. */
  private static Set<RequestState> working(RequestState... more) {
    Set<RequestState> states = EnumSet.copyOf(ANSWERS);
    states.add(AWAITING_AUTHORISATION);
    states.add(WITHDRAWN);
    states.addAll(Set.of(more));
    return states;
  }

  /** The code in payloads, in the log and in the HTTP API. */
  public String code() {
    return code;
  }

  /** Whose act leads here; a request is received by its holder's node, without a person. */
  public RequestSide by() {
    return by;
  }

  /** The states that may follow this one. */
  public Set<RequestState> next() {
    return Set.copyOf(NEXT.getOrDefault(this, Set.of()));
  }

  /** Whether that state may follow this one at the side whose act it is. */
  public boolean mayBecome(RequestState state) {
    return next().contains(state);
  }

  /** As {@link #mayBecome} for what comes from the other side, whose answer may have crossed. */
  boolean mayHear(RequestState state) {
    return mayBecome(state) || (this == WITHDRAWN && state.answers());
  }

  /** Whether it is one of the four answers. */
  public boolean answers() {
    return ANSWERS.contains(this);
  }

  /** Whether the holder still has to answer. */
  public boolean open() {
    return switch (this) {
      case RECEIVED,
          TRIAGED,
          CLARIFICATION_ASKED,
          CLARIFIED,
          AWAITING_AUTHORISATION,
          AWAITING_CONSENT ->
          true;
      case DRAFT,
          SUBMITTED,
          ANSWERED_FULL,
          ANSWERED_PART,
          REFUSED,
          NO_DATA,
          WITHDRAWN,
          FEEDBACK,
          CLOSED ->
          false;
    };
  }

  /** Whether the other side hears of it by a message about the request. */
  boolean travels() {
    return switch (this) {
      case TRIAGED,
          CLARIFICATION_ASKED,
          CLARIFIED,
          AWAITING_AUTHORISATION,
          ANSWERED_FULL,
          ANSWERED_PART,
          REFUSED,
          NO_DATA,
          WITHDRAWN,
          FEEDBACK,
          CLOSED ->
          true;
      case DRAFT, SUBMITTED, RECEIVED, AWAITING_CONSENT -> false;
    };
  }

  static RequestState of(String code) {
    return Codes.find(
        values(), RequestState::code, code, ExchangeFault.INFORMATION_REQUEST_MALFORMED);
  }
}
