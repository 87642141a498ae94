package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jisr.law.HumanRights;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a bad line and a bad partner can do to delivery. */
final class DeliveryTest {
  private static TestNode north;
  private static TestNode south;

  @BeforeAll
  static void open() {
    north = new TestNode("north-service");
    south = new TestNode("south-guard");
    Road.agree(north, south);
  }

  @AfterAll
  static void close() {
    north.close();
    south.close();
  }

  @BeforeEach
  void straightWire() {
    south.door.wire(TestDoor::straight);
  }

  private static MailItem failing(String envelope, ExchangeFault fault) {
    return Await.value(
        "the attempt fails with " + fault,
        () -> north.exchange.mailbox().sent(envelope),
        mail -> fault.code().equals(mail.lastError()));
  }

  private static DoorReply broken() {
    return new DoorReply(502, "text/html", new byte[] {'<'});
  }

  @Test
  void whatWasSentWhileThePartnerWasDownArrivesInOrderWhenItIsUp() {
    south.door.close();
    List<String> envelopes = new ArrayList<>();
    List<StixId> people = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      StixObject person = Road.person("Waiting " + i);
      people.add(person.id());
      envelopes.add(Road.release(north, south, person));
    }
    failing(envelopes.getFirst(), ExchangeFault.PEER_UNREACHABLE);
    assertThat(north.exchange.mailbox().sent(envelopes.getLast()).state())
        .isEqualTo(DeliveryState.QUEUED);
    south.openDoor();
    envelopes.forEach(
        envelope ->
            assertThat(Road.answered(north, envelope).state())
                .isEqualTo(DeliveryState.ACKNOWLEDGED));
    List<String> arrived =
        south.exchange.mailbox().inbox(null, 20).items().stream()
            .map(MailItem::envelopeId)
            .toList();
    assertThat(arrived.reversed()).isEqualTo(envelopes);
    assertThat(people).allMatch(south::sees);
  }

  @Test
  void aLostAnswerLeadsToOneEffectAndTheSameReceipt() {
    List<byte[]> lost = new ArrayList<>();
    south.door.wire(
        (door, body, request) -> {
          DoorReply reply = TestDoor.straight(door, body, request);
          if (lost.isEmpty()) {
            lost.add(reply.body());
            throw new Killed();
          }
          lost.add(reply.body());
          return reply;
        });
    StixObject person = Road.person("Lost Answer");
    String envelope = Road.release(north, south, person);
    assertThat(Road.answered(north, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    assertThat(lost).hasSize(2);
    assertThat(receipt(lost.get(1))).isEqualTo(receipt(lost.get(0)));
    assertThat(south.bank.gate().entity(south.consultation(), person.id(), null).statements())
        .hasSize(1);
  }

  private static byte[] receipt(byte[] sealed) {
    return EnvelopeCodec.write(
        Seal.open(SealedEnvelope.read(sealed), north.identity.keys().sealing()));
  }

  @Test
  void aDuplicatedMessageHasOneEffect() {
    AtomicInteger posts = new AtomicInteger();
    south.door.wire(
        (door, body, request) -> {
          posts.incrementAndGet();
          DoorReply first = TestDoor.straight(door, body, request);
          DoorReply second = TestDoor.straight(door, body, request);
          assertThat(receipt(second.body())).isEqualTo(receipt(first.body()));
          return second;
        });
    StixObject person = Road.person("Twice");
    String envelope = Road.release(north, south, person);
    assertThat(Road.answered(north, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    assertThat(posts).hasValue(1);
    assertThat(south.exchange.mailbox().inbox(null, 200).items())
        .filteredOn(mail -> mail.envelopeId().equals(envelope))
        .hasSize(1);
  }

  @Test
  void aTruncatedMessageIsSentAgain() {
    AtomicInteger posts = new AtomicInteger();
    south.door.wire(
        (door, body, request) ->
            posts.getAndIncrement() == 0
                ? TestDoor.straight(door, Arrays.copyOf(body, body.length - 10), request)
                : TestDoor.straight(door, body, request));
    String envelope = Road.release(north, south, Road.person("Truncated"));
    assertThat(Road.answered(north, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    assertThat(north.exchange.mailbox().sent(envelope).attempts()).isEqualTo(2);
  }

  @Test
  void aForgedReceiptIsNotBelieved() {
    AtomicInteger posts = new AtomicInteger();
    south.door.wire(
        (door, body, request) -> {
          DoorReply reply = TestDoor.straight(door, body, request);
          if (posts.getAndIncrement() > 0) {
            return reply;
          }
          byte[] forged = reply.body().clone();
          forged[forged.length - 3] ^= 1;
          return new DoorReply(reply.status(), reply.contentType(), forged);
        });
    long receipts = north.leaves(LeafKind.RECEIPT).size();
    String envelope = Road.release(north, south, Road.person("Forged Receipt"));
    assertThat(Road.answered(north, envelope).attempts()).isEqualTo(2);
    assertThat(north.leaves(LeafKind.RECEIPT)).hasSize((int) receipts + 1);
  }

  @Test
  void theReceiptOfAnotherEnvelopeIsNotBelieved() {
    List<DoorReply> replies = new ArrayList<>();
    south.door.wire(
        (door, body, request) -> {
          DoorReply reply = TestDoor.straight(door, body, request);
          replies.add(reply);
          return replies.size() == 2 ? replies.getFirst() : reply;
        });
    Road.answered(north, Road.release(north, south, Road.person("First Receipt")));
    String second = Road.release(north, south, Road.person("Second Receipt"));
    assertThat(Road.answered(north, second).attempts()).isEqualTo(2);
  }

  @Test
  void anAnswerThatIsNoReceiptIsAnUnreachablePartner() {
    AtomicInteger posts = new AtomicInteger();
    south.door.wire(
        (door, body, request) ->
            posts.getAndIncrement() == 0 ? broken() : TestDoor.straight(door, body, request));
    String envelope = Road.release(north, south, Road.person("Proxy Error"));
    failing(envelope, ExchangeFault.PEER_UNREACHABLE);
    assertThat(Road.answered(north, envelope).lastError()).isNull();
  }

  @Test
  void anEndlessAnswerIsCutOff() {
    AtomicInteger posts = new AtomicInteger();
    south.door.wire(
        (door, body, request) ->
            posts.getAndIncrement() == 0
                ? new DoorReply(200, "text/plain", new byte[8 << 20])
                : TestDoor.straight(door, body, request));
    String envelope = Road.release(north, south, Road.person("Endless"));
    failing(envelope, ExchangeFault.PEER_UNREACHABLE);
    assertThat(Road.answered(north, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
  }

  @Test
  void anotherNodeAtThePartnersAddressGetsNothing() {
    south.door.close();
    AtomicInteger reached = new AtomicInteger();
    NodeKeys impostor = NodeKeys.generate(south.party);
    TestDoor trap =
        new TestDoor(
            south.identity.profile().endpoint().getPort(),
            TlsContexts.create(impostor.tls(), pin -> true),
            south.exchange.door());
    trap.wire(
        (door, body, request) -> {
          reached.incrementAndGet();
          return broken();
        });
    String envelope = Road.release(north, south, Road.person("Wrong Pin"));
    failing(envelope, ExchangeFault.PEER_UNREACHABLE);
    trap.close();
    south.openDoor();
    assertThat(Road.answered(north, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    assertThat(reached).hasValue(0);
  }

  @Test
  void aClientThatIsNotEnrolledDoesNotGetThroughTheHandshake() throws Exception {
    AtomicInteger reached = new AtomicInteger();
    south.door.wire(
        (door, body, request) -> {
          reached.incrementAndGet();
          return TestDoor.straight(door, body, request);
        });
    NodeKeys stranger = NodeKeys.generate(north.party);
    try (PartnerLink link = new PartnerLink(stranger.tls(), south.identity.card())) {
      link.post(Paths.ENVELOPES, new byte[1]);
      assertThat(reached).as("the handshake must fail").hasValue(-1);
    } catch (java.io.IOException e) {
      assertThat(reached).hasValue(0);
    }
  }

  @Test
  void anUnconfirmedPartnerIsNeitherSentToNorHeard() {
    try (TestNode west = new TestNode("west-bureau")) {
      Partner pending = south.exchange.partners().add(west.identity.card().json(), south.viewer());
      assertThat(pending.state()).isEqualTo(PartnerState.PENDING);
      DoorReply reply =
          south
              .exchange
              .door()
              .handle(
                  "GET",
                  Paths.CHECKPOINT,
                  Map.of(),
                  new byte[0],
                  west.identity.keys().certificate());
      assertThat(DoorReplies.fault(reply.body())).isEqualTo(ExchangeFault.PARTNER_UNCONFIRMED);
      StixObject person = Road.person("Too Early");
      south.store(south.handling(west.party), person);
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> Road.releaseStored(south, west, List.of(person.id())))
          .isInstanceOfSatisfying(
              ExchangeException.class,
              e -> assertThat(e.fault()).isEqualTo(ExchangeFault.PARTNER_UNCONFIRMED));
    }
  }

  @Test
  void whatIsQueuedForASuspendedPartnerWaitsForItsConfirmation() {
    south.door.close();
    String envelope = Road.release(north, south, Road.person("Suspended Meanwhile"));
    failing(envelope, ExchangeFault.PEER_UNREACHABLE);
    north.exchange.partners().suspend(south.party.value(), north.viewer());
    south.openDoor();
    north
        .exchange
        .partners()
        .confirm(south.party.value(), south.identity.fingerprint().text(), north.viewer());
    assertThat(Road.answered(north, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
  }

  @Test
  void aReleaseOfManyItemsIsDividedAndAllArrive() {
    StixObject[] people = new StixObject[1100];
    Arrays.setAll(people, i -> Road.person("One Of Many " + i));
    north.store(north.handling(south.party), people);
    List<StixId> ids = Arrays.stream(people).map(StixObject::id).toList();
    ReleaseReport report = Road.releaseStored(north, south, ids);
    assertThat(report.sent()).hasSize(3);
    int stored = 0;
    for (ReleaseReport.Sent sent : report.sent()) {
      Receipt receipt = Road.answered(north, sent.envelopeId()).receipt();
      stored += receipt == null ? 0 : receipt.stored();
    }
    assertThat(stored).isEqualTo(people.length);
  }

  @Test
  void decisionsThatChangedSinceThePreviewSendNothing() {
    StixObject person = Road.person("Changed");
    north.store(north.handling(south.party), person);
    List<String> partners = List.of(south.party.value());
    String hash =
        north
            .exchange
            .releases()
            .preview(List.of(person.id()), partners, north.consultation(), HumanRights.NO_CONCERN)
            .decisionHash();
    north.store(
        north.handlingBuilder().restrictedAgainst(south.party).build(),
        StixObject.read(
            new String(person.json(), java.nio.charset.StandardCharsets.UTF_8)
                .replace(
                    "2026-11-01T08:00:00.000Z\",\"name", "2026-11-02T08:00:00.000Z\",\"name")));
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                north
                    .exchange
                    .releases()
                    .send(
                        List.of(person.id()),
                        partners,
                        north.consultation(),
                        HumanRights.NO_CONCERN,
                        hash))
        .isInstanceOfSatisfying(
            ExchangeException.class,
            e -> assertThat(e.fault()).isEqualTo(ExchangeFault.DECISION_CHANGED));
    assertThat(south.sees(person.id())).isFalse();
  }
}
