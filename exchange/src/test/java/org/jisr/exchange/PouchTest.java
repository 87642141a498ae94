package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A link that is down, and files carried by hand both ways. */
final class PouchTest {
  private TestNode north;
  private TestNode south;

  @BeforeEach
  void open() {
    north = new TestNode("north-service");
    south = new TestNode("south-guard");
    Road.agree(north, south);
    for (TestNode node : List.of(north, south)) {
      Await.until(
          "nothing is under way",
          () ->
              node.exchange.mailbox().outbox(null, 10).items().stream()
                  .allMatch(mail -> mail.state() == DeliveryState.ACKNOWLEDGED));
    }
    cut();
  }

  @AfterEach
  void close() {
    north.close();
    south.close();
  }

  private void cut() {
    north.door.close();
    south.door.close();
  }

  private void mend() {
    north.openDoor();
    south.openDoor();
  }

  /** One person released, for each name. */
  private List<StixObject> release(List<String> sent, String... names) {
    List<StixObject> people = new ArrayList<>();
    for (String name : names) {
      StixObject person = Road.person(name);
      people.add(person);
      sent.add(Road.release(north, south, person));
    }
    return people;
  }

  private static byte[] pack(TestNode from, TestNode to, String after) {
    PackedPouch packed = from.exchange.pouches().pack(to.party.value(), after, from.viewer());
    try {
      byte[] bytes = Files.readAllBytes(packed.file());
      Files.delete(packed.file());
      from.exchange.pouches().whole(packed.pouch().id());
      return bytes;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static UnpackedPouch unpack(TestNode at, byte[] pouch) {
    return at.exchange.pouches().unpack(new ByteArrayInputStream(pouch), at.viewer());
  }

  /** Sent, delivered, duplicated and lost, as the exercise prints them. */
  private void assertAllOnce(List<String> sent, List<StixObject> people) {
    sent.forEach(
        id ->
            assertThat(north.exchange.mailbox().sent(id).state())
                .isEqualTo(DeliveryState.ACKNOWLEDGED));
    List<String> arrived =
        south.exchange.mailbox().inbox(null, 200).items().stream()
            .filter(mail -> mail.kind() == EnvelopeKind.RELEASE)
            .map(MailItem::envelopeId)
            .toList();
    assertThat(arrived.reversed()).isEqualTo(sent);
    for (StixObject person : people) {
      assertThat(south.bank.gate().entity(south.consultation(), person.id(), null).statements())
          .hasSize(1);
    }
  }

  @Test
  void whatIsCarriedByHandHasItsEffectAndItsReceiptsComeBackTheSameWay() {
    List<String> sent = new ArrayList<>();
    List<StixObject> people = release(sent, "By Hand One", "By Hand Two", "By Hand Three");
    UnpackedPouch there = unpack(south, pack(north, south, null));
    assertThat(there.taken()).isEqualTo(3);
    assertThat(there.problems()).isEmpty();
    assertThat(north.exchange.mailbox().sent(sent.getFirst()).receipt()).isNull();
    UnpackedPouch back = unpack(north, pack(south, north, null));
    assertThat(back.confirmed()).isEqualTo(3);
    assertThat(back.pouch().receipts()).isEqualTo(3);
    assertAllOnce(sent, people);
    assertThat(north.exchange.pouches().backlog()).allMatch(each -> each.envelopes() == 0);
    assertThat(south.exchange.pouches().backlog()).allMatch(each -> each.receipts() == 0);
    assertFault(ExchangeFault.POUCH_EMPTY, () -> pack(north, south, null));
  }

  @Test
  void aWarningIsAcknowledgedAndClosedByPouchesAlone() {
    StixObject person = Road.person("Warned By Hand");
    north.store(north.handling(south.party), person);
    TipOff warned = Road.warn(north, south, person.id(), Duration.ofHours(6));
    unpack(south, pack(north, south, null));
    south.exchange.tipOffs().acknowledge(warned.id(), south.viewer());
    unpack(north, pack(south, north, null));
    assertThat(Road.inState(north, warned.id(), TipOffState.ACKNOWLEDGED).acknowledgedAt())
        .isNotNull();
    assertThat(unpack(south, pack(north, south, null)).confirmed()).isEqualTo(1);
  }

  @Test
  void aPouchTakenInTwiceHasOneEffectAndItsReceiptsGoBackOnceMore() {
    List<String> sent = new ArrayList<>();
    List<StixObject> people = release(sent, "Twice One", "Twice Two");
    byte[] pouch = pack(north, south, null);
    unpack(south, pouch);
    pack(south, north, null); // is lost on its way
    int received = south.leaves(LeafKind.RECEIVE).size();
    UnpackedPouch again = unpack(south, pouch);
    assertThat(again.taken()).isZero();
    assertThat(again.repeated()).isEqualTo(2);
    assertThat(south.leaves(LeafKind.RECEIVE)).hasSize(received);
    byte[] back = pack(south, north, null);
    assertThat(unpack(north, back).confirmed()).isEqualTo(2);
    assertThat(unpack(north, back).repeatedReceipts()).isEqualTo(2);
    assertAllOnce(sent, people);
  }

  @Test
  void aPouchThatNobodyGotWholeLeavesItsReceiptsDue() {
    release(new ArrayList<>(), "Due Again");
    unpack(south, pack(north, south, null));
    south.exchange.pouches().pack(north.party.value(), null, south.viewer());
    assertThat(south.exchange.pouches().backlog().getFirst().receipts()).isEqualTo(1);
    assertThat(unpack(north, pack(south, north, null)).confirmed()).isEqualTo(1);
  }

  @Test
  void aLaterPouchWaitsForTheEarlierOne() {
    List<String> sent = new ArrayList<>();
    List<StixObject> people = new ArrayList<>(release(sent, "Earlier One", "Earlier Two"));
    byte[] first = pack(north, south, null);
    long place =
        north
            .jdbi()
            .withHandle(h -> Channel.look(h, south.party, Direction.OUT, Lane.ORDINARY).seq());
    people.addAll(release(sent, "Later One", "Later Two"));
    byte[] second = pack(north, south, "0." + place);
    UnpackedPouch early = unpack(south, second);
    assertThat(early.taken()).isZero();
    assertThat(early.problems()).isEqualTo(Map.of(ExchangeFault.ENVELOPE_EARLY.code(), 2));
    assertThat(unpack(south, first).taken()).isEqualTo(2);
    assertThat(unpack(south, second).taken()).isEqualTo(2);
    unpack(north, pack(south, north, null));
    assertAllOnce(sent, people);
  }

  @Test
  void anOldPouchChangesNothingAfterTheConnectionCaughtUp() {
    List<String> sent = new ArrayList<>();
    List<StixObject> people = release(sent, "Caught Up One", "Caught Up Two");
    byte[] old = pack(north, south, null);
    mend();
    sent.forEach(id -> Road.answered(north, id));
    UnpackedPouch late = unpack(south, old);
    assertThat(late.taken()).isZero();
    assertThat(late.repeated()).isEqualTo(2);
    assertAllOnce(sent, people);
  }

  @Test
  void theConnectionGoesOnWhereAPouchEnded() {
    List<String> sent = new ArrayList<>();
    List<StixObject> people = new ArrayList<>(release(sent, "In The Pouch"));
    unpack(south, pack(north, south, null));
    people.addAll(release(sent, "Over The Wire"));
    mend();
    sent.forEach(id -> Road.answered(north, id));
    assertAllOnce(sent, people);
    assertThat(south.exchange.pouches().backlog().getFirst().receipts())
        .as("the connection gave the receipt")
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void pouchesAndConnectionsMixInAnyOrder(long seed) {
    Random random = new Random(seed);
    List<String> sent = new ArrayList<>();
    List<StixObject> people = new ArrayList<>();
    List<byte[]> there = new ArrayList<>();
    List<byte[]> back = new ArrayList<>();
    boolean up = false;
    for (int step = 0; step < 30; step++) {
      switch (random.nextInt(6)) {
        case 0, 1 -> people.addAll(release(sent, "Mixed " + step));
        case 2 -> packed(north, south, there);
        case 3 -> {
          if (!there.isEmpty()) {
            unpack(south, there.get(random.nextInt(there.size())));
            packed(south, north, back);
          }
        }
        case 4 -> {
          if (!back.isEmpty()) {
            unpack(north, back.get(random.nextInt(back.size())));
          }
        }
        default -> {
          if (up) {
            cut();
          } else {
            mend();
          }
          up = !up;
        }
      }
    }
    if (!up) {
      mend();
    }
    sent.forEach(id -> Road.answered(north, id));
    there.forEach(pouch -> assertThat(unpack(south, pouch).taken()).isZero());
    assertAllOnce(sent, people);
  }

  private static void packed(TestNode from, TestNode to, List<byte[]> pouches) {
    try {
      pouches.add(pack(from, to, null));
    } catch (ExchangeException e) {
      assertThat(e.fault()).isEqualTo(ExchangeFault.POUCH_EMPTY);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultPoint.Step.class,
      names = {"POUCH_LOGGED", "RECEIVE_LOGGED", "RECEIVE_STORED", "RECEIVE_COMMITTED"})
  void aNodeThatDiesWhileItTakesAPouchInGoesOnWithTheSameFile(FaultPoint.Step step) {
    List<String> sent = new ArrayList<>();
    List<StixObject> people = release(sent, "Killed One", "Killed Two");
    byte[] pouch = pack(north, south, null);
    south.kill.arm(step);
    assertThatThrownBy(() -> unpack(south, pouch)).isInstanceOf(Killed.class);
    south.restart();
    south.door.close();
    UnpackedPouch again = unpack(south, pouch);
    assertThat(again.taken() + again.repeated()).isEqualTo(2);
    unpack(north, pack(south, north, null));
    assertAllOnce(sent, people);
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultPoint.Step.class,
      names = {"POUCH_LOGGED", "RECEIPT_LOGGED"})
  void aSenderThatDiesWhileItTakesReceiptsInGoesOnWithTheSameFile(FaultPoint.Step step) {
    List<String> sent = new ArrayList<>();
    List<StixObject> people = release(sent, "Receipt One", "Receipt Two");
    unpack(south, pack(north, south, null));
    byte[] back = pack(south, north, null);
    north.kill.arm(step);
    assertThatThrownBy(() -> unpack(north, back)).isInstanceOf(Killed.class);
    north.restart();
    north.door.close();
    assertThat(unpack(north, back).confirmed()).isEqualTo(2);
    assertAllOnce(sent, people);
  }

  @Test
  void aNodeThatDiesWhilePackingHasNothingLessToPackAfterwards() {
    List<String> sent = new ArrayList<>();
    List<StixObject> people = release(sent, "Packed Again");
    north.kill.arm(FaultPoint.Step.POUCH_LOGGED);
    assertThatThrownBy(() -> pack(north, south, null)).isInstanceOf(Killed.class);
    north.restart();
    north.door.close();
    assertThat(unpack(south, pack(north, south, null)).taken()).isEqualTo(1);
    unpack(north, pack(south, north, null));
    assertAllOnce(sent, people);
  }

  @Test
  void aTruncatedPouchIsRefusedWhereverItEndsAndNothingOfItIsTaken() {
    List<String> sent = new ArrayList<>();
    List<StixObject> people = release(sent, "Truncated One", "Truncated Two");
    byte[] pouch = pack(north, south, null);
    long leaves = south.log.size();
    for (int length = 0; length < pouch.length; length += length < 300 ? 13 : 1777) {
      byte[] part = Arrays.copyOf(pouch, length);
      assertThatThrownBy(() -> unpack(south, part))
          .isInstanceOfSatisfying(
              ExchangeException.class,
              e ->
                  assertThat(e.fault())
                      .isIn(ExchangeFault.POUCH_MALFORMED, ExchangeFault.POUCH_DAMAGED));
    }
    byte[] longer = Arrays.copyOf(pouch, pouch.length + 1);
    assertFault(ExchangeFault.POUCH_DAMAGED, () -> unpack(south, longer));
    assertThat(south.log.size()).as("no trace").isEqualTo(leaves);
    unpack(south, pouch);
    unpack(north, pack(south, north, null));
    assertAllOnce(sent, people);
  }

  @Test
  void aFlippedBitAnywhereIsSeenBeforeAnythingIsTaken() {
    release(new ArrayList<>(), "Flipped");
    byte[] pouch = pack(north, south, null);
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      byte[] flipped = pouch.clone();
      int place = i < 200 ? i : random.nextInt(pouch.length);
      flipped[place] ^= (byte) (1 << random.nextInt(8));
      assertThatThrownBy(() -> unpack(south, flipped))
          .as("at " + place)
          .isInstanceOfSatisfying(
              ExchangeException.class,
              e ->
                  assertThat(e.fault())
                      .isIn(
                          ExchangeFault.POUCH_MALFORMED,
                          ExchangeFault.POUCH_DAMAGED,
                          ExchangeFault.POUCH_FOREIGN,
                          ExchangeFault.ENVELOPE_SUITE));
    }
    assertThat(unpack(south, pouch).taken()).isEqualTo(1);
  }

  @Test
  void whoeverRewritesAPouchAndItsDigestGetsNoFurtherThanTheSeal() throws IOException {
    release(new ArrayList<>(), "Rewritten");
    byte[] pouch = pack(north, south, null);
    Path file = Files.createTempFile("pouch", "");
    Files.write(file, pouch);
    Path forged = Files.createTempFile("pouch", "");
    try (PouchReader reader = new PouchReader(file);
        PouchWriter writer = new PouchWriter(forged, reader.head())) {
      SealedEnvelope only = reader.next();
      only.box()[only.box().length / 2] ^= 1;
      writer.add(only.write());
      writer.finish();
    }
    UnpackedPouch unpacked = unpack(south, Files.readAllBytes(forged));
    assertThat(unpacked.taken()).isZero();
    assertThat(unpacked.problems()).containsOnlyKeys(ExchangeFault.ENVELOPE_SEAL.code());
    assertThat(unpack(south, pouch).taken()).isEqualTo(1);
  }

  @Test
  void aPouchForAnotherNodeOrFromAStrangerIsRefused() {
    release(new ArrayList<>(), "Foreign");
    byte[] pouch = pack(north, south, null);
    assertFault(ExchangeFault.POUCH_FOREIGN, () -> unpack(north, pouch));
    try (TestNode guest = new TestNode("guest-bureau")) {
      assertFault(ExchangeFault.POUCH_FOREIGN, () -> unpack(guest, pouch));
    }
    south.exchange.partners().suspend(north.party.value(), south.viewer());
    assertFault(ExchangeFault.PARTNER_SUSPENDED, () -> unpack(south, pouch));
  }

  @Test
  void bombsAndOtherFilesAreRefused() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 300; i++) {
        zip.write(new byte[1 << 20]);
      }
    }
    assertFault(ExchangeFault.POUCH_MALFORMED, () -> unpack(south, bomb.toByteArray()));
    assertFault(ExchangeFault.POUCH_MALFORMED, () -> unpack(south, new byte[0]));
    assertFault(
        ExchangeFault.POUCH_MALFORMED,
        () -> unpack(south, "jisr-pouch/1 9999999\n".getBytes(StandardCharsets.US_ASCII)));
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };
    assertFault(
        ExchangeFault.POUCH_TOO_LARGE,
        () -> south.exchange.pouches().unpack(endless, south.viewer()));
    PouchHead head = new PouchHead(Suite.CURRENT, north.party, south.party, Instant.now());
    ByteArrayOutputStream lying = new ByteArrayOutputStream();
    lying.writeBytes(
        ("jisr-pouch/1 " + head.json().length + "\n").getBytes(StandardCharsets.US_ASCII));
    lying.writeBytes(head.json());
    lying.writeBytes("jisr-sealed/1 100 99999999\n".getBytes(StandardCharsets.US_ASCII));
    assertFault(ExchangeFault.POUCH_DAMAGED, () -> unpack(south, lying.toByteArray()));
  }

  @Test
  void whoeverFindsAPouchReadsItsLabelsOnly() {
    List<String> sent = new ArrayList<>();
    StixObject person = release(sent, "Read By Nobody").getFirst();
    String file = new String(pack(north, south, null), StandardCharsets.ISO_8859_1);
    assertThat(file)
        .contains("\"from\":\"north-service\"", "\"to\":\"south-guard\"", "\"suite\":\"jisr-2\"")
        .doesNotContain("Read By Nobody", person.id().toString(), "event-security", "release");
  }

  @Test
  void packingAndUnpackingAreInTheLogFirst() {
    release(new ArrayList<>(), "Logged");
    unpack(south, pack(north, south, null));
    assertThat(north.leaves(LeafKind.POUCH).getFirst().clear())
        .containsEntry("direction", "out")
        .containsEntry("partner", "south-guard")
        .containsEntry("count", "1");
    assertThat(south.leaves(LeafKind.POUCH).getFirst().clear())
        .containsEntry("direction", "in")
        .containsEntry("hash", north.leaves(LeafKind.POUCH).getFirst().clear().get("hash"));
    long unpacked = south.leaves(LeafKind.POUCH).getFirst().index();
    assertThat(south.leaves(LeafKind.RECEIVE).getFirst().index()).isGreaterThan(unpacked);
    assertThat(south.exchange.pouches().newest()).singleElement().matches(Pouch::whole);
  }

  @Test
  void aFullDiskLeavesNoPouch() {
    PouchHead head = new PouchHead(Suite.CURRENT, north.party, south.party, Instant.now());
    assertThatThrownBy(
            () -> {
              try (PouchWriter writer = new PouchWriter(Path.of("/dev/full"), head)) {
                writer.add(new byte[1 << 20]);
                writer.finish();
              }
            })
        .isInstanceOf(IOException.class);
  }

  private static void assertFault(
      ExchangeFault fault, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ExchangeException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
