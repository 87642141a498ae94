package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.jisr.bank.BankException;
import org.jisr.law.CorrectionState;
import org.jisr.law.Handling;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A recall follows an item to everybody who has it, and counts come back to who ordered it. */
final class RecallTreeTest {
  private static TestNode north;
  private static TestNode south;
  private static TestNode east;
  private static TestNode west;

  @BeforeAll
  static void open() {
    north = new TestNode("north-service");
    south = new TestNode("south-guard");
    east = new TestNode("east-bureau");
    west = new TestNode("west-office");
    Road.agree(north, south, List.of());
    Road.agree(south, east, List.of());
    Road.agree(east, west, List.of());
    Road.agree(south, west, List.of());
    Road.agree(east, north, List.of());
  }

  @AfterAll
  static void close() {
    north.close();
    south.close();
    east.close();
    west.close();
  }

  /** TLP:CLEAR may go on to anybody without asking. */
  private static StixObject open(String name) {
    StixObject object = Road.person(name);
    Handling handling = north.handlingBuilder().marking(Tlp.CLEAR).releasableTo().build();
    north.store(handling, object);
    return object;
  }

  private static String send(TestNode from, TestNode to, StixId id) {
    String envelope = Road.releaseStored(from, to, List.of(id)).sent().getFirst().envelopeId();
    assertThat(Road.answered(from, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    return envelope;
  }

  private static String recall(TestNode from, String envelope, StixId... ids) {
    return from.exchange.mailbox().recall(envelope, List.of(ids), "a mistake", from.viewer());
  }

  private static RecallStanding standing(TestNode node, String recall) {
    return node.exchange.recalls().list().stream()
        .filter(each -> each.id().equals(recall))
        .findFirst()
        .orElseThrow();
  }

  private static RecallStanding counted(TestNode node, String recall, int acted, int pending) {
    return Await.value(
        "the recall counts " + acted + " gone and " + pending + " open",
        () -> standing(node, recall),
        each -> each.acted() == acted && each.pending() == pending);
  }

  @Test
  void anItemThatWentThreeHopsIsGoneEverywhereAndTheOriginatorSeesTheCount() {
    StixObject item = open("Three Hops");
    String first = send(north, south, item.id());
    send(south, east, item.id());
    send(east, west, item.id());
    assertThat(west.sees(item.id())).isTrue();
    String recall = recall(north, first, item.id());
    RecallStanding all = counted(north, recall, 3, 0);
    assertThat(all.refused()).isZero();
    assertThat(all.byPerson()).isTrue();
    assertThat(all.answeredAt()).isNotNull();
    assertThat(List.of(south, east, west)).noneMatch(node -> node.sees(item.id()));
    assertThat(north.sees(item.id())).isTrue();
    assertThat(south.exchange.recalls().list())
        .filteredOn(each -> each.partner().equals(east.party) && each.acted() == 2)
        .isNotEmpty()
        .noneMatch(RecallStanding::byPerson);
  }

  @Test
  void aCopyGoesWithWhatItWasMadeOf() {
    StixObject mentioned = open("Stays At Home");
    StixObject report = Road.mentioning(mentioned.id());
    north.store(north.handlingBuilder().marking(Tlp.CLEAR).releasableTo().build(), report);
    String first = send(north, south, report.id());
    assertThat(south.sees(report.id())).isTrue();
    String onward = send(south, east, report.id());
    List<StixId> sent =
        south.exchange.mailbox().sent(onward).items().stream().map(MailedItem::id).toList();
    assertThat(sent).hasSize(2).doesNotContain(report.id());
    StixId copy = sent.getFirst();
    assertThat(east.sees(copy)).isTrue();
    assertThat(east.sees(report.id())).isFalse();
    assertThat(south.sees(copy)).as("who handed it on sees what went").isTrue();
    String recall = recall(north, first, report.id());
    counted(north, recall, 3, 0);
    assertThat(east.sees(copy)).isFalse();
    assertThat(south.sees(copy)).isFalse();
  }

  @Test
  void whatElseWasHandedOnAndWhatANodeSaysItselfStay() {
    StixObject gone = open("Gone");
    StixObject stays = open("Stays");
    String first =
        Road.releaseStored(north, south, List.of(gone.id(), stays.id()))
            .sent()
            .getFirst()
            .envelopeId();
    Road.answered(north, first);
    south.store(south.handling(east.party), gone);
    String onward =
        Road.releaseStored(south, east, List.of(gone.id(), stays.id()))
            .sent()
            .getFirst()
            .envelopeId();
    Road.answered(south, onward);
    String recall = recall(north, first, gone.id());
    counted(north, recall, 2, 0);
    assertThat(east.sees(stays.id())).isTrue();
    assertThat(south.sees(gone.id())).as("the south's own word").isTrue();
  }

  @Test
  void aCircleOfPartnersEnds() {
    StixObject item = open("Circle");
    String first = send(north, south, item.id());
    send(south, east, item.id());
    send(east, west, item.id());
    String back =
        Road.releaseStored(east, north, List.of(item.id())).sent().getFirst().envelopeId();
    Road.answered(east, back);
    String round =
        Road.releaseStored(west, south, List.of(item.id())).sent().getFirst().envelopeId();
    Road.answered(west, round);
    String recall = recall(north, first, item.id());
    RecallStanding all =
        Await.value(
            "the circle is closed", () -> standing(north, recall), each -> each.pending() == 0);
    assertThat(all.acted()).isGreaterThanOrEqualTo(3);
    assertThat(List.of(south, east, west)).noneMatch(node -> node.sees(item.id()));
    assertThat(north.sees(item.id())).isTrue();
  }

  @Test
  void aSecondRecallDoesNothingTwiceAndCountsTheSameCopies() {
    StixObject item = open("Twice");
    String first = send(north, south, item.id());
    send(south, east, item.id());
    counted(north, recall(north, first, item.id()), 2, 0);
    int sent = south.exchange.recalls().list().size();
    counted(north, recall(north, first, item.id()), 2, 0);
    assertThat(south.exchange.recalls().list()).hasSize(sent);
  }

  @Test
  void aLinkThatComesBackDaysLaterIsReachedAndMeanwhileTheRecallIsOverdueOnBothSides() {
    StixObject item = open("Days Later");
    String first = send(north, south, item.id());
    send(south, east, item.id());
    east.door.close();
    try {
      String recall = recall(north, first, item.id());
      counted(north, recall, 1, 1);
      List.of(north, south).forEach(node -> node.clock.move(Duration.ofDays(4)));
      List.of(north, south).forEach(node -> node.exchange.recallWatch().round());
      List.of(north, south).forEach(node -> node.exchange.recallWatch().round());
      for (TestNode node : List.of(north, south)) {
        assertThat(node.exchange.recalls().overdue()).isNotEmpty();
        assertThat(node.leaves(LeafKind.ESCALATE)).hasSize(1);
        node.clock.move(Duration.ofHours(25));
        node.exchange.recallWatch().round();
        assertThat(node.leaves(LeafKind.ESCALATE)).as("again every day").hasSize(2);
      }
      east.clock.move(Duration.ofDays(5));
      east.openDoor();
      counted(north, recall, 2, 0);
      assertThat(east.sees(item.id())).isFalse();
      assertThat(north.exchange.recalls().overdue()).isEmpty();
    } finally {
      Duration back = Duration.ofDays(-5);
      east.clock.move(back);
      List.of(north, south).forEach(node -> node.clock.move(back.minusHours(1)));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultPoint.Step.class,
      names = {
        "RECEIVE_LOGGED",
        "RECALL_WITHDRAWN",
        "SEND_LOGGED",
        "SEND_STORED",
        "RECEIVE_STORED",
        "RECEIVE_COMMITTED"
      })
  void aNodeInTheMiddleThatDiesPassesTheRecallOnOnce(FaultPoint.Step step) {
    StixObject item = open("Middle " + step);
    String first = send(north, south, item.id());
    send(south, east, item.id());
    int before = south.exchange.recalls().list().size();
    south.kill.arm(step);
    int kills = south.kill.kills();
    String recall = recall(north, first, item.id());
    Await.until("the node in the middle dies", () -> south.kill.kills() == kills + 1);
    south.restart();
    counted(north, recall, 2, 0);
    assertThat(south.exchange.recalls().list()).hasSize(before + 1);
    assertThat(List.of(south, east)).noneMatch(node -> node.sees(item.id()));
    assertThat(north.exchange.partners().verifyLog(south.party.value()).ok()).isTrue();
  }

  @Test
  void whatWasRecalledBetweenPreviewAndSendingDoesNotGoOn() {
    StixObject item = open("Overtaken");
    String first = send(north, south, item.id());
    counted(north, recall(north, first, item.id()), 1, 0);
    assertThatThrownBy(() -> Road.releaseStored(south, east, List.of(item.id())))
        .isInstanceOf(BankException.class);
    OnwardTable.Stem stem =
        OnwardTable.Stem.of(
            new ItemsPayload.Item(
                item, north.handlingBuilder().marking(Tlp.CLEAR).build().heldBy(south.party)));
    assertThat(stem).isNotNull();
    assertThatThrownBy(
            () ->
                south.jdbi().useTransaction(h -> OnwardTable.requireNotRecalled(h, List.of(stem))))
        .isInstanceOf(ExchangeException.class)
        .extracting(e -> ((ExchangeException) e).fault())
        .isEqualTo(ExchangeFault.DECISION_CHANGED);
  }

  @Test
  void aRecallSaysWhatIsWantedAndNobodyBehindTheRecipientReadsTheReason() {
    StixObject item = open("Corrected");
    String first = send(north, south, item.id());
    send(south, east, item.id());
    RecallOrder order =
        new RecallOrder(
            List.of(item.id()),
            RecallAction.CORRECT,
            "the name of our source is in it",
            Duration.ofHours(6));
    String recall = north.exchange.mailbox().recall(first, order, north.viewer());
    RecallStanding all = counted(north, recall, 2, 0);
    assertThat(all.action()).isEqualTo(RecallAction.CORRECT);
    RecallStanding onward =
        south.exchange.recalls().list().stream()
            .filter(each -> each.deadline().equals(all.deadline()))
            .findFirst()
            .orElseThrow();
    assertThat(onward.action()).isEqualTo(RecallAction.CORRECT);
    assertThat(onward.byPerson()).isFalse();
    for (TestNode node : List.of(south, east)) {
      assertThat(node.bank.gate().entity(node.consultation(), item.id(), null).statements())
          .singleElement()
          .extracting(statement -> statement.handling().state())
          .isEqualTo(CorrectionState.SUPERSEDED);
    }
  }

  @Test
  void anOrderWithoutItemsOrWithAnImpossibleTimeIsRefused() {
    StixObject item = open("Bad Orders");
    List<StixId> ids = List.of(item.id());
    for (Runnable order :
        List.<Runnable>of(
            () -> new RecallOrder(List.of(), "x"),
            () -> new RecallOrder(ids, "x".repeat(1001)),
            () -> new RecallOrder(ids, RecallAction.ERASE, "x", Duration.ZERO),
            () -> new RecallOrder(ids, RecallAction.ERASE, "x", Duration.ofDays(31)),
            () -> new RecallOrder(ids, RecallAction.LIFT, "x", Duration.ofDays(1)),
            () -> new RecallOrder(ids, RecallAction.CORRECT, "evidence", "x", Duration.ofDays(1)),
            () -> new RecallOrder(ids, RecallAction.RESTRICT, "all", "x", Duration.ofDays(1)),
            () -> RecallAction.of("forget"))) {
      assertThatThrownBy(order::run)
          .isInstanceOf(ExchangeException.class)
          .extracting(e -> ((ExchangeException) e).fault())
          .isEqualTo(ExchangeFault.RECALL_INVALID);
    }
    String first = send(north, south, item.id());
    assertThatThrownBy(() -> recall(north, first, Road.person("Other").id()))
        .isInstanceOf(ExchangeException.class);
  }
}
