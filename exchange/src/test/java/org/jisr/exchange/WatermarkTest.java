package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jisr.bank.ExportSelection;
import org.jisr.bank.ReleaseSurvey;
import org.jisr.law.Condition;
import org.jisr.law.ConditionKind;
import org.jisr.law.HumanRights;
import org.jisr.law.Language;
import org.jisr.law.Obligation;
import org.jisr.log.LeafKind;
import org.jisr.stix.MarkExtension;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each recipient's copy tells whose it is, at every hop, and everything else goes on as before. */
final class WatermarkTest {
  private static final Condition MARK = Condition.of(ConditionKind.WATERMARK);
  private static TestNode north;
  private static TestNode south;
  private static TestNode east;

  @BeforeAll
  static void open() {
    north = new TestNode("north-service");
    south = new TestNode("south-guard");
    east = new TestNode("east-bureau");
    Road.agree(north, south, List.of(MARK));
    Road.agree(north, east, List.of(MARK));
    Road.agree(south, east, List.of(MARK));
  }

  @AfterAll
  static void close() {
    north.close();
    south.close();
    east.close();
  }

  /** TLP:CLEAR may go on to anybody without asking. */
  private static StixObject open(StixObject object) {
    north.store(north.handlingBuilder().marking(Tlp.CLEAR).releasableTo().build(), object);
    return object;
  }

  private static StixObject person(String name) {
    return open(Road.person(name));
  }

  private static StixObject address() {
    return open(
        StixObject.read(
            """
            {"type":"url","spec_version":"2.1","id":"url--%s","value":"https://%s.example/"}"""
                .formatted(UUID.randomUUID(), UUID.randomUUID())));
  }

