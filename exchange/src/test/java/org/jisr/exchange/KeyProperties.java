package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jisr.stix.StixObject;

/** Keys change at any moment among letters that come in any order, late and twice. */
final class KeyProperties {
  private static TestNode north;
  private static TestNode south;

  @BeforeContainer
  static void open() {
    north = new TestNode("north-service");
    south = new TestNode("south-guard");
    Road.agree(north, south);
    north.door.close();
    south.door.close();
  }

  @AfterContainer
  static void close() {
    north.close();
    south.close();
  }

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void everyLetterIsDeliveredOnceAndNothingUnderADeadKeyIsTaken(@ForAll long seed) {
    Random random = new Random(seed);
    List<StixObject> people = new ArrayList<>();
    List<String> sent = new ArrayList<>();
    List<byte[]> pouches = new ArrayList<>();
    List<NodeKeys> dead = new ArrayList<>();
    for (int step = 0; step < 8; step++) {
      switch (random.nextInt(4)) {
        case 0 -> {
          dead.add(north.exchange.identity().keys());
          KeyRoad.rotate(north, parts(random));
        }
        case 1 -> KeyRoad.rotate(south, parts(random));
        default -> {
          StixObject person = Road.person("Letter " + step);
          people.add(person);
          sent.add(Road.release(north, south, person));
        }
      }
      if (random.nextBoolean() && waiting()) {
        pouches.add(KeyRoad.pack(north, south));
      }
    }
    carry(random, pouches);
    settle();
    assertOnce(sent, people);
    for (NodeKeys keys : dead) {
      assertRefused(keys);
    }
  }

  private static Set<KeyPart> parts(Random random) {
    Set<KeyPart> parts = new TreeSet<>(List.of(KeyPart.values()[random.nextInt(3)]));
    parts.add(KeyPart.values()[random.nextInt(3)]);
    return parts;
  }

  private static boolean waiting() {
    return north.exchange.pouches().backlog().stream()
        .anyMatch(each -> each.envelopes() > 0 || each.receipts() > 0);
  }

  /** Each twice, in any order; some come before what they follow. */
  private static void carry(Random random, List<byte[]> pouches) {
    List<byte[]> twice = new ArrayList<>(pouches);
    twice.addAll(pouches);
    Collections.shuffle(twice, random);
    twice.forEach(pouch -> KeyRoad.unpack(south, pouch));
  }

  /** Goes on until neither waits for anything from the other. */
  private static void settle() {
    for (int round = 0; round < 6; round++) {
      pass(north, south);
      pass(south, north);
    }
    assertThat(north.exchange.pouches().backlog()).allMatch(each -> each.envelopes() == 0);
    assertThat(south.exchange.pouches().backlog()).allMatch(each -> each.envelopes() == 0);
  }

  private static void pass(TestNode from, TestNode to) {
    boolean something =
        from.exchange.pouches().backlog().stream()
            .anyMatch(each -> each.envelopes() > 0 || each.receipts() > 0);
    if (something) {
      KeyRoad.unpack(to, KeyRoad.pack(from, to));
    }
  }

  private static void assertOnce(List<String> sent, List<StixObject> people) {
    for (String envelope : sent) {
      assertThat(north.exchange.mailbox().sent(envelope).state())
          .isEqualTo(DeliveryState.ACKNOWLEDGED);
    }
    for (StixObject person : people) {
      assertThat(south.bank.gate().entity(south.consultation(), person.id(), null).statements())
          .hasSize(1);
    }
    assertThat(south.partner(north).fingerprint()).isEqualTo(KeyRoad.card(north).fingerprint());
    assertThat(north.partner(south).fingerprint()).isEqualTo(KeyRoad.card(south).fingerprint());
  }

  private static void assertRefused(NodeKeys dead) {
    String now = north.exchange.identity().keys().signing().publicKeys().id();
    if (dead.signing().publicKeys().id().equals(now)) {
      return; // Only other parts were changed.
    }
    PartnerRow row =
        south.jdbi().withHandle(handle -> PartnerTable.find(handle, north.party)).orElseThrow();
    for (Lane lane : Lane.values()) {
      Envelope forged = KeyRoad.under(dead, north, south, lane);
      assertThat(row.signers(lane, forged.header().seq()))
          .extracting(card -> card.keys().id())
          .doesNotContain(dead.signing().publicKeys().id());
      UnpackedPouch unpacked = KeyRoad.unpack(south, KeyRoad.pouch(forged, south));
      assertThat(unpacked.taken()).isZero();
      assertThat(unpacked.problems()).containsOnlyKeys(ExchangeFault.ENVELOPE_SIGNATURE.code());
    }
  }
}
