package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jisr.law.HumanRights;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.log.LeafKind;
import org.jisr.log.LogEntry;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A request for information from its draft to its end, between two nodes. */
final class RequestTest {
  private static TestNode north;
  private static TestNode south;
  private static TestNode guest;

  @BeforeAll
  static void open() {
    north = new TestNode("north-service");
    south = new TestNode("south-guard");
    guest = new TestNode("guest-bureau");
    Road.agree(north, south);
    Road.agree(guest, south);
  }

  @AfterAll
  static void close() {
    north.close();
    south.close();
    guest.close();
  }

  private static Requests asks() {
    return north.exchange.requests();
  }

  private static Requests holds() {
    return south.exchange.requests();
  }

  @Test
  void anUrgentRequestIsClarifiedAnsweredInPartByAReleaseAndClosed() {
    String id = Asking.triaged(north, south, true);
    InformationRequest received = holds().get(id, south.viewer());
    assertThat(received.content()).isEqualTo(Asking.content(true));
    assertThat(received.purpose()).isEqualTo(Purpose.EVENT_SECURITY);
    assertThat(received.caseRef()).isNull();
    assertThat(received.dueAt()).isEqualTo(received.receivedAt().plus(Duration.ofHours(8)));
    assertThat(asks().get(id, north.viewer()).dueAt()).isEqualTo(received.dueAt());
    holds().ask(id, "Which of the two vans?", south.viewer());
    Asking.inState(north, id, RequestState.CLARIFICATION_ASKED);
    asks().clarify(id, "البيضاء", north.viewer());
    Asking.inState(south, id, RequestState.CLARIFIED);
    refused(
        ExchangeFault.INFORMATION_REQUEST_EMPTY,
        () -> holds().answer(id, List.of(), south.viewer()));
    StixObject person = Road.person("Who Rented It");
    south.store(south.handling(north.party), person);
    String envelope = release(id, person);
    Road.answered(south, envelope);
    assertThat(asks().get(id, north.viewer()).releases()).containsExactly(envelope);
    assertThat(north.sees(person.id())).isTrue();
    holds().answer(id, List.of(RefusalReason.NOT_AVAILABLE), south.viewer());
    InformationRequest answered = Asking.inState(north, id, RequestState.ANSWERED_PART);
    assertThat(answered.steps().getLast().reasons()).containsExactly(RefusalReason.NOT_AVAILABLE);
    asks().feedback(id, RequestFeedback.ARREST, "", north.viewer());
    asks().close(id, north.viewer());
    Asking.inState(south, id, RequestState.CLOSED);
    assertThat(Asking.thread(south, id))
        .containsExactly(
            RequestState.RECEIVED,
            RequestState.TRIAGED,
            RequestState.CLARIFICATION_ASKED,
            RequestState.CLARIFIED,
            RequestState.ANSWERED_PART,
            RequestState.FEEDBACK,
            RequestState.CLOSED);
    assertThat(logged(south, id)).isEqualTo(codes(Asking.thread(south, id)));
    assertThat(logged(north, id)).isEqualTo(codes(Asking.thread(north, id)));
  }

  @Test
  void aReleaseOfTwoPersonsAnswersARequestToo() {
    String id = Asking.triaged(north, south, false);
    StixObject child = Road.person("A child on the van");
    south.store(south.handlingBuilder().minor(true).releasableTo(north.party).build(), child);
    Viewer approver = viewer("approver", Tlp.RED, Role.APPROVER);
    south.accounts.put(south.viewer().account(), south.viewer());
    south.accounts.put("approver", approver);
    List<String> to = List.of(north.party.value());
    String hash =
        south
            .exchange
            .releases()
            .preview(List.of(child.id()), to, south.consultation(), HumanRights.NO_CONCERN)
            .decisionHash();
    Proposals proposals = south.exchange.proposals();
    Proposal put =
        proposals.put(
            new ProposalDraft(
                List.of(child.id()),
                to,
                HumanRights.NO_CONCERN,
                hash,
                "The child may be in danger.",
                id),
            south.consultation());
    ProposalView view = proposals.look(put.id(), approver);
    String envelope =
        proposals.approve(put.id(), approver, view.decisionHash()).envelopes().getFirst();
    Road.answered(south, envelope);
    assertThat(holds().get(id, south.viewer()).releases()).containsExactly(envelope);
    assertThat(asks().get(id, north.viewer()).releases()).containsExactly(envelope);
    holds().answer(id, List.of(), south.viewer());
    Asking.inState(north, id, RequestState.ANSWERED_FULL);
  }

