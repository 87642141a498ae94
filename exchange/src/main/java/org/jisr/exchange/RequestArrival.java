package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Takes requests for information and what the other side says about them. */
final class RequestArrival {
  private final Core core;

  RequestArrival(Core core) {
    this.core = core;
  }

  /** A request that came: it is received, and the time to answer that was agreed runs. */
  void take(Acceptance acceptance, AgreementText agreed, Arrival.Commit commit) {
    EnvelopeHeader header = acceptance.envelope().header();
    requireType(header, RequestContent.MEDIA_TYPE);
    RequestContent content = RequestContent.read(acceptance.envelope().payload());
    if (!content.missing().isEmpty()) {
      throw new ExchangeException(ExchangeFault.INFORMATION_REQUEST_INCOMPLETE);
    }
    core.jdbi().useTransaction(handle -> requireNew(handle, header.id(), agreed));
    acceptance.logged(core.log().append(RequestLeaves.came(acceptance, content)));
    core.faults().reached(FaultPoint.Step.RECEIVE_LOGGED);
    Instant now = acceptance.now();
    InformationRequest request =
        new InformationRequest(
            header.id(),
            Direction.IN,
            header.from(),
            Objects.requireNonNull(header.purpose()),
            null,
            content,
            RequestState.RECEIVED,
            null,
            null,
            now,
            now,
            now.plus(agreed.deadlines().allowed(content.urgent(), null)),
            null,
            null,
            null,
            List.of(step(RequestMove.plain(RequestState.RECEIVED, now), null, null)),
            List.of(),
            agreed.id(),
            agreed.deadlines());
    core.jdbi()
        .useTransaction(
            handle -> {
              requireNew(handle, header.id(), agreed);
              RequestTable.insert(handle, request);
              commit.run(handle, Arrival.request(header.id()));
            });
  }

  /**
   * Two partners may not use one id, nor one partner the same id twice; and nobody asks more at
   * once than was agreed. An honest asker counts no fewer than this node, which hears of a
   * withdrawal before the next request and answers before the asker knows.
   */
  private static void requireNew(Handle handle, String id, AgreementText agreed) {
    if (RequestTable.find(handle, id).isPresent()) {
      throw new ExchangeException(ExchangeFault.INFORMATION_REQUEST_MALFORMED);
    }
    if (AgreementQuotas.spent(
        agreed.quotas().openRequests(), RequestTable.open(handle, agreed.id(), Direction.IN))) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_QUOTA);
    }
  }

  /** A step of the other side. */
  void hear(Acceptance acceptance, Arrival.Commit commit) {
    EnvelopeHeader header = acceptance.envelope().header();
    requireType(header, RequestMove.MEDIA_TYPE);
    RequestMove move = RequestMove.read(acceptance.envelope().payload());
    InformationRequest before =
        core.jdbi().inTransaction(handle -> require(handle, acceptance, move));
    acceptance.logged(core.log().append(RequestLeaves.heard(acceptance, before, move)));
    core.faults().reached(FaultPoint.Step.RECEIVE_LOGGED);
    core.jdbi()
        .useTransaction(
            handle -> {
              InformationRequest request = require(handle, acceptance, move);
              RequestTable.move(handle, request, step(move, null, null), acceptance.now());
              if (move.state() == RequestState.WITHDRAWN) {
                RequestTable.hold(handle, request.id(), null, acceptance.now());
              }
              commit.run(handle, Arrival.request(request.id()));
            });
  }

  /** Only the other party of the request may make its own steps, and only those that may follow. */
  private static InformationRequest require(
      Handle handle, Acceptance acceptance, RequestMove move) {
    EnvelopeHeader header = acceptance.envelope().header();
    InformationRequest request =
        find(handle, header.inReplyTo())
            .filter(each -> each.partner().equals(header.from()))
            .orElseThrow(() -> new ExchangeException(ExchangeFault.INFORMATION_REQUEST_UNKNOWN));
    if (request.state() == RequestState.SUBMITTED) {
      throw new ExchangeException(ExchangeFault.INFORMATION_REQUEST_EARLY);
    }
    boolean again =
        move.state() == RequestState.AWAITING_AUTHORISATION && request.state() == move.state();
    boolean theirs = move.state().by() != request.side() && move.state().travels();
    if (!theirs || !(again || request.state().mayHear(move.state()))) {
      throw new ExchangeException(ExchangeFault.INFORMATION_REQUEST_STATE);
    }
    if (move.at().isAfter(acceptance.now().plus(Receiver.CLOCK_TOLERANCE))) {
      throw new ExchangeException(ExchangeFault.INFORMATION_REQUEST_MALFORMED);
    }
    return request;
  }

  private static Optional<InformationRequest> find(Handle handle, @Nullable String id) {
    return id == null ? Optional.empty() : RequestTable.lock(handle, id);
  }

  private static void requireType(EnvelopeHeader header, String type) {
    if (!header.payloadType().equals(type)) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_CONTENT);
    }
  }

  /**
   * The request of ours that an envelope with items says it answers; null when it says none.
   *
   * @throws ExchangeException {@code EXCHANGE_INFORMATION_REQUEST_UNKNOWN} when this partner was
   *     never asked that
   */
  static @Nullable String answered(Handle handle, EnvelopeHeader header) {
    String id = header.inReplyTo();
    if (id == null) {
      return null;
    }
    boolean ours =
        RequestTable.find(handle, id)
            .filter(each -> each.direction() == Direction.OUT)
            .filter(each -> each.partner().equals(header.from()))
            .isPresent();
    if (!ours) {
      throw new ExchangeException(ExchangeFault.INFORMATION_REQUEST_UNKNOWN);
    }
    return id;
  }

  /** The partner's node has our request; its leaf is in the log before. */
  static void received(Core core, Handle handle, EnvelopeHeader header, Instant at) {
    InformationRequest request = RequestTable.lock(handle, header.id()).orElse(null);
    if (request == null || request.state() != RequestState.SUBMITTED) {
      return;
    }
    RequestMove move = RequestMove.plain(RequestState.RECEIVED, at);
    core.log().append(RequestLeaves.move(request, move, RequestLeaves.NODE, null));
    RequestTable.move(handle, request, step(move, null, null), core.now());
  }

  static RequestStep step(RequestMove move, @Nullable String by, @Nullable NothingKind really) {
    return new RequestStep(
        move.state(),
        move.at(),
        by,
        move.text(),
        move.access(),
        move.days(),
        move.reasons(),
        move.feedback(),
        really);
  }
}
