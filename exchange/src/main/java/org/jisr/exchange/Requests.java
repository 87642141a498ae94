package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.bank.Recurring;
import org.jisr.law.Consultation;
import org.jisr.law.Purpose;
import org.jisr.law.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests for information, asked and answered (after Directive (EU) 2023/977, articles 4 to 7).
 *
 * <p>Every step is in the log before it takes effect, at both nodes. Items leave only by a release
 * that names the request. Thread-safe.
 */
public final class Requests implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Requests.class);
  private static final int MAX_LISTED = 500;

  private final Core core;
  private final Directory directory;
  private final Agreements agreements;
  private final Sender sender;
  private final Couriers couriers;
  private final RequestRetention retention;
  private final Recurring quiet =
      new Recurring(
          "exchange-quiet-answers",
          this::round,
          "A held answer could not be sent; it is tried again.");
  private final Recurring striking;
  private volatile QuietSchedule schedule = QuietSchedule.STANDARD;

  Requests(
      Core core, Directory directory, Agreements agreements, Sender sender, Couriers couriers) {
    this.core = core;
    this.directory = directory;
    this.agreements = agreements;
    this.sender = sender;
    this.couriers = couriers;
    this.retention = new RequestRetention(core);
    this.striking =
        new Recurring(
            "exchange-requests",
            retention::strike,
            "Words of requests could not be struck; it is tried again.");
  }

  /** Begins to send held answers at their moments, and to strike words that had their time. */
  public void start(QuietSchedule moments) {
    schedule = moments;
    quiet.start(Duration.ofSeconds(1));
    striking.start(Duration.ofHours(1));
  }

  /** One request; throws {@code EXCHANGE_INFORMATION_REQUEST_UNKNOWN} also for what is hidden. */
  public InformationRequest get(String id, Viewer viewer) {
    return RequestSight.require(
        core.jdbi().withHandle(handle -> RequestTable.find(handle, id)), viewer);
  }

  /** What the viewer may know of, the last changed first, of the newest 500. */
  public List<InformationRequest> list(Viewer viewer) {
    return core.jdbi().withHandle(handle -> RequestTable.list(handle, MAX_LISTED)).stream()
        .filter(each -> RequestSight.sees(each, viewer))
        .toList();
  }

  /** Whether the viewer may know of it. */
  public boolean concerns(String id, Viewer viewer) {
    return core.jdbi()
        .withHandle(handle -> RequestTable.find(handle, id))
        .filter(each -> RequestSight.sees(each, viewer))
        .isPresent();
  }

  /**
   * Begins a request, which may be incomplete; it is for the purpose stated.
   *
   * @throws ExchangeException {@code EXCHANGE_PARTNER_…}
   */
  public InformationRequest draft(RequestDraft draft, Consultation asker) {
    directory.requireConfirmed(draft.partner());
    requireReadable(draft.content(), asker.viewer());
    Instant now = core.now();
    String by = asker.viewer().account();
    InformationRequest request =
        new InformationRequest(
            UUID.randomUUID().toString(),
            Direction.OUT,
            draft.partner(),
            asker.purpose(),
            asker.caseRef(),
            draft.content(),
            RequestState.DRAFT,
            by,
            null,
            now,
            null,
            null,
            null,
            null,
            null,
            List.of(RequestArrival.step(RequestMove.plain(RequestState.DRAFT, now), by, null)),
            List.of(),
            null,
            DeadlineProfile.STANDARD);
    core.jdbi()
        .useTransaction(
            handle -> {
              core.log()
                  .append(
                      RequestLeaves.move(
                          request, RequestMove.plain(RequestState.DRAFT, now), by, null));
              RequestTable.insert(handle, request);
            });
    return told(request.id(), asker.viewer());
  }

  /** Writes a draft anew. */
  public InformationRequest rewrite(String id, RequestContent content, Viewer viewer) {
    requireReadable(content, viewer);
    core.jdbi()
        .useTransaction(
            handle -> {
              InformationRequest request = RequestSight.lock(handle, id, viewer);
              if (request.state() != RequestState.DRAFT) {
                throw new ExchangeException(ExchangeFault.INFORMATION_REQUEST_STATE);
              }
              RequestTable.rewrite(handle, id, content, core.now());
            });
    return told(id, viewer);
  }

  private static void requireReadable(RequestContent content, Viewer viewer) {
    if (viewer.clearance().compareTo(content.marking()) < 0) {
      throw new ExchangeException(ExchangeFault.INFORMATION_REQUEST_MALFORMED);
    }
  }

  /** Throws as {@link #submit} would for a part that is missing, before anybody confirms. */
  public void requireComplete(String id, Viewer viewer) {
    requireComplete(get(id, viewer));
  }

  private static void requireComplete(InformationRequest request) {
    List<String> missing = request.content().missing();
    if (!missing.isEmpty()) {
      throw new ExchangeException(
          ExchangeFault.INFORMATION_REQUEST_INCOMPLETE,
          Map.of("fields", String.join(" ", missing)));
    }
  }

  /**
   * Sends a draft.
   *
   * @throws ExchangeException {@code EXCHANGE_INFORMATION_REQUEST_INCOMPLETE} with the missing
   *     parts' names in the detail {@code fields}, {@code EXCHANGE_AGREEMENT_MISSING}
   */
  public InformationRequest submit(String id, Viewer viewer) {
    core.jdbi()
        .useTransaction(
            handle -> {
              InformationRequest request = RequestSight.lock(handle, id, viewer);
              RequestMove move = RequestMove.plain(RequestState.SUBMITTED, core.now());
              requireLegal(request, move.state());
              requireComplete(request);
              directory.requireConfirmed(request.partner());
              Agreement agreement = agreement(request.partner().value(), request.purpose());
              Draft asked = RequestMessages.asked(request, agreement, viewer.account());
              AgreementGuard.require(handle, List.of(asked), core.now());
              RequestTable.under(handle, id, agreement.id());
              core.log().append(RequestLeaves.move(request, move, viewer.account(), null));
              sender.enqueue(handle, asked);
              apply(handle, request, move, viewer.account(), null);
            });
    return told(id, viewer);
  }

  private Agreement agreement(String partner, Purpose purpose) {
    return agreements
        .standing(Ids.party(partner), purpose)
        .orElseThrow(() -> new ExchangeException(ExchangeFault.AGREEMENT_MISSING));
  }

  /** The holder says how it can reach what is asked, which sets the time to answer. */
  public InformationRequest triage(String id, RequestAccess access, Viewer viewer) {
    return act(id, viewer, RequestMove.triaged(core.now(), access), RequestState.RECEIVED);
  }

  /** The holder asks back. */
  public InformationRequest ask(String id, String question, Viewer viewer) {
    return act(
        id,
        viewer,
        RequestMove.spoken(RequestState.CLARIFICATION_ASKED, core.now(), question),
        null);
  }

  /** The asker answers a question. */
  public InformationRequest clarify(String id, String answer, Viewer viewer) {
    return act(id, viewer, RequestMove.spoken(RequestState.CLARIFIED, core.now(), answer), null);
  }

  /**
   * The holder waits for a court or prosecutor: the time stands still, and the asker is told.
   *
   * @param days how long that is expected to take, 1 to 90; may be said anew while it waits
   */
  public InformationRequest suspend(String id, int days, String why, Viewer viewer) {
    return act(
        id,
        viewer,
        new RequestMove(
            RequestState.AWAITING_AUTHORISATION, core.now(), why, null, days, List.of(), null),
        null);
  }

  /** The holder waits for an originator; the asker is not told. */
  public InformationRequest awaitConsent(String id, Viewer viewer) {
    return act(id, viewer, RequestMove.plain(RequestState.AWAITING_CONSENT, core.now()), null);
  }

  /** The holder goes on: the court or the originator answered, and the time runs again. */
  public InformationRequest resume(String id, Viewer viewer) {
    RequestAccess access = get(id, viewer).access();
    if (access == null) {
      throw new ExchangeException(ExchangeFault.INFORMATION_REQUEST_STATE);
    }
    return act(id, viewer, RequestMove.triaged(core.now(), access), null);
  }

  /**
   * The holder answers with what it released for this request.
   *
   * @param reasons why not the rest; none when everything was released
   * @throws ExchangeException {@code EXCHANGE_INFORMATION_REQUEST_EMPTY} when nothing was released
   */
  public InformationRequest answer(String id, List<RefusalReason> reasons, Viewer viewer) {
    RequestState state =
        reasons.isEmpty() ? RequestState.ANSWERED_FULL : RequestState.ANSWERED_PART;
    return act(id, viewer, RequestMove.explained(state, core.now(), reasons), null);
  }

  /** The holder refuses, for at least one reason. */
  public InformationRequest refuse(String id, List<RefusalReason> reasons, Viewer viewer) {
    return act(id, viewer, RequestMove.explained(RequestState.REFUSED, core.now(), reasons), null);
  }

  /**
   * The holder has nothing, or neither confirms nor denies. Whichever it is, the same bytes leave
   * at the same moment of the schedule; until then another decision may take its place.
   */
  public InformationRequest nothing(String id, NothingKind kind, Viewer viewer) {
    core.jdbi()
        .useTransaction(
            handle -> {
              InformationRequest request = RequestSight.lock(handle, id, viewer);
              requireAct(request, RequestState.NO_DATA);
              Instant received = request.receivedAt();
              if (received == null) {
                throw new ExchangeException(ExchangeFault.INFORMATION_REQUEST_STATE);
              }
              Instant now = core.now();
              InformationRequest.Held held =
                  new InformationRequest.Held(
                      kind, viewer.account(), schedule.moment(received, request.allowed(), now));
              core.log()
                  .append(
                      RequestLeaves.hold(
                          request,
                          RequestMove.plain(RequestState.NO_DATA, held.until()),
                          viewer.account(),
                          kind));
              RequestTable.hold(handle, id, held, now);
            });
    return told(id, viewer);
  }

  /** The asker takes it back. */
  public InformationRequest withdraw(String id, Viewer viewer) {
    return act(id, viewer, RequestMove.plain(RequestState.WITHDRAWN, core.now()), null);
  }

  /** The asker says what the answer was good for. */
  public InformationRequest feedback(
      String id, RequestFeedback feedback, String text, Viewer viewer) {
    return act(
        id,
        viewer,
        new RequestMove(RequestState.FEEDBACK, core.now(), text, null, 0, List.of(), feedback),
        null);
  }

  /** The asker closes it. */
  public InformationRequest close(String id, Viewer viewer) {
    return act(id, viewer, RequestMove.plain(RequestState.CLOSED, core.now()), null);
  }

  private InformationRequest act(
      String id, Viewer viewer, RequestMove move, @Nullable RequestState from) {
    core.jdbi()
        .useTransaction(
            handle -> {
              InformationRequest request = RequestSight.lock(handle, id, viewer);
              requireAct(request, move.state());
              if (from != null && request.state() != from) {
                throw new ExchangeException(ExchangeFault.INFORMATION_REQUEST_STATE);
              }
              boolean released =
                  move.state() == RequestState.ANSWERED_FULL
                      || move.state() == RequestState.ANSWERED_PART;
              if (released && request.releases().isEmpty()) {
                throw new ExchangeException(ExchangeFault.INFORMATION_REQUEST_EMPTY);
              }
              carry(handle, request, move, viewer.account(), null);
            });
    return told(id, viewer);
  }

  /** The leaf, then the message, then the state; the message and the state are one transaction. */
  private void carry(
      Handle handle,
      InformationRequest request,
      RequestMove move,
      String by,
      @Nullable NothingKind really) {
    core.log().append(RequestLeaves.move(request, move, by, really));
    boolean alone = request.state() == RequestState.DRAFT || ownWork(request, move);
    if (move.state().travels() && !alone) {
      sender.enqueue(handle, RequestMessages.step(handle, request, move, by));
    }
    if (request.held() != null) {
      RequestTable.hold(handle, request.id(), null, core.now());
    }
    apply(handle, request, move, by, really);
  }

  /** Going on after an originator answered is as little the asker's as the waiting was. */
  private static boolean ownWork(InformationRequest request, RequestMove move) {
    return request.state() == RequestState.AWAITING_CONSENT && move.state() == RequestState.TRIAGED;
  }

  private void apply(
      Handle handle,
      InformationRequest request,
      RequestMove move,
      String by,
      @Nullable NothingKind really) {
    RequestTable.move(handle, request, RequestArrival.step(move, by, really), core.now());
    handle.afterCommit(() -> couriers.wake(request.partner()));
  }

  /** Sends the held answers whose moment has come. */
  void round() {
    Instant now = core.now();
    for (String id : core.jdbi().withHandle(handle -> RequestTable.due(handle, now))) {
      try {
        core.jdbi().useTransaction(handle -> release(handle, id, now));
        core.listeners().tell(ExchangeEvent.Topic.REQUEST, id);
      } catch (ExchangeException e) {
        LOGGER.warn("A held answer could not be sent ({}); it is tried again.", e.code());
      }
    }
  }

  private void release(Handle handle, String id, Instant now) {
    Optional<InformationRequest> found = RequestTable.lock(handle, id);
    InformationRequest.Held held = found.map(InformationRequest::held).orElse(null);
    if (found.isEmpty() || held == null || held.until().isAfter(now)) {
      return;
    }
    InformationRequest request = found.get();
    if (!request.state().mayBecome(RequestState.NO_DATA)) {
      RequestTable.hold(handle, id, null, now);
      return;
    }
    carry(
        handle,
        request,
        RequestMove.plain(RequestState.NO_DATA, held.until()),
        held.by(),
        held.kind());
  }

  private static void requireAct(InformationRequest request, RequestState state) {
    if (state.by() != request.side()) {
      throw new ExchangeException(ExchangeFault.INFORMATION_REQUEST_STATE);
    }
    requireLegal(request, state);
  }

  private static void requireLegal(InformationRequest request, RequestState state) {
    boolean again = state == RequestState.AWAITING_AUTHORISATION && request.state() == state;
    if (!again && !request.state().mayBecome(state)) {
      throw new ExchangeException(ExchangeFault.INFORMATION_REQUEST_STATE);
    }
  }

  private InformationRequest told(String id, Viewer viewer) {
    core.listeners().tell(ExchangeEvent.Topic.REQUEST, id);
    return get(id, viewer);
  }

  /** Waits for what is being sent. */
  @Override
  public void close() {
    quiet.close();
    striking.close();
  }
}