  private static String release(String request, StixObject object) {
    List<String> to = List.of(north.party.value());
    Releases releases = south.exchange.releases();
    String hash =
        releases
            .preview(List.of(object.id()), to, south.consultation(), HumanRights.NO_CONCERN)
            .decisionHash();
    return releases
        .send(List.of(object.id()), to, south.consultation(), HumanRights.NO_CONCERN, hash, request)
        .sent()
        .getFirst()
        .envelopeId();
  }

  /** What the log says of a request's steps, in their order. */
  private static List<String> logged(TestNode node, String id) {
    return node.leaves(LeafKind.REQUEST).reversed().stream()
        .map(LogEntry::clear)
        .filter(clear -> id.equals(clear.get("request")))
        .filter(clear -> !"hold".equals(clear.get("action")))
        .map(clear -> clear.get("state"))
        .toList();
  }

  private static List<String> codes(List<RequestState> states) {
    return states.stream().map(RequestState::code).toList();
  }

  @Test
  void whatIsIncompleteIsNotSentAndEveryMissingPartIsNamed() {
    RequestContent empty =
        new RequestContent("", "What", "", "", "", "", "", "", UrgentGround.LIFE, "", Tlp.AMBER);
    String id = asks().draft(new RequestDraft(south.party, empty), north.consultation()).id();
    long before = north.log.size();
    assertThatThrownBy(() -> asks().submit(id, north.viewer()))
        .isInstanceOfSatisfying(
            ExchangeException.class,
            e -> {
              assertThat(e.fault()).isEqualTo(ExchangeFault.INFORMATION_REQUEST_INCOMPLETE);
              assertThat(e.details())
                  .containsEntry(
                      "fields", "title offence facts reasons necessity link useLimits whyUrgent");
            });
    assertThat(north.log.size()).isEqualTo(before);
    asks().rewrite(id, Asking.content(false), north.viewer());
    asks().submit(id, north.viewer());
    Asking.inState(north, id, RequestState.RECEIVED);
    refused(
        ExchangeFault.INFORMATION_REQUEST_STATE,
        () -> asks().rewrite(id, Asking.content(true), north.viewer()));
  }

  @Test
  void aRefusalNamesItsReasonsInTheAskersWords() {
    String id = Asking.triaged(north, south, false);
    holds()
        .refuse(
            id, List.of(RefusalReason.PETTY_OFFENCE, RefusalReason.HUMAN_RIGHTS), south.viewer());
    InformationRequest refused = Asking.inState(north, id, RequestState.REFUSED);
    assertThat(refused.steps().getLast().reasons())
        .containsExactly(RefusalReason.PETTY_OFFENCE, RefusalReason.HUMAN_RIGHTS);
    asks().close(id, north.viewer());
    Asking.inState(south, id, RequestState.CLOSED);
  }

  @Test
  void aCourtStopsTheClockAndTheAskerIsToldLengthAndReason() {
    String id = Asking.triaged(north, south, true);
    InformationRequest before = holds().get(id, south.viewer());
    holds().suspend(id, 2, "The investigating judge must allow it.", south.viewer());
    holds().suspend(id, 5, "The judge asked for two more days.", south.viewer());
    InformationRequest told =
        Await.value(
            "both words arrive",
            () -> asks().get(id, north.viewer()),
            each -> !each.steps().isEmpty() && each.steps().getLast().days() == 5);
    assertThat(told.state()).isEqualTo(RequestState.AWAITING_AUTHORISATION);
    assertThat(told.suspendedAt()).isNotNull();
    assertThat(told.overdue(told.dueAt().plus(Duration.ofDays(30)))).isFalse();
    holds().resume(id, south.viewer());
    InformationRequest again = Asking.inState(north, id, RequestState.TRIAGED);
    assertThat(again.suspendedAt()).isNull();
    assertThat(again.dueAt()).isAfter(before.dueAt());
    assertThat(again.dueAt()).isEqualTo(holds().get(id, south.viewer()).dueAt());
    assertThat(again.overdue(again.dueAt().plusMillis(1))).isTrue();
    assertThat(again.overdue(again.dueAt())).isFalse();
  }

