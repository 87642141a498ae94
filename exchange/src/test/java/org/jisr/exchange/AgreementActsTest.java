package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jisr.bank.ItemDecision;
import org.jisr.law.HumanRights;
import org.jisr.law.Reason;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agreement suspended, resumed, terminated and replaced, between two nodes. */
final class AgreementActsTest {
  private TestNode north;
  private TestNode south;
  private Agreement agreed;

  @BeforeEach
  void open() {
    north = new TestNode("north-service");
    south = new TestNode("south-guard");
    agreed = Road.agree(north, south);
  }

  @AfterEach
  void close() {
    north.close();
    south.close();
  }

  private static Agreements of(TestNode node) {
    return node.exchange.agreements();
  }

  private void suspend(TestNode node) {
    of(node).suspend(agreed.id(), agreed.hash(), "An item was passed on.", node.viewer());
  }

  private void resume(TestNode node) {
    of(node).resume(agreed.id(), agreed.hash(), "It was cleared up.", node.viewer());
  }

  private Agreement becomes(TestNode node, String id, AgreementState state) {
    return Await.value(
        "the agreement is " + state,
        () ->
            of(node).with(other(node).party.value()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null),
        each -> each != null && each.state() == state);
  }

  private TestNode other(TestNode node) {
    return node == north ? south : north;
  }

  private static void refused(ExchangeFault fault, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ExchangeException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }

  private List<Reason> unmet(TestNode from, TestNode to, StixObject object) {
    from.store(from.handling(to.party), object);
    return from
        .exchange
        .releases()
        .preview(
            List.of(object.id()),
            List.of(to.party.value()),
            from.consultation(),
            HumanRights.NO_CONCERN)
        .decisions()
        .stream()
        .map(ItemDecision::decision)
        .flatMap(decision -> decision.reasons().stream())
        .filter(reason -> !reason.satisfied())
        .toList();
  }

  @Test
  void whileItIsSuspendedNothingNewGoesOutAndTheReasonSaysWhoAndSinceWhen() {
    suspend(north);
    Agreement there = becomes(south, agreed.id(), AgreementState.SUSPENDED);
    assertThat(there.suspensions().getFirst().by()).isEqualTo(north.party);
    assertThat(there.suspensions().getFirst().reason()).isEqualTo("An item was passed on.");
    for (TestNode from : List.of(north, south)) {
      TestNode to = other(from);
      List<Reason> unmet = unmet(from, to, Road.person("Held Back"));
      assertThat(unmet).extracting(Reason::code).containsExactly("RELEASE_SUSPENSION");
      assertThat(unmet.getFirst().facts()).containsEntry("by", "north-service");
      String id =
          from.exchange
              .requests()
              .draft(new RequestDraft(to.party, Asking.content(false)), from.consultation())
              .id();
      refused(
          ExchangeFault.AGREEMENT_SUSPENDED,
          () -> from.exchange.requests().submit(id, from.viewer()));
      assertThat(from.exchange.requests().get(id, from.viewer()).state())
          .isEqualTo(RequestState.DRAFT);
    }
    resume(north);
    becomes(south, agreed.id(), AgreementState.IN_FORCE);
    assertThat(Road.answered(south, Road.release(south, north, Road.person("Again"))).state())
        .isEqualTo(DeliveryState.ACKNOWLEDGED);
  }

