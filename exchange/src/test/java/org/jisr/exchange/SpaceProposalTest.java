package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.law.Consultation;
import org.jisr.law.HumanRights;
import org.jisr.law.Need;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What needs another officer goes into a space by two persons' word, under its charter. */
final class SpaceProposalTest {
  private static final String NECESSITY = "The child may be near the stadium tonight.";
  private static TestNode north;
  private static TestNode south;
  private static Viewer liaison;
  private static Viewer approver;
  private StixObject child;
  private String space;

  @BeforeAll
  static void open() {
    north = new TestNode("north-service");
    south = new TestNode("south-guard");
    Road.agree(north, south);
    liaison = viewer("liaison", Tlp.RED, Role.LIAISON);
    approver = viewer("approver", Tlp.RED, Role.APPROVER);
  }

  @AfterAll
  static void close() {
    north.close();
    south.close();
  }

  @BeforeEach
  void found() {
    north.accounts.putAll(Map.of("liaison", liaison, "approver", approver));
    space = Chartering.found(north, Chartering.open(south)).id();
    Chartering.sign(south, space, 1);
    Chartering.receives(north, space, south);
    child = Road.person("A child at the gates");
    north.store(north.handlingBuilder().minor(true).releasableTo(south.party).build(), child);
  }

  @Test
  void itIsListedUnderTheSpaceAndHeldAsTheCharterAsks() {
    assertThat(sentByOne().sent()).isEmpty();
    Proposal proposal = put(hash());
    assertThat(proposal.space()).isEqualTo(space);
    assertThat(proposal.needs()).containsExactly(Need.SECOND_OFFICER);
    Proposal sent = approve(proposal);
    assertThat(sent.state()).isEqualTo(ProposalState.SENT);
    Road.answered(north, sent.envelopes().getFirst());
    assertThat(south.exchange.spaces().letters(space, Direction.IN, null, 10).items())
        .extracting(MailItem::envelopeId)
        .containsExactlyElementsOf(sent.envelopes());
    assertThat(north.exchange.spaces().letters(space, Direction.OUT, null, 10).items()).hasSize(1);
    assertThat(
            south
                .bank
                .gate()
                .entity(south.consultation(), child.id(), null)
                .statements()
                .getFirst()
                .handling()
                .conditions())
        .contains(Chartering.LOCATE_ONLY);
  }

  @Test
  void aDecisionForTheSpaceIsNotOneOutsideItAndTheOtherWayRound() {
    String outside =
        north
            .exchange
            .releases()
            .preview(ids(), to(), consultation(), HumanRights.NO_CONCERN)
            .decisionHash();
    Chartering.assertFault(ExchangeFault.DECISION_CHANGED, () -> put(outside));
    Chartering.assertFault(
        ExchangeFault.DECISION_CHANGED,
        () ->
            proposals()
                .put(
                    new ProposalDraft(ids(), to(), HumanRights.NO_CONCERN, hash(), NECESSITY, null),
                    consultation()));
  }

  @Test
  void whoMayNotKnowOfTheSpaceDoesNotKnowOfWhatWaitsForIt() {
    Proposal proposal = put(hash());
    Viewer below = viewer("below", Tlp.AMBER, Role.APPROVER);
    assertThat(proposals().waiting(below)).isEmpty();
    assertThat(proposals().concerns(proposal.id(), below)).isFalse();
    Chartering.assertFault(
        ExchangeFault.PROPOSAL_UNKNOWN, () -> proposals().look(proposal.id(), below));
    assertThat(proposals().waiting(approver)).contains(proposal);
  }

  @Test
  void nothingGoesToAMemberWhoLeftMeanwhile() {
    Proposal proposal = put(hash());
    String seen = proposals().look(proposal.id(), approver).decisionHash();
    south.exchange.spaces().leave(space, south.viewer());
    Await.until("the lead knows", () -> !Chartering.member(north, space, south).receives());
    assertThat(proposals().waiting(approver)).doesNotContain(proposal);
    Chartering.assertFault(
        ExchangeFault.PROPOSAL_UNKNOWN, () -> proposals().approve(proposal.id(), approver, seen));
  }

  @Test
  void aMemberWhoLeavesBetweenTheApprovalAndTheSendingStopsIt() {
    Proposal proposal = put(hash());
    String seen = proposals().look(proposal.id(), approver).decisionHash();
    north.kill.arm(FaultPoint.Step.PROPOSAL_APPROVED);
    assertThatThrownBy(() -> proposals().approve(proposal.id(), approver, seen))
        .isInstanceOf(Killed.class);
    south.exchange.spaces().leave(space, south.viewer());
    Await.until("the lead knows", () -> !Chartering.member(north, space, south).receives());
    proposals().round();
    Proposal stopped =
        proposals().own(liaison).stream()
            .filter(each -> each.id().equals(proposal.id()))
            .findFirst()
            .orElseThrow();
    assertThat(stopped.state()).isEqualTo(ProposalState.STOPPED);
    assertThat(stopped.envelopes()).isEmpty();
    assertThat(north.exchange.spaces().letters(space, Direction.OUT, null, 10).items()).isEmpty();
  }

  private Proposal put(String hash) {
    return proposals()
        .put(
            new ProposalDraft(
                ids(), to(), HumanRights.NO_CONCERN, hash, NECESSITY, null, space, null),
            consultation());
  }

  private static Proposal approve(Proposal proposal) {
    String seen = proposals().look(proposal.id(), approver).decisionHash();
    return proposals().approve(proposal.id(), approver, seen);
  }

  private String hash() {
    return releases()
        .preview(space, ids(), to(), consultation(), HumanRights.NO_CONCERN)
        .decisionHash();
  }

  private ReleaseReport sentByOne() {
    return releases().send(space, ids(), to(), consultation(), HumanRights.NO_CONCERN, hash());
  }

  private List<StixId> ids() {
    return List.of(child.id());
  }

  private static List<String> to() {
    return List.of(south.party.value());
  }

  private static Consultation consultation() {
    return new Consultation(liaison, Purpose.EVENT_SECURITY, "2026-017");
  }

  private static SpaceReleases releases() {
    return north.exchange.spaces().releases();
  }

  private static Proposals proposals() {
    return north.exchange.proposals();
  }

  private static Viewer viewer(String account, Tlp clearance, Role role) {
    return new Viewer(north.party, account, Set.of(role), clearance);
  }
}