  @Test
  void waitingForAnOriginatorIsNotToldToTheAsker() {
    String id = Asking.triaged(north, south, false);
    long sent = sent(south);
    holds().awaitConsent(id, south.viewer());
    holds().resume(id, south.viewer());
    assertThat(sent(south)).isEqualTo(sent);
    holds().refuse(id, List.of(RefusalReason.ORIGINATOR_REFUSED_CONSENT), south.viewer());
    Asking.inState(north, id, RequestState.REFUSED);
    assertThat(Asking.thread(north, id)).doesNotContain(RequestState.AWAITING_CONSENT);
  }

  private static long sent(TestNode node) {
    return node.jdbi()
        .withHandle(
            handle ->
                handle.createQuery("SELECT count(*) FROM exchange.outbox").mapTo(Long.class).one());
  }

  @Test
  void eachSideMakesOnlyItsOwnStepsInTheirOrder() {
    String id = Asking.ask(north, south, false);
    for (ThrowingCallable act :
        List.<ThrowingCallable>of(
            () -> asks().triage(id, RequestAccess.DIRECT, north.viewer()),
            () -> asks().refuse(id, List.of(RefusalReason.QUOTA), north.viewer()),
            () -> asks().nothing(id, NothingKind.NO_DATA, north.viewer()),
            () -> asks().feedback(id, RequestFeedback.USED, "", north.viewer()),
            () -> asks().close(id, north.viewer()),
            () -> asks().submit(id, north.viewer()),
            () -> holds().withdraw(id, south.viewer()),
            () -> holds().clarify(id, "It is ours to ask.", south.viewer()),
            () -> holds().refuse(id, List.of(RefusalReason.QUOTA), south.viewer()),
            () -> holds().resume(id, south.viewer()))) {
      refused(ExchangeFault.INFORMATION_REQUEST_STATE, act);
    }
  }

  @Test
  void aStepThatMayNotFollowOrIsNotThePartnersIsRefusedWithItsCode() {
    String id = Asking.ask(north, south, false);
    String closed =
        forged(south, id, RequestMove.plain(RequestState.CLOSED, south.clock.instant()));
    String early =
        forged(
            south,
            id,
            RequestMove.spoken(RequestState.CLARIFICATION_ASKED, south.clock.instant(), "?"));
    for (String envelope : List.of(closed, early)) {
      MailItem answered = Road.answered(south, envelope);
      assertThat(answered.state()).isEqualTo(DeliveryState.REFUSED);
      assertThat(answered.lastError()).isEqualTo(ExchangeFault.INFORMATION_REQUEST_STATE.code());
    }
    holds().triage(id, RequestAccess.DIRECT, south.viewer());
    assertThat(Asking.inState(north, id, RequestState.TRIAGED).steps()).hasSize(4);
  }

  @Test
  void whatWasNeverAskedOfAPartnerItCanNeitherAnswerNorFill() {
    String id = Asking.triaged(north, south, false);
    StixObject person = Road.person("For The Guest");
    south.store(south.handling(north.party, guest.party), person);
    refused(
        ExchangeFault.INFORMATION_REQUEST_STATE,
        () ->
            south
                .exchange
                .releases()
                .send(
                    List.of(person.id()),
                    List.of(guest.party.value()),
                    south.consultation(),
                    HumanRights.NO_CONCERN,
                    "00",
                    id));
    String forged = forgedStepTo(guest, id);
    MailItem answered = Road.answered(south, forged);
    assertThat(answered.lastError()).isEqualTo(ExchangeFault.INFORMATION_REQUEST_UNKNOWN.code());
  }

  private static String forged(TestNode from, String id, RequestMove move) {
    Core core = from.exchange.core();
    Draft draft =
        core.jdbi()
            .inTransaction(
                handle ->
                    RequestMessages.step(
                        handle, RequestTable.find(handle, id).orElseThrow(), move, "forger"));
    core.jdbi().useTransaction(handle -> new Sender(core).enqueue(handle, draft));
    wake(from);
    return draft.id();
  }

