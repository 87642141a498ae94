package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jisr.bank.ReleasePreview;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
import org.jisr.law.HumanRights;
import org.jisr.law.Need;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.log.LogEntry;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A release that needs another officer leaves by two persons' word, once, as both saw it. */
final class ProposalTest {
  private static final String NECESSITY = "The child may be on the ferry tonight.";
  private static TestNode north;
  private static TestNode south;
  private static Viewer liaison;
  private static Viewer approver;
  private StixObject child;

  @BeforeAll
  static void open() {
    north = new TestNode("north-service");
    south = new TestNode("south-guard");
    Road.agree(north, south);
    liaison = viewer("liaison", Tlp.AMBER, Set.of("harbour"), Role.LIAISON);
    approver = viewer("approver", Tlp.RED, Set.of("harbour"), Role.APPROVER);
  }

  @AfterAll
  static void close() {
    north.close();
    south.close();
  }

  @BeforeEach
  void store() {
    north.accounts.putAll(Map.of("liaison", liaison, "approver", approver));
    child = Road.person("A child");
    north.store(minor(), child);
  }

  @Test
  void whatNeedsAnotherOfficerLeavesByTheWordOfTwo() {
    assertThat(sent(preview().decisionHash()).sent()).isEmpty();
    Proposal proposal = put();
    assertThat(proposal.needs()).containsExactly(Need.SECOND_OFFICER);
    assertThat(proposals().waiting(approver)).contains(proposal);
    assertThat(proposals().waiting(liaison)).isEmpty();
    ProposalView view = proposals().look(proposal.id(), approver);
    assertThat(view.changed()).isFalse();
    assertThat(view.decisions()).allMatch(each -> each.decision().permitted());
    Proposal sent = proposals().approve(proposal.id(), approver, view.decisionHash());
    assertThat(sent.state()).isEqualTo(ProposalState.SENT);
    Road.answered(north, sent.envelopes().getFirst());
    assertThat(south.sees(child.id())).isTrue();
    assertThat(north.exchange.mailbox().outboxNaming(List.of(child.id())))
        .extracting(MailItem::envelopeId)
        .containsExactlyElementsOf(sent.envelopes());
    assertThat(south.exchange.mailbox().inboxNaming(List.of(child.id()))).hasSize(1);
    assertThat(south.exchange.mailbox().outboxNaming(List.of(child.id()))).isEmpty();
    assertThat(north.exchange.mailbox().inboxNaming(List.of(StixId.random("identity")))).isEmpty();
    assertThat(proposals().own(liaison)).extracting(Proposal::id).contains(proposal.id());
    assertThat(actions(proposal)).containsExactly("propose", "look", "approve");
  }

  @Test
  void theLogHasBothPersonsAndTheirNamesOnlyAsCommitments() {
    long before = north.log.size();
    Proposal sent = approved(put());
    assertThat(sent.state()).isEqualTo(ProposalState.SENT);
    boolean decided = false;
    boolean released = false;
    for (long index = before; index < north.log.size(); index++) {
      LogEntry leaf = north.log.entries(index, 1).getFirst();
      assertThat(leaf.clear().values()).doesNotContain("liaison", "approver", NECESSITY);
      Map<String, String> values = north.log.open(index).values();
      if ("approver".equals(values.get("second"))) {
        decided |= leaf.code().equals("decision") && "liaison".equals(values.get("viewer"));
        released |= leaf.code().equals("release") && "liaison".equals(values.get("by"));
      }
    }
    assertThat(decided).isTrue();
    assertThat(released).isTrue();
  }

  @Test
  void nobodyDecidesOnTheirOwnWhateverTheirRolesAndSessions() {
    Viewer both = viewer("liaison", Tlp.RED, Set.of("harbour"), Role.LIAISON, Role.APPROVER);
    Proposal proposal = put();
    assertThat(proposals().waiting(both)).doesNotContain(proposal);
    String hash = proposals().look(proposal.id(), both).decisionHash();
    refused(ExchangeFault.PROPOSAL_OWN, () -> proposals().approve(proposal.id(), both, hash));
    refused(
        ExchangeFault.PROPOSAL_OWN,
        () -> proposals().refuse(proposal.id(), both, "I think better of it."));
  }

