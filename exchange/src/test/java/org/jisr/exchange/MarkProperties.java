package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jisr.law.PartyId;
import org.jisr.stix.CopyMark;
import org.jisr.stix.MarkedCopy;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;

/** Marks are read back whole, and neither chance nor another's secret makes one. */
final class MarkProperties {
  private static final PartyId EAST = new PartyId("east-bureau");
  private static final PartyId WEST = new PartyId("west-office");
  private static final MarkSecret SECRET = secret();
  private static final MarkSecret OTHER = secret();

  private static MarkSecret secret() {
    return MarkSecret.of(NodeKeys.generate(new PartyId("north-service")));
  }

  @Provide
  Arbitrary<StixObject> objects() {
    return Arbitraries.longs()
        .map(
            seed -> {
              Random random = new Random(seed);
              StringBuilder more = new StringBuilder();
              for (int i = random.nextInt(6); i > 0; i--) {
                more.append(",\"x_")
                    .append((char) ('a' + i))
                    .append("\":")
                    .append(random.nextInt());
              }
              return StixObject.read(
                  """
                  {"type":"identity","spec_version":"2.1","id":"identity--%s",\
                  "created":"2026-11-01T08:00:00.000Z","modified":"2026-11-01T08:00:00.%03dZ",\
                  "name":"Somebody","identity_class":"individual"%s}"""
                      .formatted(
                          new UUID(
                              random.nextLong() & ~0xf000L | 0x4000L,
                              random.nextLong() >>> 2 | 1L << 63),
                          random.nextInt(1000),
                          more));
            });
  }

  private static StixObject marked(MarkSecret secret, PartyId recipient, StixObject object) {
    return MarkedCopy.of(
        object,
        new CopyMark(
            secret.label(recipient, object.id(), Marks.version(object.modified())),
            secret.micros(recipient, object.id()),
            0,
            secret.rank(recipient, object.id())));
  }

  private static Mark record(PartyId recipient, StixObject object) {
    String version = Marks.version(object.modified());
    return new Mark(
        object.id(), version, Mark.seal(SECRET.label(recipient, object.id(), version)), true, true);
  }

  private static LeakedObject leaked(String json) {
    return LeakedFile.read(json.getBytes(StandardCharsets.UTF_8)).getFirst();
  }

  private static LeakedObject leaked(StixObject object) {
    return LeakedFile.read(object.json()).getFirst();
  }

  private static TracedObject traced(MarkSecret secret, LeakedObject leak, StixObject object) {
    List<MarkTable.Row> rows = new ArrayList<>();
    for (PartyId recipient : List.of(EAST, WEST)) {
      rows.add(
          new MarkTable.Row(
              recipient,
              record(recipient, object),
              new TracedCopy.Handed(
                  UUID.randomUUID().toString(),
                  7,
                  DeliveryState.ACKNOWLEDGED,
                  java.time.Instant.EPOCH)));
    }
    return new CopySearch(secret, leak, rows, object.id()).find(List.of());
  }

  @Property(tries = 300)
  void aWholeCopyIsItsRecipientsAlone(@ForAll("objects") StixObject object) {
    TracedObject found = traced(SECRET, leaked(marked(SECRET, EAST, object)), object);
    assertThat(found.verdict()).isEqualTo(TraceVerdict.FOUND);
    TracedCopy copy = found.copies().getFirst();
    assertThat(found.copies()).hasSize(1);
    assertThat(copy.recipient()).isEqualTo(EAST);
    assertThat(List.of(copy.label(), copy.order())).containsOnly(MarkSign.AGREES);
    assertThat(copy.time())
        .as("one in a thousand ends in zeros, one in a million in a whole second")
        .isIn(MarkSign.AGREES, MarkSign.AGREES_ROUGHLY, MarkSign.GONE);
    assertThat(copy.contradicted()).isFalse();
    assertThat(copy.oneIn()).isGreaterThan(40);
  }

  @Property(tries = 300)
  void whatWasNeverMarkedNamesNobody(@ForAll("objects") StixObject object) {
    TracedObject found = traced(SECRET, leaked(object), object);
    assertThat(found.copies()).isEmpty();
    assertThat(found.verdict()).isIn(TraceVerdict.NOTHING_LEFT, TraceVerdict.TOO_LITTLE);
  }

