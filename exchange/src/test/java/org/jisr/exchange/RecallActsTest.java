package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jisr.law.Condition;
import org.jisr.law.CorrectionState;
import org.jisr.law.Handling;
import org.jisr.law.HumanRights;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Correction, restriction and its lifting do what they say, in the whole tree of recipients. */
final class RecallActsTest {
  private static TestNode north;
  private static TestNode south;
  private static TestNode east;

  @BeforeAll
  static void open() {
    north = new TestNode("north-service");
    south = new TestNode("south-guard");
    east = new TestNode("east-bureau");
    Road.agree(north, south, List.of());
    Road.agree(south, east, List.of());
  }

  @AfterAll
  static void close() {
    north.close();
    south.close();
    east.close();
  }

  private static Handling clear() {
    return north.handlingBuilder().marking(Tlp.CLEAR).releasableTo().build();
  }

  private static StixObject version(StixId id, String modified, String name) {
    return StixObject.read(
        """
        {"type":"identity","spec_version":"2.1","id":"%s","created":"2026-11-01T08:00:00.000Z",\
        "modified":"%s","name":"%s","identity_class":"organization"}"""
            .formatted(id, modified, name));
  }

  private static StixObject first(String name) {
    StixId id = new StixId("identity", UUID.randomUUID());
    StixObject object = version(id, "2026-11-01T08:00:00.000Z", name);
    north.store(clear(), object);
    return object;
  }