  @Test
  void aRecallAnAnswerAndAnAcknowledgementPassWhileItIsSuspended() {
    StixObject person = Road.person("Called Back");
    String envelope = Road.release(north, south, person);
    Road.answered(north, envelope);
    StixObject subject = Road.person("On The Road");
    north.store(north.handling(south.party), subject);
    TipOff warning = Road.warn(north, south, subject.id(), Duration.ofMinutes(30));
    Road.inState(south, warning.id(), TipOffState.DELIVERED);
    String request = Asking.triaged(north, south, false);
    suspend(south);
    becomes(north, agreed.id(), AgreementState.SUSPENDED);
    String recall =
        north.exchange.mailbox().recall(envelope, List.of(person.id()), "wrong", north.viewer());
    assertThat(Road.answered(north, recall).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    assertThat(south.sees(person.id())).isFalse();
    south.exchange.tipOffs().acknowledge(warning.id(), south.viewer());
    Road.inState(north, warning.id(), TipOffState.ACKNOWLEDGED);
    south
        .exchange
        .requests()
        .refuse(request, List.of(RefusalReason.AGREEMENT_DOES_NOT_COVER), south.viewer());
    Asking.inState(north, request, RequestState.REFUSED);
  }

  @Test
  void whatIsUnderWayWhenItIsSuspendedIsRefusedWithAReceiptAndNotLost() {
    south.door.close();
    String late = Road.release(north, south, Road.person("Under Way"));
    suspend(south);
    becomes(north, agreed.id(), AgreementState.SUSPENDED);
    south.openDoor();
    MailItem answer = Road.answered(north, late);
    assertThat(answer.state()).isEqualTo(DeliveryState.REFUSED);
    assertThat(answer.receipt().code()).isEqualTo("EXCHANGE_AGREEMENT_SUSPENDED");
  }

  @Test
  void onlyWhoSuspendedItMayResumeItAndBothMust() {
    suspend(north);
    becomes(south, agreed.id(), AgreementState.SUSPENDED);
    refused(ExchangeFault.AGREEMENT_STATE, () -> resume(south));
    refused(ExchangeFault.AGREEMENT_STATE, () -> suspend(north));
    suspend(south);
    Await.until("both", () -> of(north).get(agreed.id()).suspensions().size() == 2);
    resume(north);
    Await.until("one", () -> of(south).get(agreed.id()).suspensions().size() == 1);
    assertThat(of(south).get(agreed.id()).state()).isEqualTo(AgreementState.SUSPENDED);
    resume(south);
    becomes(north, agreed.id(), AgreementState.IN_FORCE);
  }

  @Test
  void aTerminationTakesEffectAtItsDateAndIsFinal() {
    StixObject person = Road.person("Sent Before");
    String envelope = Road.release(north, south, person);
    Road.answered(north, envelope);
    Instant from = Instant.now().plus(Duration.ofDays(30));
    refused(
        ExchangeFault.AGREEMENT_NOTICE,
        () ->
            of(south)
                .terminate(
                    agreed.id(),
                    agreed.hash(),
                    "Too late.",
                    Instant.now().minus(Duration.ofDays(1)),
                    south.viewer()));
    of(south).terminate(agreed.id(), agreed.hash(), "A new law.", from, south.viewer());
    Await.until("it is told", () -> of(north).get(agreed.id()).termination() != null);
    assertThat(of(north).get(agreed.id()).state()).isEqualTo(AgreementState.IN_FORCE);
    Road.answered(north, Road.release(north, south, Road.person("In The Notice Period")));
    refused(
        ExchangeFault.AGREEMENT_STATE,
        () -> of(north).terminate(agreed.id(), agreed.hash(), "Twice.", from, north.viewer()));
    refused(
        ExchangeFault.AGREEMENT_REPLACES,
        () -> of(north).propose(south.party.value(), next(agreed.id()), north.viewer()));
    north.clock.move(Duration.ofDays(31));
    south.clock.move(Duration.ofDays(31));
    assertThat(of(north).get(agreed.id()).state()).isEqualTo(AgreementState.TERMINATED);
    assertThat(of(south).get(agreed.id()).state()).isEqualTo(AgreementState.TERMINATED);
    assertThat(unmet(north, south, Road.person("After The End")))
        .extracting(Reason::code)
        .contains("RELEASE_AGREEMENT");
    refused(ExchangeFault.AGREEMENT_STATE, () -> suspend(north));
    String recall =
        north.exchange.mailbox().recall(envelope, List.of(person.id()), "ended", north.viewer());
    assertThat(Road.answered(north, recall).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    assertThat(south.sees(person.id())).isFalse();
  }

  private static AgreementDraft next(String replaces) {
    return next(replaces, DeadlineProfile.STANDARD, AgreementQuotas.NONE);
  }

  private static AgreementDraft next(
      String replaces, DeadlineProfile deadlines, AgreementQuotas quotas) {
    AgreementDraft draft = Road.draft();
    return new AgreementDraft(
        "Security of the cup final, second version",
        draft.purposes(),
        draft.objectTypes(),
        draft.conditions(),
        draft.validUntil(),
        deadlines,
        quotas,
        replaces);
  }

  private Agreement replaced(AgreementDraft draft) {
    Agreement proposed = of(north).propose(south.party.value(), draft, north.viewer());
    Await.until(
        "the offer arrives",
        () -> of(south).with("north-service").stream().anyMatch(a -> a.id().equals(proposed.id())));
    assertThat(of(north).get(draft.replaces()).state()).isEqualTo(AgreementState.IN_FORCE);
    of(south).sign(proposed.id(), proposed.hash(), south.viewer());
    return becomes(north, proposed.id(), AgreementState.IN_FORCE);
  }

  @Test
  void aNewVersionTakesThePlaceOfTheOldOneOnlyWhenBothSigned() {
    Agreement second = replaced(next(agreed.id()));
    for (TestNode node : List.of(north, south)) {
      Agreement old = of(node).get(agreed.id());
      assertThat(old.state()).isEqualTo(AgreementState.REPLACED);
      assertThat(old.replacedBy()).isEqualTo(second.id());
    }
    refused(ExchangeFault.AGREEMENT_STATE, () -> suspend(north));
    refused(
        ExchangeFault.AGREEMENT_REPLACES,
        () -> of(south).propose(north.party.value(), next(agreed.id()), south.viewer()));
    String envelope = Road.release(north, south, Road.person("Under The Second"));
    assertThat(Road.answered(north, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    Agreement third = replaced(next(second.id()));
    assertThat(of(south).get(second.id()).replacedBy()).isEqualTo(third.id());
  }

  @Test
  void whatCameUnderTheOldVersionCanBeTalkedOfWhileTheNewOneIsInForceAndNotSuspended() {
    StixObject person = Road.person("Came Before");
    String envelope = Road.release(north, south, person);
    Road.answered(north, envelope);
    Agreement second = replaced(next(agreed.id()));
    Remarks north = this.north.exchange.remarks();
    Remark said =
        north.say(
            Direction.OUT, envelope, List.of(person.id()), "Still true?", this.north.viewer());
    assertThat(Road.answered(this.north, said.id()).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    of(south).suspend(second.id(), second.hash(), "Why", south.viewer());
    becomes(this.north, second.id(), AgreementState.SUSPENDED);
    refused(
        ExchangeFault.AGREEMENT_SUSPENDED,
        () ->
            north.say(
                Direction.OUT, envelope, List.of(person.id()), "And now?", this.north.viewer()));
  }

  @Test
  void aSuspensionHoldsForTheVersionThatIsSignedMeanwhile() {
    Agreement proposed = of(north).propose(south.party.value(), next(agreed.id()), north.viewer());
    becomes(south, proposed.id(), AgreementState.OFFERED);
    suspend(north);
    becomes(south, agreed.id(), AgreementState.SUSPENDED);
    of(south).sign(proposed.id(), proposed.hash(), south.viewer());
    becomes(north, proposed.id(), AgreementState.SUSPENDED);
    assertThat(unmet(south, north, Road.person("Not Yet")))
        .extracting(Reason::code)
        .containsExactly("RELEASE_SUSPENSION");
    of(north).resume(proposed.id(), proposed.hash(), "Settled.", north.viewer());
    becomes(south, proposed.id(), AgreementState.IN_FORCE);
  }

  @Test
  void aLetterUnderTheOldVersionThatWasSentBeforeTheNewsIsAccepted() {
    Agreement proposed = of(north).propose(south.party.value(), next(agreed.id()), north.viewer());
    becomes(south, proposed.id(), AgreementState.OFFERED);
    north.door.close();
    of(south).sign(proposed.id(), proposed.hash(), south.viewer());
    String envelope = Road.release(north, south, Road.person("On Its Way"));
    north.openDoor();
    assertThat(Road.answered(north, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    becomes(north, proposed.id(), AgreementState.IN_FORCE);
  }

  @Test
  void ofTwoVersionsThatBothSignedAtOnceBothNodesTakeTheSame() {
    Agreement ours = of(north).propose(south.party.value(), next(agreed.id()), north.viewer());
    Agreement theirs = of(south).propose(north.party.value(), next(agreed.id()), south.viewer());
    becomes(south, ours.id(), AgreementState.OFFERED);
    becomes(north, theirs.id(), AgreementState.OFFERED);
    north.door.close();
    of(south).sign(ours.id(), ours.hash(), south.viewer());
    of(north).sign(theirs.id(), theirs.hash(), north.viewer());
    north.openDoor();
    for (TestNode node : List.of(north, south)) {
      becomes(node, ours.id(), AgreementState.IN_FORCE);
      assertThat(becomes(node, theirs.id(), AgreementState.REPLACED).replacedBy())
          .isEqualTo(ours.id());
      assertThat(of(node).get(agreed.id()).replacedBy()).isEqualTo(ours.id());
    }
  }

  @Test
  void bothNodesReckonWithTheTimesThatTheAgreementOfTheRequestGives() {
    replaced(next(agreed.id(), new DeadlineProfile(2, 20, 50), AgreementQuotas.NONE));
    String urgent = Asking.triaged(north, south, true);
    InformationRequest there = south.exchange.requests().get(urgent, south.viewer());
    assertThat(there.dueAt()).isEqualTo(there.receivedAt().plus(Duration.ofHours(2)));
    assertThat(north.exchange.requests().get(urgent, north.viewer()).dueAt())
        .isEqualTo(there.dueAt());
    String indirect = Asking.ask(north, south, true);
    south.exchange.requests().triage(indirect, RequestAccess.INDIRECT, south.viewer());
    InformationRequest here = Asking.inState(north, indirect, RequestState.TRIAGED);
    assertThat(here.dueAt()).isEqualTo(here.receivedAt().plus(Duration.ofHours(20)));
    String other = Asking.triaged(north, south, false);
    InformationRequest slow = north.exchange.requests().get(other, north.viewer());
    assertThat(slow.dueAt()).isEqualTo(slow.receivedAt().plus(Duration.ofHours(50)));
  }

  @Test
  void overTheQuotaNothingIsSentAndTheReasonNamesTheNumbers() {
    replaced(next(agreed.id(), DeadlineProfile.STANDARD, new AgreementQuotas(3, 1, 1)));
    Road.answered(north, Road.release(north, south, Road.person("One")));
    StixObject subject = Road.person("Two");
    north.store(north.handling(south.party), subject);
    Road.warn(north, south, subject.id(), Duration.ofMinutes(30));
    quietly(
        () ->
            refused(
                ExchangeFault.AGREEMENT_QUOTA,
                () -> Road.warn(north, south, subject.id(), Duration.ofMinutes(30))));
    Road.answered(north, Road.release(north, south, Road.person("Three")));
    List<Reason> unmet = unmet(north, south, Road.person("Four"));
    assertThat(unmet).extracting(Reason::code).containsExactly("RELEASE_AGREED_QUOTA");
    assertThat(unmet.getFirst().facts()).containsEntry("perDay", "3").containsEntry("count", "4");
    assertThat(unmet(south, north, Road.person("The Other Way"))).isEmpty();
    String first = Asking.ask(north, south, false);
    String second =
        north
            .exchange
            .requests()
            .draft(new RequestDraft(south.party, Asking.content(false)), north.consultation())
            .id();
    quietly(
        () ->
            refused(
                ExchangeFault.AGREEMENT_QUOTA,
                () -> north.exchange.requests().submit(second, north.viewer())));
    north.exchange.requests().withdraw(first, north.viewer());
    north.exchange.requests().submit(second, north.viewer());
    Asking.inState(north, second, RequestState.RECEIVED);
    north.clock.move(Duration.ofHours(25));
    south.clock.move(Duration.ofHours(25));
    assertThat(unmet(north, south, Road.person("Tomorrow"))).isEmpty();
  }

  /** Nothing of it says in the log that it was sent. */
  private void quietly(Runnable act) {
    List<LeafKind> sent = List.of(LeafKind.TIP_OFF, LeafKind.REQUEST, LeafKind.DECISION);
    long before = sent.stream().mapToLong(kind -> north.leaves(kind).size()).sum();
    act.run();
    assertThat(sent.stream().mapToLong(kind -> north.leaves(kind).size()).sum()).isEqualTo(before);
  }

  @Test
  void anActOnAnotherTextOrOnNoneIsRefused() {
    refused(
        ExchangeFault.AGREEMENT_HASH,
        () -> of(north).suspend(agreed.id(), "0".repeat(64), "Why", north.viewer()));
    refused(
        ExchangeFault.AGREEMENT_UNKNOWN,
        () ->
            of(north).suspend(UUID.randomUUID().toString(), agreed.hash(), "Why", north.viewer()));
    refused(
        ExchangeFault.AGREEMENT_NOTICE,
        () -> of(north).suspend(agreed.id(), agreed.hash(), " ", north.viewer()));
    refused(
        ExchangeFault.AGREEMENT_UNKNOWN,
        () ->
            of(north)
                .propose(south.party.value(), next(UUID.randomUUID().toString()), north.viewer()));
  }
}