  @Test
  void whoMayNotReadAllOfItDoesNotKnowOfIt() {
    StixObject source = Road.person("Known to the harbour group");
    north.store(
        north.handlingBuilder().compartments(Set.of("harbour")).releasableTo(south.party).build(),
        source);
    Proposal proposal = put(List.of(child.id(), source.id()));
    for (Viewer each :
        List.of(
            viewer("low", Tlp.GREEN, Set.of("harbour"), Role.APPROVER),
            viewer("outside", Tlp.RED, Set.of(), Role.APPROVER),
            viewer("analyst", Tlp.RED, Set.of("harbour"), Role.ANALYST),
            viewer("eyes", Tlp.RED, Set.of("harbour"), Role.OVERSIGHT))) {
      assertThat(proposals().waiting(each)).doesNotContain(proposal);
      assertThat(proposals().concerns(proposal.id(), each)).isFalse();
      refused(ExchangeFault.PROPOSAL_UNKNOWN, () -> proposals().look(proposal.id(), each));
      refused(
          ExchangeFault.PROPOSAL_UNKNOWN,
          () -> proposals().approve(proposal.id(), each, "ab".repeat(32)));
      refused(
          ExchangeFault.PROPOSAL_UNKNOWN,
          () -> proposals().refuse(proposal.id(), each, "Not for them."));
    }
    assertThat(proposals().concerns(proposal.id(), approver)).isTrue();
  }

  @Test
  void whatChangedSinceIsNotApproved() {
    Proposal proposal = put();
    String seen = proposals().look(proposal.id(), approver).decisionHash();
    north.store(
        minor(),
        StixObject.read(
            new String(child.json(), StandardCharsets.UTF_8)
                .replace("\"modified\":\"2026-11-01", "\"modified\":\"2026-11-05")
                .replace("A child", "Another child")));
    assertThat(proposals().look(proposal.id(), approver).changed()).isTrue();
    refused(
        ExchangeFault.PROPOSAL_CHANGED, () -> proposals().approve(proposal.id(), approver, seen));
    assertThat(proposals().own(liaison))
        .filteredOn(each -> each.id().equals(proposal.id()))
        .allMatch(each -> each.state() == ProposalState.WAITING);
  }

  @Test
  void theApprovalIsOfWhatTheApproverSaw() {
    Proposal proposal = put();
    refused(
        ExchangeFault.DECISION_CHANGED,
        () -> proposals().approve(proposal.id(), approver, proposal.decisionHash()));
  }

  @Test
  void aProposerWhoMayNoLongerReleaseStopsIt() {
    Proposal proposal = put();
    String hash = proposals().look(proposal.id(), approver).decisionHash();
    north.accounts.remove("liaison");
    assertThat(proposals().waiting(approver)).doesNotContain(proposal);
    refused(
        ExchangeFault.PROPOSAL_UNKNOWN, () -> proposals().approve(proposal.id(), approver, hash));
  }

  @Test
  void whatNobodyDecidedInTimeEnds() {
    Proposal proposal = put();
    String hash = proposals().look(proposal.id(), approver).decisionHash();
    north.clock.move(Proposal.LIFE);
    try {
      assertThat(proposals().waiting(approver)).isEmpty();
      refused(
          ExchangeFault.PROPOSAL_STATE, () -> proposals().approve(proposal.id(), approver, hash));
      proposals().round();
      assertThat(state(proposal)).isEqualTo(ProposalState.EXPIRED);
      assertThat(actions(proposal)).last().isEqualTo("expire");
    } finally {
      north.clock.move(Proposal.LIFE.negated());
    }
  }

  @Test
  void aRefusalOrAWithdrawalEndsItForGood() {
    Proposal refused = put();
    assertThat(proposals().refuse(refused.id(), approver, "Ask the guardian first.").reason())
        .isEqualTo("Ask the guardian first.");
    refused(
        ExchangeFault.PROPOSAL_STATE,
        () -> proposals().approve(refused.id(), approver, refused.decisionHash()));
    Proposal withdrawn = put();
    refused(ExchangeFault.PROPOSAL_UNKNOWN, () -> proposals().withdraw(withdrawn.id(), approver));
    proposals().withdraw(withdrawn.id(), liaison);
    assertThat(proposals().waiting(approver)).doesNotContain(refused, withdrawn);
    refused(ExchangeFault.PROPOSAL_STATE, () -> proposals().withdraw(withdrawn.id(), liaison));
  }

  @Test
  void aSecondClickSendsNothingMore() {
    Proposal proposal = put();
    String hash = proposals().look(proposal.id(), approver).decisionHash();
    int before = north.exchange.mailbox().outbox(null, 200).items().size();
    proposals().approve(proposal.id(), approver, hash);
    refused(ExchangeFault.PROPOSAL_STATE, () -> proposals().approve(proposal.id(), approver, hash));
    proposals().round();
    assertThat(north.exchange.mailbox().outbox(null, 200).items()).hasSize(before + 1);
  }