  private static String send(TestNode from, TestNode to, StixId id) {
    String envelope = Road.releaseStored(from, to, List.of(id)).sent().getFirst().envelopeId();
    assertThat(Road.answered(from, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    return envelope;
  }

  private static RecallOrder order(RecallAction action, String uses, StixId id) {
    return new RecallOrder(List.of(id), action, uses, "the court asked", Duration.ofHours(6));
  }

  private static String recall(String envelope, RecallAction action, String uses, StixId id) {
    return north.exchange.mailbox().recall(envelope, order(action, uses, id), north.viewer());
  }

  private static RecallStanding counted(TestNode node, String recall, int acted) {
    return Await.value(
        "the recall counts " + acted,
        () ->
            node.exchange.recalls().list().stream()
                .filter(each -> each.id().equals(recall))
                .findFirst()
                .orElseThrow(),
        each -> each.acted() == acted && each.pending() == 0);
  }

  private static List<CorrectionState> states(TestNode node, StixId id) {
    return node.bank.gate().entity(node.consultation(), id, null).statements().stream()
        .map(statement -> statement.handling().state())
        .toList();
  }

  private static long held(TestNode node, StixId id) {
    return node.jdbi()
        .withHandle(
            h ->
                h.createQuery("SELECT count(*) FROM bank.statement_rows WHERE entity = :id")
                    .bind("id", id.uuid())
                    .mapTo(Long.class)
                    .one());
  }

  @Test
  void aRestrictionKeepsTheCopyShutInTheWholeTreeUntilTheOriginatorLiftsIt() {
    StixObject item = first("Harbour Lamps");
    String envelope = send(north, south, item.id());
    send(south, east, item.id());
    String restriction = recall(envelope, RecallAction.RESTRICT, "", item.id());
    RecallStanding standing = counted(north, restriction, 2);
    assertThat(standing.done()).isEqualTo(RecallEffect.RESTRICTED);
    for (TestNode node : List.of(south, east)) {
      assertThat(node.sees(item.id())).isFalse();
      assertThat(held(node, item.id())).as("kept").isEqualTo(1);
      assertThat(node.exchange.recalls().heard().getFirst().effect())
          .isEqualTo(RecallEffect.RESTRICTED);
    }
    assertThat(north.exchange.mailbox().sent(envelope).items())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.restricted()).isTrue();
              assertThat(each.recalled()).isFalse();
            });
    String lifting =
        north.exchange.mailbox().lift(restriction, "over", Duration.ofHours(6), north.viewer());
    assertThat(counted(north, lifting, 2).done()).isEqualTo(RecallEffect.LIFTED);
    for (TestNode node : List.of(south, east)) {
      assertThat(states(node, item.id())).containsExactly(CorrectionState.CURRENT);
    }
    assertThat(north.exchange.mailbox().sent(envelope).items()).noneMatch(MailedItem::restricted);
    Road.releaseStored(south, east, List.of(item.id()));
  }

  @Test
  void evidenceStaysOpenToApproversInACaseAndIsReleasedToNobody() {
    StixObject item = first("Evidence Yard");
    String envelope = send(north, south, item.id());
    counted(north, recall(envelope, RecallAction.RESTRICT, Condition.EVIDENCE, item.id()), 1);
    assertThat(south.sees(item.id())).as("an approver within a case").isTrue();
    assertThat(
            south
                .exchange
                .releases()
                .preview(
                    List.of(item.id()),
                    List.of(east.party.value()),
                    south.consultation(),
                    HumanRights.NO_CONCERN)
                .decisions())
        .noneMatch(each -> each.decision().permitted());
  }

  @Test
  void aCorrectionSupersedesInTheTreeAndTheNewVersionTakesItsPlaceWhereItMayGo() {
    StixObject item = first("Old Name");
    String envelope = send(north, south, item.id());
    send(south, east, item.id());
    StixObject corrected = version(item.id(), "2026-11-20T08:00:00.000Z", "New Name");
    north.store(clear(), corrected);
    String recall = recall(envelope, RecallAction.CORRECT, "", item.id());
    assertThat(counted(north, recall, 2).done()).isEqualTo(RecallEffect.SUPERSEDED);
    send(north, south, item.id());
    assertThat(states(south, item.id())).containsExactly(CorrectionState.CURRENT);
    assertThat(states(east, item.id()))
        .as("told only that it is superseded")
        .containsExactly(CorrectionState.SUPERSEDED);
    send(south, east, item.id());
    assertThat(states(east, item.id())).containsExactly(CorrectionState.CURRENT);
    assertThat(east.bank.gate().history(east.consultation(), item.id())).hasSize(2);
  }

  @Test
  void withdrawnAfterARestrictionItIsGoneInTheWholeTree() {
    StixObject item = first("Twice Said");
    String envelope = send(north, south, item.id());
    send(south, east, item.id());
    counted(north, recall(envelope, RecallAction.RESTRICT, "", item.id()), 2);
    counted(north, recall(envelope, RecallAction.CORRECT, "", item.id()), 2);
    counted(north, recall(envelope, RecallAction.WITHDRAW, "", item.id()), 2);
    assertThat(held(south, item.id()) + held(east, item.id())).isZero();
  }

  @Test
  void whoDidNotOrderARestrictionCannotLiftIt() {
    StixObject item = first("Not Yours");
    String envelope = send(north, south, item.id());
    send(south, east, item.id());
    String restriction = recall(envelope, RecallAction.RESTRICT, "", item.id());
    counted(north, restriction, 2);
    RecallStanding onward =
        south.exchange.recalls().list().stream()
            .filter(each -> each.action() == RecallAction.RESTRICT && !each.byPerson())
            .findFirst()
            .orElseThrow();
    for (String id : List.of(onward.id(), restriction)) {
      assertThatThrownBy(
              () -> south.exchange.mailbox().lift(id, "x", Duration.ofHours(1), south.viewer()))
          .isInstanceOf(ExchangeException.class);
    }
    forgeLifting(south, east, restriction, item.id());
    Await.until(
        "the forged lifting is refused",
        () ->
            south.exchange.mailbox().outbox(null, 9).items().stream()
                .anyMatch(
                    mail ->
                        mail.kind() == EnvelopeKind.RECALL
                            && mail.state() == DeliveryState.REFUSED));
    assertThat(east.sees(item.id())).isFalse();
  }

  /** South tells east that the north's own message is lifted. */
  private static void forgeLifting(TestNode from, TestNode to, String restriction, StixId id) {
    MailItem sent =
        from.exchange.mailbox().outbox(null, 50).items().stream()
            .filter(mail -> mail.kind() == EnvelopeKind.RELEASE)
            .filter(mail -> mail.items().stream().anyMatch(each -> each.id().equals(id)))
            .findFirst()
            .orElseThrow();
    Notice.Recall lifting =
        new Notice.Recall(
            sent.envelopeId(),
            List.of(id),
            "",
            RecallAction.LIFT,
            from.clock.instant().plusSeconds(600),
            "",
            restriction,
            true);
    queue(from, to, sent.envelopeId(), lifting, Notice.Recall.TOLD_APART, restriction);
  }

  @Test
  void aSenderThatKnowsOneActionOnlyHasTheItemTakenOutAsItExpects() {
    StixObject item = first("Old Peer");
    String envelope = send(north, south, item.id());
    send(south, east, item.id());
    Notice.Recall old =
        new Notice.Recall(
            envelope,
            List.of(item.id()),
            "",
            RecallAction.RESTRICT,
            north.clock.instant().plusSeconds(600),
            "");
    String id = queue(north, south, envelope, old, Notice.MEDIA_TYPE, envelope);
    MailItem answered = Road.answered(north, id);
    assertThat(answered.receipt()).isNotNull();
    assertThat(answered.receipt().withdrawn()).isEqualTo(1);
    assertThat(answered.receipt().act()).isNull();
    Await.until("it is gone behind the south too", () -> held(east, item.id()) == 0);
    assertThat(held(south, item.id())).isZero();
  }

  private static String queue(
      TestNode from,
      TestNode to,
      String envelope,
      Notice.Recall notice,
      String mediaType,
      String inReplyTo) {
    String id = UUID.randomUUID().toString();
    from.jdbi()
        .useTransaction(
            handle -> {
              EnvelopeHeader sent = OutboxTable.find(handle, envelope).orElseThrow().header();
              new Sender(from.exchange.core())
                  .enqueue(
                      handle,
                      new Draft(
                          id,
                          to.party,
                          EnvelopeKind.RECALL,
                          sent.lane(),
                          Urgency.TODAY,
                          Duration.ofDays(1),
                          Draft.Terms.of(sent),
                          List.of(),
                          mediaType,
                          notice.json(),
                          notice.items(),
                          inReplyTo,
                          LeafKind.RECALL,
                          Map.of("by", "test")));
            });
    from.restart();
    return id;
  }
}