  @Property(tries = 300)
  void nobodyMakesAMarkWithoutTheSecret(@ForAll("objects") StixObject object) {
    assertThat(traced(SECRET, leaked(marked(OTHER, EAST, object)), object).copies()).isEmpty();
  }

  @Property(tries = 300)
  void whoHasOneCopyCannotMakeThatOfAnother(@ForAll("objects") StixObject object) {
    StixObject mine = marked(SECRET, WEST, object);
    StixObject elsewhere =
        StixObject.read(
            new String(mine.json(), StandardCharsets.UTF_8)
                .replace(object.id().toString(), StixId.random("identity").toString()));
    assertThat(traced(SECRET, leaked(mine), object).copies())
        .extracting(TracedCopy::recipient)
        .containsExactly(WEST);
    assertThat(
            new CopySearch(SECRET, leaked(elsewhere), List.of(), elsewhere.id())
                .find(List.of(EAST, WEST))
                .verdict())
        .as("a label is of one object and says nothing in another")
        .isEqualTo(TraceVerdict.UNKNOWN);
  }

  @Property(tries = 300)
  void theLabelAloneIsEnoughAndSaysSo(@ForAll("objects") StixObject object) {
    String label = SECRET.label(EAST, object.id(), Marks.version(object.modified()));
    LeakedObject leak =
        leaked(
            "{\"extensions\":{\"%s\":{\"marks\":[\"%s\"]}}}"
                .formatted(org.jisr.stix.MarkExtension.DEFINITION, label));
    TracedCopy copy = traced(OTHER, leak, object).copies().getFirst();
    assertThat(copy.recipient()).as("also when the secret is lost").isEqualTo(EAST);
    assertThat(copy.time()).isEqualTo(MarkSign.GONE);
    assertThat(copy.order()).isEqualTo(MarkSign.GONE);
  }

  @Property(tries = 300)
  void aTimeCutToMillisecondsNamesNobodyAlone(@ForAll("objects") StixObject object) {
    StixObject copy = marked(SECRET, EAST, object);
    String modified = String.valueOf(copy.modified()).replaceAll("(\\.\\d{3}).*Z", "$1Z");
    LeakedObject cut =
        leaked("{\"id\":\"%s\",\"modified\":\"%s\"}".formatted(object.id(), modified));
    double stake = new MarkReading(SECRET, cut).recorded(EAST, record(EAST, object)).stake();
    assertThat(stake).isLessThan(CopySearch.LEAST_POWER);
    assertThat(new MarkReading(SECRET, cut).recorded(WEST, record(WEST, object)).stake())
        .as("nor does chance name anybody else")
        .isLessThan(CopySearch.LEAST_POWER);
  }

  @Property(tries = 300)
  void laterVersionsStayLaterForEachRecipient(@ForAll("objects") StixObject object) {
    StixObject next =
        StixObject.read(
            new String(object.json(), StandardCharsets.UTF_8)
                .replaceFirst(
                    "\"modified\":\"[^\"]*\"", "\"modified\":\"2026-11-01T08:00:01.000Z\""));
    assertThat(java.util.Objects.requireNonNull(marked(SECRET, EAST, next).modified()))
        .isGreaterThan(java.util.Objects.requireNonNull(marked(SECRET, EAST, object).modified()));
  }

  @Property(tries = 200)
  void stakesAreOneOnAverageUnderChance(@ForAll("objects") StixObject object, @ForAll long seed) {
    List<String> names = new ArrayList<>(List.of("type", "id", "name"));
    Random random = new Random(seed);
    double sum = 0;
    int rounds = 600;
    for (int i = 0; i < rounds; i++) {
      Collections.shuffle(names, random);
      LeakedObject guess = new LeakedObject(1, object.id().toString(), null, List.of(), names);
      sum +=
          Math.pow(10, new MarkReading(SECRET, guess).recorded(EAST, record(EAST, object)).stake());
    }
    assertThat(sum / rounds).isBetween(0.7, 1.3);
  }
}
