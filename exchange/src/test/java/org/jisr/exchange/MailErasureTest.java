package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jisr.law.Handling;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.junit.jupiter.api.Test;

/** What the bank erases does not leave any more, and no list of mail names it. */
final class MailErasureTest {
  private static final Duration SOON = Duration.ofHours(1);

  private static Handling shortLived(TestNode north, TestNode south) {
    return north
        .handlingBuilder()
        .retention(north.clock.instant().plus(SOON), north.clock.instant().plus(SOON))
        .releasableTo(south.party)
        .build();
  }

  private static void later(TestNode... nodes) {
    for (TestNode node : nodes) {
      node.clock.move(SOON.multipliedBy(2));
    }
  }

  @Test
  void whatWaitsGoesOutWithoutWhatWasErasedAndTheChannelStaysWhole() {
    try (TestNode north = new TestNode("north-service");
        TestNode south = new TestNode("south-guard")) {
      Road.agree(north, south);
      south.door.close();
      String first = Road.release(north, south, Road.person("First"));
      Await.until(
          "the first was attempted", () -> north.exchange.mailbox().sent(first).attempts() > 0);
      StixObject gone = Road.person("Lantern");
      StixObject stays = Road.person("Beacon");
      north.store(shortLived(north, south), gone);
      north.store(north.handling(south.party), stays);
      String both =
          Road.releaseStored(north, south, List.of(gone.id(), stays.id()))
              .sent()
              .getFirst()
              .envelopeId();
      StixObject alone = Road.person("Lantern alone");
      north.store(shortLived(north, south), alone);
      String dropped =
          Road.releaseStored(north, south, List.of(alone.id())).sent().getFirst().envelopeId();
      String last = Road.release(north, south, Road.person("Last"));
      later(north, south);
      assertThat(north.bank.retention().run()).isNotEmpty();
      assertThat(payloads(north)).doesNotContain("Lantern").contains("Beacon");
      south.openDoor();
      for (String envelope : List.of(first, both, last)) {
        assertThat(Road.answered(north, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
      }
      assertThat(south.sees(stays.id())).isTrue();
      assertThat(south.sees(gone.id())).isFalse();
      assertThat(south.exchange.mailbox().inbox(null, 20).items())
          .extracting(MailItem::envelopeId)
          .doesNotContain(dropped)
          .contains(first, both, last);
    }
  }

  /** Nobody waits until the note of an attempt is on the disk: a power failure takes it away. */
  @Test
  void whatMayHaveArrivedBeforeAPowerFailureIsNotTakenBack() {
    try (TestNode north = new TestNode("north-service");
        TestNode south = new TestNode("south-guard")) {
      Road.agree(north, south);
      StixObject gone = Road.person("Lantern");
      north.store(shortLived(north, south), gone);
      north.kill.arm(FaultPoint.Step.POSTED);
      String envelope =
          Road.releaseStored(north, south, List.of(gone.id())).sent().getFirst().envelopeId();
      Await.until("the sender dies", () -> north.kill.kills() == 1);
      north.exchange.partners().suspend(south.party.value(), north.viewer());
      north
          .jdbi()
          .useHandle(
              h -> h.execute("UPDATE exchange.outbox SET attempts = 0 WHERE receipt IS NULL"));
      north
          .jdbi()
          .useHandle(
              h -> h.execute("UPDATE exchange.outbox SET state = 'queued' WHERE state = 'sent'"));
      north.restart();
      later(north, south);
      assertThat(north.bank.retention().run()).isNotEmpty();
      String hash = south.identity.fingerprint().hex();
      north.exchange.partners().confirm(south.party.value(), hash, north.viewer());
      assertThat(Road.answered(north, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
      String next = Road.release(north, south, Road.person("Next"));
      assertThat(Road.answered(north, next).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    }
  }

  @Test
  void whatWasSentAndReceivedIsNamedNoLonger() {
    try (TestNode north = new TestNode("north-service");
        TestNode south = new TestNode("south-guard")) {
      Road.agree(north, south);
      StixObject person = Road.person("Lantern");
      north.store(shortLived(north, south), person);
      StixId id = person.id();
      String envelope =
          Road.releaseStored(north, south, List.of(id)).sent().getFirst().envelopeId();
      Road.answered(north, envelope);
      later(north, south);
      for (TestNode node : List.of(north, south)) {
        assertThat(node.bank.retention().run()).hasSize(1);
      }
      assertThat(items(north.exchange.mailbox().sent(envelope))).doesNotContain(id);
      assertThat(items(south.exchange.mailbox().received(envelope))).doesNotContain(id);
    }
  }

  private static List<StixId> items(MailItem mail) {
    return mail.items().stream().map(MailedItem::id).toList();
  }

  private static String payloads(TestNode node) {
    return node
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT payload FROM exchange.outbox WHERE payload IS NOT NULL")
                    .mapTo(byte[].class)
                    .list())
        .stream()
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .reduce("", String::concat);
  }
}