  @Test
  void onlyWhatAnotherOfficersWordWouldChangeIsPutForward() {
    StixObject harmless = Road.person("Anybody");
    north.store(north.handling(south.party), harmless);
    String hash =
        north
            .exchange
            .releases()
            .preview(List.of(harmless.id()), to(), consultation(), HumanRights.NO_CONCERN)
            .decisionHash();
    refused(
        ExchangeFault.PROPOSAL_INVALID,
        () ->
            proposals()
                .put(
                    new ProposalDraft(
                        List.of(harmless.id()),
                        to(),
                        HumanRights.NO_CONCERN,
                        hash,
                        NECESSITY,
                        null),
                    consultation()));
    refused(ExchangeFault.PROPOSAL_INVALID, () -> put(preview().decisionHash(), "short"));
    refused(ExchangeFault.DECISION_CHANGED, () -> put("ab".repeat(32), NECESSITY));
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultPoint.Step.class,
      names = {"PROPOSAL_APPROVED", "PROPOSAL_DECIDED", "SEND_LOGGED", "SEND_STORED"})
  void aNodeThatDiesAfterTheApprovalSendsOnceWhenItIsBack(FaultPoint.Step step) {
    Proposal proposal = put();
    String hash = proposals().look(proposal.id(), approver).decisionHash();
    north.kill.arm(step);
    assertThatThrownBy(() -> proposals().approve(proposal.id(), approver, hash))
        .isInstanceOf(Killed.class);
    assertThat(state(proposal)).isEqualTo(ProposalState.APPROVED);
    north.restart();
    Proposal sent =
        Await.value("it is sent", () -> own(proposal), each -> each.state() == ProposalState.SENT);
    Road.answered(north, sent.envelopes().getFirst());
    assertThat(south.exchange.mailbox().inbox(null, 200).items())
        .filteredOn(mail -> mail.items().stream().anyMatch(item -> item.id().equals(child.id())))
        .hasSize(1);
  }

  @Test
  void anApprovedOneThatIsNoLongerTheSameIsStopped() {
    Proposal proposal = put();
    String hash = proposals().look(proposal.id(), approver).decisionHash();
    north.kill.arm(FaultPoint.Step.PROPOSAL_APPROVED);
    assertThatThrownBy(() -> proposals().approve(proposal.id(), approver, hash))
        .isInstanceOf(Killed.class);
    north.accounts.put("liaison", viewer("liaison", Tlp.GREEN, Set.of(), Role.LIAISON));
    proposals().round();
    assertThat(own(proposal).state()).isEqualTo(ProposalState.STOPPED);
    assertThat(own(proposal).reason()).isEqualTo("EXCHANGE_PROPOSAL_CHANGED");
    assertThat(own(proposal).envelopes()).isEmpty();
  }

  @Test
  void whatIsErasedMeanwhileLeavesTheProposal() {
    StixObject gone = Road.person("Lantern");
    Duration soon = Duration.ofHours(1);
    north.store(
        minor().toBuilder()
            .retention(north.clock.instant().plus(soon), north.clock.instant().plus(soon))
            .build(),
        gone);
    child = gone;
    Proposal proposal = put();
    north.clock.move(soon.multipliedBy(2));
    try {
      north.bank.retention().run();
      assertThat(own(proposal).items()).doesNotContain(gone.id());
      assertThat(own(proposal).necessity()).isEmpty();
      assertThat(proposals().waiting(approver)).doesNotContain(own(proposal));
    } finally {
      north.clock.move(soon.multipliedBy(-2));
    }
  }

  @Test
  void aWarningThatNeedsAnotherOfficerGoesByTheWordOfTwo() {
    Proposal routine = put();
    TipOffDraft draft = warning();
    assertThat(north.exchange.tipOffs().send(draft, consultation()))
        .isInstanceOf(TipOffAnswer.Refused.class);
    Proposal proposal = proposals().put(draft, NECESSITY, consultation());
    assertThat(proposal.expiresAt()).isEqualTo(proposal.proposedAt().plus(Duration.ofHours(4)));
    assertThat(proposals().waiting(approver)).containsSequence(proposal).contains(routine);
    assertThat(proposals().waiting(approver).getFirst().warning()).isNotNull();
    ProposalView view = proposals().look(proposal.id(), approver);
    String decisionsAlone = view.decisionHash();
    assertThatThrownBy(() -> proposals().approve(proposal.id(), approver, proposal.decisionHash()))
        .isInstanceOfSatisfying(
            ExchangeException.class,
            e -> assertThat(e.fault()).isEqualTo(ExchangeFault.DECISION_CHANGED));
    Proposal other =
        proposals()
            .put(
                new TipOffDraft(
                    draft.partner(),
                    draft.subjects(),
                    "Another threat altogether",
                    draft.permittedAction(),
                    draft.urgency(),
                    draft.acknowledgeWithin(),
                    draft.humanRights()),
                NECESSITY,
                consultation());
    assertThat(proposals().look(other.id(), approver).decisionHash()).isNotEqualTo(decisionsAlone);
    Proposal sent = proposals().approve(proposal.id(), approver, view.decisionHash());
    assertThat(sent.state()).isEqualTo(ProposalState.SENT);
    String id = sent.envelopes().getFirst();
    TipOff there = Road.inState(south, id, TipOffState.DELIVERED);
    assertThat(there.threat()).isEqualTo(draft.threat());
    assertThat(south.sees(child.id())).isTrue();
    LogEntry leaf =
        north.log.entries(north.log.size() - 1, 1_000).stream()
            .filter(each -> each.code().equals("tip-off"))
            .findFirst()
            .orElseThrow();
    assertThat(north.log.open(leaf.index()).values())
        .containsEntry("by", "liaison")
        .containsEntry("second", "approver");
  }

