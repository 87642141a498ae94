package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jisr.bank.StatementView;
import org.jisr.law.HumanRights;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class SpaceTest {
  private static TestNode lead;
  private static TestNode south;
  private static TestNode shadow;

  @BeforeAll
  static void open() {
    lead = new TestNode("north-service");
    south = new TestNode("south-guard");
    shadow = new TestNode("shadow-bureau");
    Road.agree(lead, south);
    Road.agree(lead, shadow);
  }

  @AfterAll
  static void close() {
    lead.close();
    south.close();
    shadow.close();
  }

  @Test
  void anItemIsHeldAsTheCharterAsksAndListedUnderTheSpaceOnly() {
    String id = Chartering.founded(lead, south, shadow);
    StixObject person = Chartering.released(lead, id, "Held Strictly", south);
    Space space = south.exchange.spaces().get(id, south.viewer());
    StatementView statement =
        south.bank.gate().entity(south.consultation(), person.id(), null).statements().getFirst();
    assertThat(statement.handling().deleteAfter()).isEqualTo(space.charter().text().sunset());
    assertThat(statement.handling().marking()).isEqualTo(Tlp.AMBER_STRICT);
    assertThat(statement.handling().conditions()).contains(Chartering.LOCATE_ONLY, Road.NO_ONWARD);
    assertThat(space.received()).isEqualTo(1);
    StixObject beside = Road.person("Beside The Space");
    Road.answered(lead, Road.release(lead, south, beside));
    List<MailItem> letters = south.exchange.spaces().letters(id, Direction.IN, null, 10).items();
    assertThat(letters).hasSize(1);
    assertThat(letters.getFirst().items()).extracting(MailedItem::id).containsExactly(person.id());
    assertThat(lead.exchange.spaces().letters(id, Direction.OUT, null, 10).items()).hasSize(1);
  }

  @Test
  void nobodyReceivesWhoHasNotSignedAndNobodyOutsideReceivesAtAll() {
    String id = Chartering.found(lead, Chartering.open(south)).id();
    StixObject person = Road.person("Not Yet");
    lead.store(lead.handling(south.party, shadow.party), person);
    List<StixId> ids = List.of(person.id());
    Chartering.offered(south, id, 1);
    Chartering.assertFault(
        ExchangeFault.SPACE_MEMBER, () -> Chartering.release(lead, id, ids, south));
    Chartering.assertFault(
        ExchangeFault.SPACE_MEMBER, () -> Chartering.release(lead, id, ids, shadow));
    Chartering.assertFault(ExchangeFault.RELEASE_INVALID, () -> Chartering.release(lead, id, ids));
    Chartering.assertFault(
        ExchangeFault.SPACE_UNKNOWN,
        () -> Chartering.release(lead, UUID.randomUUID().toString(), ids, south));
  }

  @Test
  void aDecisionForTheSpaceIsNoneOutsideIt() {
    String id = Chartering.founded(lead, south, shadow);
    StixObject person = Road.person("Bound To The Space");
    lead.store(lead.handling(south.party), person);
    List<StixId> ids = List.of(person.id());
    List<String> to = List.of(south.party.value());
    String hash =
        lead.exchange
            .spaces()
            .releases()
            .preview(id, ids, to, lead.consultation(), HumanRights.NO_CONCERN)
            .decisionHash();
    Chartering.assertFault(
        ExchangeFault.DECISION_CHANGED,
        () ->
            lead.exchange
                .releases()
                .send(ids, to, lead.consultation(), HumanRights.NO_CONCERN, hash));
  }

  @Test
  void aLateMemberGetsAReplayOfWhatIsStillFreeToGo() {
    String id =
        lead.exchange
            .spaces()
            .propose(Chartering.draft(ReplayRule.EVERYTHING, Chartering.open(south)), lead.viewer())
            .id();
    Chartering.sign(south, id, 1);
    Chartering.receives(lead, id, south);
    StixObject kept = Road.person("Kept");
    StixObject recalled = Road.person("Called Back");
    StixObject notForAll = Road.person("Not For All");
    lead.store(lead.handling(south.party, shadow.party), kept, recalled);
    lead.store(lead.handling(south.party), notForAll);
    List<StixId> ids = List.of(kept.id(), recalled.id(), notForAll.id());
    String envelope = Chartering.release(lead, id, ids, south).sent().getFirst().envelopeId();
    Road.answered(lead, envelope);
    Road.answered(
        lead,
        lead.exchange.mailbox().recall(envelope, List.of(recalled.id()), "error", lead.viewer()));
    lead.exchange
        .spaces()
        .amend(
            id,
            Chartering.draft(
                ReplayRule.EVERYTHING, Chartering.open(south), Chartering.open(shadow)),
            lead.viewer());
    Chartering.sign(shadow, id, 2);
    Chartering.receives(lead, id, shadow);
    assertThat(Chartering.member(lead, id, south).receives()).as("still under version 1").isTrue();
    SpaceReleases releases = lead.exchange.spaces().releases();
    ReplayOffer offer = releases.replay(id, shadow.party.value(), lead.consultation());
    assertThat(offer.missing()).containsExactlyInAnyOrder(kept.id(), notForAll.id());
    assertThat(offer.given()).isZero();
    ReleaseReport report = Chartering.release(lead, id, offer.missing(), shadow);
    report.sent().forEach(sent -> Road.answered(lead, sent.envelopeId()));
    assertThat(shadow.sees(kept.id())).isTrue();
    assertThat(shadow.sees(recalled.id())).isFalse();
    assertThat(shadow.sees(notForAll.id())).isFalse();
    ReplayOffer after = releases.replay(id, shadow.party.value(), lead.consultation());
    assertThat(after.missing()).containsExactly(notForAll.id());
    assertThat(after.given()).isEqualTo(1);
  }

  @Test
  void theCharterSaysHowFarBackAReplayGoes() {
    for (ReplayRule rule : List.of(ReplayRule.NOTHING, ReplayRule.SINCE_NAMED)) {
      String id =
          lead.exchange
              .spaces()
              .propose(Chartering.draft(rule, Chartering.open(south)), lead.viewer())
              .id();
      Chartering.sign(south, id, 1);
      Chartering.receives(lead, id, south);
      Chartering.released(lead, id, "Before " + rule.code(), south);
      lead.exchange
          .spaces()
          .amend(
              id,
              Chartering.draft(rule, Chartering.open(south), Chartering.open(shadow)),
              lead.viewer());
      StixObject between = Chartering.released(lead, id, "Between " + rule.code(), south);
      Chartering.sign(shadow, id, 2);
      Chartering.receives(lead, id, shadow);
      assertThat(
              lead.exchange
                  .spaces()
                  .releases()
                  .replay(id, shadow.party.value(), lead.consultation())
                  .missing())
          .isEqualTo(rule == ReplayRule.NOTHING ? List.of() : List.of(between.id()));
    }
  }

  @Test
  void whoLeavesDeletesWhatCameUnderTheSpaceAndSaysSo() {
    String id = Chartering.founded(lead, south, shadow);
    StixObject person = Chartering.released(lead, id, "Only There", south);
    StixObject beside = Road.person("Came Beside");
    Road.answered(lead, Road.release(lead, south, beside));
    south.exchange.spaces().leave(id, south.viewer());
    south.exchange.spaces().settle();
    assertThat(south.sees(person.id())).isFalse();
    assertThat(south.sees(beside.id())).isTrue();
    Await.until(
        "the lead has the attestation", () -> Chartering.member(lead, id, south).attested() == 1);
    SpaceMember gone = Chartering.member(lead, id, south);
    assertThat(gone.answer()).isEqualTo(CharterAnswer.LEFT);
    assertThat(gone.receives()).isFalse();
    assertThat(gone.overdue(lead.exchange.core().now().plus(Duration.ofDays(2)))).isFalse();
    assertThat(south.exchange.spaces().get(id, south.viewer()).state())
        .isEqualTo(SpaceState.CLOSED);
    assertThat(south.leaves(LeafKind.SPACE)).isNotEmpty();
    Chartering.assertFault(
        ExchangeFault.SPACE_STATE, () -> south.exchange.spaces().leave(id, south.viewer()));
  }

  @Test
  void whatAnotherSourceBroughtTooStays() {
    String first = Chartering.founded(lead, south, shadow);
    String second = Chartering.found(lead, Chartering.open(south)).id();
    Chartering.sign(south, second, 1);
    Chartering.receives(lead, second, south);
    // Deletion before both sunsets: under both charters the item is held in exactly the same way.
    StixObject person = Road.person("Twice");
    java.time.Instant soon = java.time.Instant.now().plus(Duration.ofDays(3));
    lead.store(
        lead.handlingBuilder().releasableTo(south.party).retention(soon, soon).build(), person);
    for (String space : List.of(first, second)) {
      String envelope =
          Chartering.release(lead, space, List.of(person.id()), south)
              .sent()
              .getFirst()
              .envelopeId();
      Road.answered(lead, envelope);
    }
    south.exchange.spaces().leave(first, south.viewer());
    south.exchange.spaces().settle();
    assertThat(south.sees(person.id())).isTrue();
    south.exchange.spaces().leave(second, south.viewer());
    south.exchange.spaces().settle();
    assertThat(south.sees(person.id())).isFalse();
  }

  @Test
  void whoIsNoLongerNamedIsDismissedAndDeletes() {
    String id = Chartering.founded(lead, south, shadow);
    StixObject person = Chartering.released(lead, id, "Dismissed", south);
    lead.exchange
        .spaces()
        .amend(id, Chartering.draft(ReplayRule.NOTHING, Chartering.hidden(shadow)), lead.viewer());
    Await.until(
        "the word arrives",
        () -> south.exchange.spaces().get(id, south.viewer()).end() == SpaceEnd.DISMISSED);
    south.exchange.spaces().settle();
    assertThat(south.sees(person.id())).isFalse();
    Await.until(
        "the lead has the attestation", () -> Chartering.member(lead, id, south).attested() == 1);
    assertThat(Chartering.member(lead, id, south).named()).isFalse();
  }

  @Test
  void whenTheLeadLeavesTheSpaceEndsForAll() {
    String id = Chartering.founded(lead, south, shadow);
    StixObject person = Chartering.released(lead, id, "Ended", south, shadow);
    lead.exchange.spaces().leave(id, lead.viewer());
    for (TestNode node : List.of(south, shadow)) {
      Await.until(
          "the word arrives",
          () -> node.exchange.spaces().get(id, node.viewer()).end() == SpaceEnd.DISMISSED);
      node.exchange.spaces().settle();
      assertThat(node.sees(person.id())).isFalse();
    }
  }

  @Test
  void whoDeclinesIsNoMemberAndMayBeAskedAgain() {
    String id = Chartering.found(lead, Chartering.open(south), Chartering.open(shadow)).id();
    Charter offered = Chartering.offered(south, id, 1);
    Chartering.assertFault(
        ExchangeFault.SPACE_HASH,
        () ->
            south
                .exchange
                .spaces()
                .answer(id, Digest.sha256Hex(new byte[1]), true, south.viewer()));
    south.exchange.spaces().answer(id, offered.hash(), false, south.viewer());
    assertThat(south.exchange.spaces().get(id, south.viewer()).state())
        .isEqualTo(SpaceState.DECLINED);
    Await.until(
        "the lead knows",
        () -> Chartering.member(lead, id, south).answer() == CharterAnswer.DECLINED);
    Await.until(
        "the other open member knows, on the lead's word",
        () -> Chartering.member(shadow, id, south).answer() == CharterAnswer.DECLINED);
    assertThat(Chartering.member(shadow, id, south).proven()).isFalse();
    Chartering.assertFault(
        ExchangeFault.SPACE_STATE,
        () -> south.exchange.spaces().answer(id, offered.hash(), true, south.viewer()));
    lead.exchange
        .spaces()
        .amend(id, Chartering.draft(ReplayRule.NOTHING, Chartering.open(south)), lead.viewer());
    Chartering.sign(south, id, 2);
    Chartering.receives(lead, id, south);
  }

  @Test
  void anObserverReceivesAndReleasesNothing() {
    CharterDraft.Member observer =
        new CharterDraft.Member(south.party, SpaceRole.OBSERVER, SpaceSight.OPEN);
    String id = Chartering.found(lead, observer).id();
    Chartering.sign(south, id, 1);
    Chartering.receives(lead, id, south);
    Chartering.released(lead, id, "To The Observer", south);
    assertThat(Chartering.member(south, id, lead).receives()).isFalse();
  }

  @Test
  void onlyTheLeadWritesAndOnlyPartnersAreNamed() {
    String id = Chartering.founded(lead, south, shadow);
    Chartering.assertFault(
        ExchangeFault.SPACE_STATE,
        () ->
            south
                .exchange
                .spaces()
                .amend(
                    id,
                    Chartering.draft(ReplayRule.NOTHING, Chartering.open(lead)),
                    south.viewer()));
    Chartering.assertFault(
        ExchangeFault.SPACE_INVALID,
        () -> lead.exchange.spaces().propose(Chartering.draft(ReplayRule.NOTHING), lead.viewer()));
    Chartering.assertFault(
        ExchangeFault.SPACE_INVALID,
        () -> Chartering.found(lead, Chartering.open(south), Chartering.hidden(south)));
    Chartering.assertFault(
        ExchangeFault.PARTNER_UNKNOWN, () -> Chartering.found(south, Chartering.open(shadow)));
  }

  @Test
  void onlyWhomTheCharterNamesToThisNodeAsOneWhoReleasesBringsItemsIn() {
    CharterDraft.Member observer =
        new CharterDraft.Member(shadow.party, SpaceRole.OBSERVER, SpaceSight.OPEN);
    String hidden = Chartering.founded(lead, south, shadow);
    String watched = Chartering.found(lead, Chartering.open(south), observer).id();
    Chartering.sign(south, watched, 1);
    for (String space : List.of(hidden, watched)) {
      SpaceReference under =
          SpaceReference.of(south.exchange.spaces().get(space, south.viewer()).charter().text());
      south
          .jdbi()
          .useHandle(
              handle -> {
                assertThat(SpaceArrival.receivable(handle, under, lead.party).id())
                    .isEqualTo(space);
                Chartering.assertFault(
                    ExchangeFault.SPACE_MEMBER,
                    () -> SpaceArrival.receivable(handle, under, shadow.party));
              });
    }
  }
}