  private static String send(TestNode from, TestNode to, StixId... ids) {
    String envelope = Road.releaseStored(from, to, List.of(ids)).sent().getFirst().envelopeId();
    assertThat(Road.answered(from, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    return envelope;
  }

  /** What a node holds of an object, byte for byte: its newest version. */
  private static StixObject held(TestNode node, StixId id) {
    return node.bank.gate().history(node.consultation(), id).stream()
        .map(view -> view.object())
        .max(
            java.util.Comparator.comparing(
                object -> Objects.requireNonNullElse(object.fields().version(), ZERO)))
        .orElseThrow();
  }

  private static final org.jisr.stix.StixTimestamp ZERO =
      new org.jisr.stix.StixTimestamp("1970-01-01T00:00:00.000Z");

  private static TraceReport trace(TestNode node, String file) {
    return node.exchange
        .traces()
        .trace(
            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), node.consultation());
  }

  private static TracedObject trace(TestNode node, StixObject object) {
    return trace(node, new String(object.json(), StandardCharsets.UTF_8)).objects().getFirst();
  }

  @Test
  void aLeakedCopyNamesItsRecipientEnvelopeAndLeaf() {
    StixObject item = person("Leaked");
    String toSouth = send(north, south, item.id());
    String toEast = send(north, east, item.id());
    StixObject leak = held(south, item.id());
    TracedObject found = trace(north, leak);
    assertThat(found.verdict()).isEqualTo(TraceVerdict.FOUND);
    TracedCopy copy = found.copies().getFirst();
    assertThat(found.copies()).hasSize(1);
    assertThat(copy.recipient()).isEqualTo(south.party);
    assertThat(copy.handed()).singleElement().extracting("envelopeId").isEqualTo(toSouth);
    assertThat(north.log.open(copy.handed().getFirst().leaf()).entry().clear())
        .containsEntry("envelope", toSouth)
        .containsEntry("partner", south.party.value());
    assertThat(trace(north, held(east, item.id())).copies().getFirst().handed())
        .singleElement()
        .extracting("envelopeId")
        .isEqualTo(toEast);
    assertThat(trace(south, leak).verdict()).isEqualTo(TraceVerdict.UNKNOWN);
  }

  @Test
  void theLeafOfTheEnvelopeCommitsToTheMarks() {
    StixObject one = person("First");
    StixObject two = person("Second");
    String envelope = send(north, south, one.id(), two.id());
    List<Mark> marks = north.jdbi().withHandle(handle -> MarkTable.of(handle, envelope));
    long leaf = trace(north, held(south, one.id())).copies().getFirst().handed().getFirst().leaf();
    assertThat(marks).extracting(Mark::item).containsExactly(one.id(), two.id());
    assertThat(north.log.open(leaf).values()).containsEntry("marks", Mark.commitment(marks));
    assertThat(Mark.seal(MarkExtension.read(held(south, one.id()).tree()).getFirst()))
        .isEqualTo(marks.getFirst().seal());
  }

  @Test
  void theRecipientSeesTheSameObjectAndTheNextVersionReplacesIt() {
    StixObject item = person("Corrected");
    send(north, south, item.id());
    StixObject copy = held(south, item.id());
    assertThat(copy.id()).isEqualTo(item.id());
    assertThat(copy.fields().name()).isEqualTo("Corrected");
    assertThat(copy.modified()).isGreaterThan(item.modified());
    StixObject next =
        open(
            StixObject.read(
                new String(item.json(), StandardCharsets.UTF_8)
                    .replaceFirst(
                        "\"modified\":\"[^\"]*\"", "\"modified\":\"2026-11-01T08:00:00.001Z\"")
                    .replace("Corrected", "Corrected twice")));
    send(north, south, item.id());
    assertThat(held(south, item.id()).fields().name())
        .as("a millisecond later is later for each recipient")
        .isEqualTo("Corrected twice");
    assertThat(trace(north, held(south, next.id())).verdict()).isEqualTo(TraceVerdict.FOUND);
  }

  @Test
  void sendingTheSameAgainIsNoConflictAndBothEnvelopesAreNamed() {
    StixObject item = person("Again");
    String first = send(north, south, item.id());
    String second = send(north, south, item.id());
    assertThat(south.bank.gate().history(south.consultation(), item.id())).hasSize(1);
    assertThat(trace(north, held(south, item.id())).copies().getFirst().handed())
        .extracting(TracedCopy.Handed::envelopeId)
        .containsExactly(first, second);
  }

  @Test
  void eachHandPutsItsOwnMark() {
    StixObject item =
        open(
            StixObject.read(
                new String(Road.person("Two hops").json(), StandardCharsets.UTF_8)
                    .replace(
                        "\"x_own\"",
                        "\"lang\":\"en\",\"confidence\":80,\"labels\":[\"a\",\"b\"],\"x_own\"")));
    StixObject data = address();
    send(north, south, item.id(), data.id());
    send(south, east, item.id(), data.id());
    StixObject leak = held(east, item.id());
    assertThat(trace(north, leak).copies())
        .extracting(TracedCopy::recipient)
        .containsExactly(south.party);
    TracedCopy behind = trace(south, leak).copies().getFirst();
    assertThat(behind.recipient()).isEqualTo(east.party);
    assertThat(behind.label()).isEqualTo(MarkSign.NOT_MADE);
    assertThat(behind.time()).isEqualTo(MarkSign.NOT_MADE);
    assertThat(behind.order()).isEqualTo(MarkSign.AGREES);
    assertThat(leak.modified())
        .as("only its creator makes versions of it")
        .isEqualTo(held(south, item.id()).modified());
    StixObject tree = held(east, data.id());
    assertThat(MarkExtension.read(tree.tree())).hasSize(2);
    assertThat(trace(north, tree).copies().getFirst().recipient()).isEqualTo(south.party);
    assertThat(trace(south, tree).copies().getFirst().recipient()).isEqualTo(east.party);
  }

  @Test
  void whatTooFewPropertiesTellAloneSeveralObjectsTellTogether() {
    StixObject one = person("Small one");
    StixObject two = person("Small two");
    send(north, south, one.id(), two.id());
    send(south, east, one.id(), two.id());
    TraceReport report =
        trace(
            south,
            new String(held(east, one.id()).json(), StandardCharsets.UTF_8)
                + new String(held(east, two.id()).json(), StandardCharsets.UTF_8));
    assertThat(report.objects())
        .allMatch(each -> each.verdict() == TraceVerdict.TOO_LITTLE && each.copies().isEmpty());
    assertThat(report.together())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.recipient()).isEqualTo(east.party);
              assertThat(each.agreeing()).isEqualTo(2);
              assertThat(each.oneIn()).isBetween(8, 9);
            });
  }

  @Test
  void whoGetsBothCopiesHoldsOneObject() {
    StixObject item = person("Both ways");
    send(north, south, item.id());
    send(north, east, item.id());
    send(south, east, item.id());
    assertThat(east.sees(item.id())).isTrue();
    assertThat(east.bank.gate().entity(east.consultation(), item.id(), null).id())
        .isEqualTo(item.id());
  }

  @Test
  void aRecallFollowsMarkedCopiesThroughTheTree() {
    StixObject item = person("Called back");
    StixObject data = address();
    String first = send(north, south, item.id(), data.id());
    send(south, east, item.id(), data.id());
    String recall =
        north
            .exchange
            .mailbox()
            .recall(first, List.of(item.id(), data.id()), "a mistake", north.viewer());
    Await.until(
        "all copies are gone",
        () ->
            north.exchange.recalls().list().stream()
                .anyMatch(each -> each.id().equals(recall) && each.acted() == 4));
    assertThat(List.of(south, east)).noneMatch(node -> node.sees(item.id()));
    assertThat(List.of(south, east)).noneMatch(node -> node.sees(data.id()));
    assertThat(north.sees(item.id())).isTrue();
  }

  @Test
  void aCopyWithoutSomePartsIsMarkedToo() {
    StixObject report = open(Road.mentioning(StixId.random("identity")));
    String envelope = send(north, south, report.id());
    List<StixId> sent =
        north.exchange.mailbox().sent(envelope).items().stream().map(MailedItem::id).toList();
    assertThat(sent).hasSize(2).doesNotContain(report.id());
    for (StixId id : sent) {
      TracedCopy copy = trace(north, held(south, id)).copies().getFirst();
      assertThat(copy.recipient()).isEqualTo(south.party);
      assertThat(copy.label()).isEqualTo(MarkSign.AGREES);
      assertThat(copy.time().agrees()).isTrue();
    }
  }

  @Test
  void aWarningIsMarkedToo() {
    StixObject item = person("Warned of");
    TipOff tipOff = Road.warn(north, south, item.id(), Duration.ofMinutes(30));
    Road.answered(north, tipOff.id());
    assertThat(trace(north, held(south, item.id())).copies().getFirst().handed())
        .singleElement()
        .extracting("envelopeId")
        .isEqualTo(tipOff.id());
  }

  @Test
  void theCardAndTheDryRunSayThatACopyWillBeMarked() {
    StixObject item = person("Looked at");
    var preview =
        north
            .exchange
            .releases()
            .preview(
                List.of(item.id()),
                List.of(south.party.value()),
                north.consultation(),
                HumanRights.NO_CONCERN);
    assertThat(preview.decisions().getFirst().decision().obligations())
        .filteredOn(each -> each.code().equals(Obligation.WATERMARK))
        .singleElement()
        .satisfies(each -> assertThat(each.text(Language.EN)).contains("mark"));
    ReleaseSurvey survey =
        north
            .exchange
            .releases()
            .survey(
                new ExportSelection.Named(java.util.Set.of(item.id())),
                List.of(south.party.value()),
                north.consultation(),
                HumanRights.NO_CONCERN);
    assertThat(survey.prospects().getFirst().marked()).isOne();
  }

  @Test
  void whatNobodyObligesToMarkGoesAsItIs() {
    StixObject item = person("Unmarked");
    TestNode west = new TestNode("west-office");
    try (west) {
      Road.agree(north, west, List.of());
      String envelope = send(north, west, item.id());
      assertThat(held(west, item.id()).json()).isEqualTo(item.json());
      List<Mark> marks = north.jdbi().withHandle(handle -> MarkTable.of(handle, envelope));
      assertThat(marks).isEmpty();
      assertThat(trace(north, held(west, item.id())).verdict()).isEqualTo(TraceVerdict.UNKNOWN);
    }
  }

  @Test
  void whatWasTakenOffAMarkIsSaidAndNobodyIsGuessed() {
    StixObject item = person("Washed");
    send(north, south, item.id());
    TracedObject original = trace(north, item);
    assertThat(original.copies()).isEmpty();
    assertThat(original.verdict()).isEqualTo(TraceVerdict.NOTHING_LEFT);
    String other = "{\"type\":\"identity\",\"id\":\"" + StixId.random("identity") + "\"}";
    assertThat(trace(north, other).objects().getFirst().verdict()).isEqualTo(TraceVerdict.UNKNOWN);
  }

  @Test
  void aFileOfLinesIsReadObjectByObjectAndOtherNamesDoNotHide() {
    StixObject item = person("Renamed");
    send(north, south, item.id());
    String whole = new String(held(south, item.id()).json(), StandardCharsets.UTF_8);
    String renamed = whole.replace(item.id().toString(), StixId.random("identity").toString());
    TraceReport report = trace(north, whole + "\n{\"a\":1}\n" + renamed + "\n");
    assertThat(report.objects())
        .extracting(TracedObject::verdict)
        .containsExactly(TraceVerdict.FOUND, TraceVerdict.UNKNOWN, TraceVerdict.FOUND);
    assertThat(report.objects().getLast().item()).isEqualTo(item.id().toString());
  }

  @Test
  void aLookIsInTheLogWithTheHashOfTheFile() {
    TraceReport report = trace(north, "{\"a\":1}");
    assertThat(north.log.open(report.leaf()).entry().kind()).contains(LeafKind.SEARCH);
    assertThat(north.log.open(report.leaf()).values())
        .containsAllEntriesOf(
            Map.of(
                "query", "trace sha256:" + report.fileHash(), "viewer", "officer-north-service"));
  }

  @Test
  void afterAnOlderBackupTheMarkIsKnownThoughTheEnvelopeIsNot() {
    StixObject item = person("Restored");
    String envelope = send(north, south, item.id());
    north
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "DELETE FROM exchange.mark WHERE envelope_id = ?", UUID.fromString(envelope)));
    TracedCopy copy = trace(north, held(south, item.id())).copies().getFirst();
    assertThat(copy.recipient()).isEqualTo(south.party);
    assertThat(copy.handed()).isEmpty();
    assertThat(copy.label()).isEqualTo(MarkSign.AGREES);
  }

  @Test
  void withTheKeysLostTheLabelStillTells() {
    StixObject item = person("New keys");
    send(north, south, item.id());
    TraceReport report =
        new Traces(
                north.exchange.core(),
                new Directory(north.exchange.core().jdbi(), north.clock),
                MarkSecret.of(NodeKeys.generate(north.party)))
            .trace(new ByteArrayInputStream(held(south, item.id()).json()), north.consultation());
    TracedCopy copy = report.objects().getFirst().copies().getFirst();
    assertThat(copy.recipient()).isEqualTo(south.party);
    assertThat(copy.label()).isEqualTo(MarkSign.AGREES);
    assertThat(copy.order()).isNotEqualTo(MarkSign.AGREES);
  }

  @Test
  void collectionsRefuseToPromiseMarks() {
    assertThatThrownBy(
            () ->
                new SubscriptionTerms(
                    new java.util.TreeSet<>(List.of(org.jisr.law.Purpose.EVENT_SECURITY)),
                    new java.util.TreeSet<>(List.of("*")),
                    List.of(MARK),
                    Tlp.AMBER,
                    Duration.ofDays(30),
                    Tlp.AMBER,
                    HumanRights.UNANSWERED,
                    north.exchange.core().now(),
                    north.exchange.core().now().plus(Duration.ofDays(1))))
        .isInstanceOf(ExchangeException.class)
        .extracting(thrown -> ((ExchangeException) thrown).fault())
        .isEqualTo(ExchangeFault.SUBSCRIBER_MARKED);
  }

  @Test
  void anErasedObjectLeavesTheRestOfTheCommitmentCheckable() {
    StixObject gone = person("Erased");
    StixObject stays = person("Not erased");
    String envelope = send(north, south, gone.id(), stays.id());
    long leaf =
        trace(north, held(south, stays.id())).copies().getFirst().handed().getFirst().leaf();
    String committed = Objects.requireNonNull(north.log.open(leaf).values().get("marks"));
    StixObject copy = held(south, gone.id());
    new MailErasure(north.exchange.core(), new Sender(north.exchange.core()))
        .erase(
            new org.jisr.bank.ErasedTraces(
                UUID.randomUUID(),
                List.of(),
                java.util.Set.of(gone.id()),
                List.of(),
                List.of(),
                null));
    List<Mark> marks = north.jdbi().withHandle(handle -> MarkTable.of(handle, envelope));
    assertThat(Mark.commitment(marks)).isEqualTo(committed);
    assertThat(marks).extracting(Mark::item).doesNotContain(gone.id()).contains(stays.id());
    assertThat(trace(north, copy).copies())
        .flatExtracting(TracedCopy::handed)
        .as("no record of it is left")
        .isEmpty();
  }

  @Test
  void whatIsNoFileOfObjectsIsRefused() {
    for (String file : List.of("", "not json", "[1,2]", "{\"type\":\"bundle\",\"objects\":[")) {
      assertThatThrownBy(() -> trace(north, file))
          .isInstanceOf(ExchangeException.class)
          .extracting(thrown -> ((ExchangeException) thrown).fault())
          .isEqualTo(ExchangeFault.TRACE_UNREADABLE);
    }
  }
}
