package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes talk about what passed between them, and about nothing else. */
final class RemarkTest {
  private static TestNode north;
  private static TestNode south;
  private static TestNode east;

  @BeforeAll
  static void open() {
    north = new TestNode("north-service");
    south = new TestNode("south-guard");
    east = new TestNode("east-bureau");
    Road.agree(north, south);
    Road.agree(north, east);
  }

  @AfterAll
  static void close() {
    north.close();
    south.close();
    east.close();
  }

  private record Sent(String envelope, StixId item) {}

  private static Sent sent(TestNode to, String name) {
    StixObject person = Road.person(name);
    String envelope = Road.release(north, to, person);
    Road.answered(north, envelope);
    return new Sent(envelope, person.id());
  }

  private static Remark say(TestNode node, Direction box, Sent about, String text) {
    return node.exchange
        .remarks()
        .say(box, about.envelope(), List.of(about.item()), text, node.viewer());
  }

  private static List<Remark> talk(TestNode node, Direction box, String envelope, int length) {
    return Await.value(
        length + " remarks are there",
        () -> node.exchange.remarks().about(box, envelope),
        found -> found.size() == length);
  }

  @Test
  void bothSidesReadTheSameConversationInItsOrder() {
    Sent sent = sent(south, "Seen At The Gate");
    Remark asked = say(south, Direction.IN, sent, "  هل كان معه أحد؟ ");
    assertThat(talk(north, Direction.OUT, sent.envelope(), 1).getFirst())
        .satisfies(
            heard -> {
              assertThat(heard.id()).isEqualTo(asked.id());
              assertThat(heard.text()).isEqualTo("هل كان معه أحد؟");
              assertThat(heard.direction()).isEqualTo(Direction.IN);
              assertThat(heard.by()).isNull();
              assertThat(heard.items()).containsExactly(sent.item());
            });
    Remark answered =
        north
            .exchange
            .remarks()
            .say(Direction.IN, asked.id(), List.of(sent.item()), "Two more.", north.viewer());
    assertThat(answered.about()).as("under what the remark is about").isEqualTo(sent.envelope());
    for (TestNode each : List.of(north, south)) {
      Direction box = each == north ? Direction.OUT : Direction.IN;
      assertThat(talk(each, box, sent.envelope(), 2))
          .extracting(Remark::text)
          .containsExactly("هل كان معه أحد؟", "Two more.");
    }
    assertThat(north.exchange.mailbox().received(asked.id()).kind()).isEqualTo(EnvelopeKind.REMARK);
    assertThat(north.leaves(LeafKind.REMARK)).hasSizeGreaterThanOrEqualTo(2);
    assertThat(south.leaves(LeafKind.REMARK)).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void onlyWhatTheEnvelopeBroughtCanBeSpokenOf() {
    Sent sent = sent(south, "Spoken Of");
    Sent other = sent(south, "In Another Envelope");
    Sent mixed = new Sent(sent.envelope(), other.item());
    Sent nowhere = new Sent(UUID.randomUUID().toString(), sent.item());
    refused(ExchangeFault.REMARK_INVALID, () -> say(south, Direction.IN, mixed, "Which one?"));
    refused(ExchangeFault.MAIL_UNKNOWN, () -> say(south, Direction.IN, nowhere, "Which one?"));
    refused(ExchangeFault.MAIL_UNKNOWN, () -> say(east, Direction.IN, sent, "Not ours."));
    refused(ExchangeFault.REMARK_INVALID, () -> say(south, Direction.IN, sent, " \n"));
    String tooLong = "a".repeat(Remark.LONGEST + 1);
    refused(ExchangeFault.REMARK_INVALID, () -> say(south, Direction.IN, sent, tooLong));
    assertThat(say(south, Direction.IN, sent, tooLong.substring(1)).text()).hasSize(2_000);
  }

  /** What no honest node says, since its own side would have refused it. */
  @Test
  void aPartnersWordAboutWhatPassedToSomebodyElseIsRefused() {
    Sent theirs = sent(east, "Only East's");
    Sent ours = sent(south, "South's Own");
    Remark odd = forged(south, ours, theirs.envelope(), theirs.item());
    MailItem answered = Road.answered(south, odd.id());
    assertThat(answered.state()).isEqualTo(DeliveryState.REFUSED);
    assertThat(answered.lastError()).isEqualTo("EXCHANGE_REMARK_INVALID");
    assertThat(north.exchange.remarks().about(Direction.OUT, theirs.envelope())).isEmpty();
    Remark next = say(south, Direction.IN, ours, "The channel goes on.");
    assertThat(Road.answered(south, next.id()).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
  }

  private static Remark forged(TestNode from, Sent ground, String about, StixId item) {
    Sender sender = new Sender(from.exchange.core());
    EnvelopeHeader header =
        from.jdbi()
            .withHandle(h -> InboxTable.find(h, north.party, ground.envelope()))
            .orElseThrow()
            .header();
    RemarkNotice notice = new RemarkNotice(List.of(item), "About what is not mine.");
    Draft draft =
        new Draft(
            UUID.randomUUID().toString(),
            north.party,
            EnvelopeKind.REMARK,
            Lane.ORDINARY,
            Urgency.TODAY,
            Duration.ofDays(1),
            Draft.Terms.of(header),
            List.of(),
            RemarkNotice.MEDIA_TYPE,
            notice.json(),
            List.of(item),
            about,
            LeafKind.REMARK,
            java.util.Map.of("by", "forger"));
    from.exchange.core().jdbi().useTransaction(handle -> sender.enqueue(handle, draft));
    say(from, Direction.IN, ground, "This wakes the courier.");
    return new Remark(
        draft.id(),
        north.party,
        about,
        Direction.OUT,
        List.of(item),
        notice.text(),
        null,
        from.clock.instant());
  }

  @Test
  void whatWasSaidAboutARecalledItemIsForgottenWithIt() {
    Sent sent = sent(south, "Called Back");
    say(north, Direction.OUT, sent, "He lives in the harbour street.");
    talk(south, Direction.IN, sent.envelope(), 1);
    String recall =
        north
            .exchange
            .mailbox()
            .recall(sent.envelope(), List.of(sent.item()), "an error", north.viewer());
    Road.answered(north, recall);
    assertThat(south.exchange.remarks().about(Direction.IN, sent.envelope()))
        .extracting(Remark::text)
        .containsExactly("");
    assertThat(words(south)).doesNotContain("harbour street");
  }

  @Test
  void whatWasSaidAboutAnErasedItemIsForgottenEvenWhileItWaits() {
    try (TestNode origin = new TestNode("origin");
        TestNode further = new TestNode("further")) {
      Road.agree(origin, further);
      Duration soon = Duration.ofHours(1);
      StixObject gone = Road.person("Lantern");
      origin.store(
          origin
              .handlingBuilder()
              .retention(origin.clock.instant().plus(soon), origin.clock.instant().plus(soon))
              .releasableTo(further.party)
              .build(),
          gone);
      String envelope =
          Road.releaseStored(origin, further, List.of(gone.id())).sent().getFirst().envelopeId();
      Road.answered(origin, envelope);
      further.door.close();
      StixObject first = Road.person("First");
      String attempted = Road.release(origin, further, first);
      Await.until(
          "the first was attempted",
          () -> origin.exchange.mailbox().sent(attempted).attempts() > 0);
      Remark waits =
          origin
              .exchange
              .remarks()
              .say(
                  Direction.OUT,
                  envelope,
                  List.of(gone.id()),
                  "He hid in the mill.",
                  origin.viewer());
      origin.clock.move(soon.multipliedBy(2));
      further.clock.move(soon.multipliedBy(2));
      assertThat(origin.bank.retention().run()).isNotEmpty();
      assertThat(words(origin)).doesNotContain("the mill");
      further.openDoor();
      Road.answered(origin, attempted);
      assertThat(further.exchange.mailbox().inbox(null, 20).items())
          .extracting(MailItem::envelopeId)
          .doesNotContain(waits.id())
          .contains(attempted);
    }
  }

  private static String words(TestNode node) {
    return node.jdbi()
        .withHandle(
            handle ->
                handle
                        .createQuery(
                            "SELECT coalesce(string_agg(body, '|'), '') FROM exchange.remark")
                        .mapTo(String.class)
                        .one()
                    + handle
                        .createQuery(
                            """
                            SELECT coalesce(string_agg(convert_from(payload, 'UTF8'), '|'), '')
                            FROM exchange.outbox WHERE kind = 'remark' AND payload IS NOT NULL
                            """)
                        .mapTo(String.class)
                        .one());
  }

  private static void refused(
      ExchangeFault fault, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    Chartering.assertFault(fault, act);
  }
}