  @Test
  void aWarningThatNobodyHasToApproveIsNotPutForward() {
    StixObject free = Road.person("A known courier");
    north.store(north.handlingBuilder().releasableTo(south.party).build(), free);
    TipOffDraft draft = Road.warning(south, free.id(), Duration.ofMinutes(5));
    assertThatThrownBy(() -> proposals().put(draft, NECESSITY, consultation()))
        .isInstanceOfSatisfying(
            ExchangeException.class,
            e -> assertThat(e.fault()).isEqualTo(ExchangeFault.PROPOSAL_INVALID));
  }

  @Test
  void aWarningWithSomethingThatMayNotGoAtAllIsNotPutForward() {
    StixObject closed = Road.person("Nobody's to know");
    north.store(north.handlingBuilder().build(), closed);
    TipOffDraft whole = warning();
    TipOffDraft draft =
        new TipOffDraft(
            whole.partner(),
            List.of(child.id(), closed.id()),
            whole.threat(),
            whole.permittedAction(),
            whole.urgency(),
            whole.acknowledgeWithin(),
            whole.humanRights());
    assertThatThrownBy(() -> proposals().put(draft, NECESSITY, consultation()))
        .isInstanceOfSatisfying(
            ExchangeException.class,
            e -> assertThat(e.fault()).isEqualTo(ExchangeFault.PROPOSAL_INVALID));
  }

  private TipOffDraft warning() {
    return Road.warning(south, child.id(), Duration.ofMinutes(5));
  }

  private static Handling minor() {
    return north.handlingBuilder().minor(true).releasableTo(south.party).build();
  }

  private static Viewer viewer(String account, Tlp clearance, Set<String> groups, Role... roles) {
    return new Viewer(north.party, account, Set.of(roles), clearance, groups);
  }

  private static Proposals proposals() {
    return north.exchange.proposals();
  }

  private static List<String> to() {
    return List.of(south.party.value());
  }

  private static Consultation consultation() {
    return new Consultation(liaison, Purpose.EVENT_SECURITY, "2026-017");
  }

  private ReleasePreview preview() {
    return north
        .exchange
        .releases()
        .preview(List.of(child.id()), to(), consultation(), HumanRights.NO_CONCERN);
  }

  private ReleaseReport sent(String hash) {
    return north
        .exchange
        .releases()
        .send(List.of(child.id()), to(), consultation(), HumanRights.NO_CONCERN, hash);
  }

  private Proposal put() {
    return put(preview().decisionHash(), NECESSITY);
  }

  private Proposal put(String hash, String necessity) {
    return proposals()
        .put(
            new ProposalDraft(
                List.of(child.id()), to(), HumanRights.NO_CONCERN, hash, necessity, null),
            consultation());
  }

  private Proposal put(List<StixId> ids) {
    String hash =
        north
            .exchange
            .releases()
            .preview(ids, to(), consultation(), HumanRights.NO_CONCERN)
            .decisionHash();
    return proposals()
        .put(
            new ProposalDraft(ids, to(), HumanRights.NO_CONCERN, hash, NECESSITY, null),
            consultation());
  }

  private static Proposal approved(Proposal proposal) {
    String hash = proposals().look(proposal.id(), approver).decisionHash();
    return proposals().approve(proposal.id(), approver, hash);
  }

  private static Proposal own(Proposal proposal) {
    return proposals().own(liaison).stream()
        .filter(each -> each.id().equals(proposal.id()))
        .findFirst()
        .orElseThrow();
  }

  private static ProposalState state(Proposal proposal) {
    return own(proposal).state();
  }

  /** What the log says was done with it, in order. */
  private static List<String> actions(Proposal proposal) {
    return north.log.entries(north.log.size() - 1, 1_000).reversed().stream()
        .filter(leaf -> proposal.id().equals(leaf.clear().get("proposal")))
        .map(leaf -> leaf.clear().get("action"))
        .toList();
  }

  private static void refused(ExchangeFault fault, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ExchangeException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