  /** A step about a request of the one partner, sent to another. */
  private static String forgedStepTo(TestNode to, String id) {
    Core core = south.exchange.core();
    Agreement agreement = south.exchange.agreements().with(to.party.value()).getFirst();
    RequestMove move = RequestMove.triaged(south.clock.instant(), RequestAccess.DIRECT);
    Draft real =
        core.jdbi()
            .inTransaction(
                handle ->
                    RequestMessages.step(
                        handle, RequestTable.find(handle, id).orElseThrow(), move, "forger"));
    Draft draft =
        new Draft(
            real.id(),
            to.party,
            real.kind(),
            real.lane(),
            real.urgency(),
            real.lifetime(),
            new Draft.Terms(agreement.id(), agreement.hash(), Purpose.EVENT_SECURITY, null),
            List.of(),
            real.payloadType(),
            real.payload(),
            List.of(),
            id,
            real.leafKind(),
            real.committed());
    core.jdbi().useTransaction(handle -> new Sender(core).enqueue(handle, draft));
    wake(south);
    return draft.id();
  }

  /** Anything that is queued wakes the couriers. */
  private static void wake(TestNode node) {
    node.restart();
  }

  @Test
  void anAnswerThatCrossesAWithdrawalIsTaken() {
    String id = Asking.triaged(north, south, false);
    north.door.close();
    south.door.close();
    holds().refuse(id, List.of(RefusalReason.QUOTA), south.viewer());
    asks().withdraw(id, north.viewer());
    north.openDoor();
    south.openDoor();
    Asking.inState(north, id, RequestState.REFUSED);
    assertThat(holds().get(id, south.viewer()).state()).isEqualTo(RequestState.REFUSED);
  }

  @Test
  void aWithdrawnRequestIsNotAnsweredAnyMore() {
    String id = Asking.triaged(north, south, false);
    holds().nothing(id, NothingKind.NO_DATA, south.viewer());
    asks().withdraw(id, north.viewer());
    InformationRequest withdrawn = Asking.inState(south, id, RequestState.WITHDRAWN);
    assertThat(withdrawn.held()).isNull();
    refused(
        ExchangeFault.INFORMATION_REQUEST_STATE,
        () -> holds().refuse(id, List.of(RefusalReason.QUOTA), south.viewer()));
  }

  @Test
  void whoMayNotKnowOfItGetsTheAnswerToAnUnknownId() {
    String id = Asking.triaged(north, south, false);
    for (Viewer each :
        List.of(
            viewer("low", Tlp.GREEN, Role.LIAISON),
            viewer("analyst", Tlp.RED, Role.ANALYST),
            viewer("eyes", Tlp.RED, Role.OVERSIGHT),
            viewer("admin", Tlp.RED, Role.ADMINISTRATOR))) {
      assertThat(holds().list(each)).isEmpty();
      assertThat(holds().concerns(id, each)).isFalse();
      for (ThrowingCallable act :
          List.<ThrowingCallable>of(
              () -> holds().get(id, each),
              () -> holds().ask(id, "Why?", each),
              () -> holds().nothing(id, NothingKind.NO_DATA, each),
              () -> holds().refuse(id, List.of(RefusalReason.QUOTA), each))) {
        refused(ExchangeFault.INFORMATION_REQUEST_UNKNOWN, act);
      }
    }
    assertThat(holds().concerns(id, viewer("other", Tlp.AMBER, Role.APPROVER))).isTrue();
    String draft =
        asks()
            .draft(new RequestDraft(south.party, Asking.content(false)), north.consultation())
            .id();
    Viewer colleague =
        new Viewer(north.party, "colleague", Set.of(Role.LIAISON, Role.APPROVER), Tlp.RED);
    refused(ExchangeFault.INFORMATION_REQUEST_UNKNOWN, () -> asks().get(draft, colleague));
    asks().withdraw(draft, north.viewer());
    refused(ExchangeFault.INFORMATION_REQUEST_UNKNOWN, () -> asks().get(draft, colleague));
  }

  private static Viewer viewer(String account, Tlp clearance, Role role) {
    return new Viewer(south.party, account, Set.of(role), clearance);
  }

  private static void refused(ExchangeFault fault, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ExchangeException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
