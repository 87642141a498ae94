package org.jisr.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jisr.exchange.Direction;
import org.jisr.exchange.ExchangeException;
import org.jisr.exchange.ExchangeFault;
import org.jisr.exchange.RefusalReason;
import org.jisr.exchange.RequestAccess;
import org.jisr.exchange.RequestFeedback;
import org.jisr.exchange.SignedStatement;
import org.jisr.law.PartyId;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes, a month, and what each says of it. */
final class LedgerTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final Instant NOVEMBER = Instant.parse("2026-11-01T03:00:00Z");
  private LedgerNode north;
  private LedgerNode south;

  @BeforeEach
  void open() {
    north = new LedgerNode("north-service");
    south = new LedgerNode("south-guard");
    LedgerNode.agree(north, south);
  }

  @AfterEach
  void close() {
    north.close();
    south.close();
  }

  private void at(Instant moment) {
    north.now = moment;
    south.now = moment;
  }

  @Test
  void aMonthThatBothStatedAgrees() {
    north.ask(south);
    LedgerNode.settle(north, south);
    assertThat(north.month(south, OCTOBER).standing()).isEqualTo(Standing.OPEN);
    at(NOVEMBER);
    assertThat(north.month(south, OCTOBER).standing()).isEqualTo(Standing.UNSTATED);
    north.ledger.round();
    assertThat(north.month(south, OCTOBER).standing()).isEqualTo(Standing.THEIRS_MISSING);
    LedgerNode.settle(north, south);
    assertThat(south.month(north, OCTOBER).standing()).isEqualTo(Standing.OURS_MISSING);
    south.ledger.round();
    LedgerNode.settle(north, south);
    for (LedgerMonth row : List.of(north.month(south, OCTOBER), south.month(north, OCTOBER))) {
      assertThat(row.standing()).isEqualTo(Standing.AGREED);
      assertThat(row.differences()).isEmpty();
    }
    LedgerMonth row = north.month(south, OCTOBER);
    assertThat(row.sent().letters()).containsEntry("agreement", 1L).containsEntry("request", 1L);
    assertThat(row.received().letters()).containsOnlyKeys("agreement");
    assertThat(row.sent()).isEqualTo(south.month(north, OCTOBER).received());
  }

  @Test
  void aStatementIsMadeOnceHoweverOftenTheNodeWakesOrDies() {
    at(NOVEMBER);
    north.ledger.round();
    north.ledger.round();
    north.restart();
    north.ledger.round();
    north.now = NOVEMBER.plus(Duration.ofDays(2));
    north.ledger.round();
    assertThat(north.month(south, OCTOBER).ours().version()).isEqualTo(1);
    assertThat(
            north.exchange.mailbox().outbox(null, 100).items().stream()
                .filter(mail -> mail.kind().code().equals("statement")))
        .hasSize(1);
  }

  @Test
  void lettersOfALinkThatWasDownForDaysAreUnderwayAndThenSaidAnew() {
    north.ask(south);
    at(NOVEMBER);
    south.ledger.round();
    south.carryTo(north);
    north.ledger.round();
    LedgerMonth early = north.month(south, OCTOBER);
    assertThat(early.standing()).isEqualTo(Standing.UNDERWAY);
    assertThat(early.differences())
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.from()).isEqualTo(north.party);
              assertThat(difference.lane()).isEqualTo("urgent");
              assertThat(difference.ours().count()).isEqualTo(1);
              assertThat(difference.theirs()).isNull();
            });
    at(NOVEMBER.plus(Duration.ofDays(4)));
    LedgerNode.settle(north, south);
    south.ledger.round();
    LedgerNode.settle(north, south);
    LedgerMonth late = north.month(south, OCTOBER);
    assertThat(late.theirs().version()).isEqualTo(2);
    assertThat(late.standing()).isEqualTo(Standing.AGREED);
    assertThat(south.month(north, OCTOBER).standing()).isEqualTo(Standing.AGREED);
  }

  @Test
  void aPartnerThatLostWhatItGaveAReceiptForDiffersAndIsNotWaitedFor() {
    PartnerBook book = new PartnerBook(north.party, south.party);
    north.ask(south);
    LedgerNode.settle(north, south);
    north.log.each(0, Long.MAX_VALUE, leaf -> book.add(leaf));
    Instant after = north.now.plusSeconds(1);
    assertThat(book.lost(OCTOBER, "urgent", 0, after)).isTrue();
    assertThat(book.lost(OCTOBER, "urgent", 1, after)).isFalse();
    assertThat(book.lost(OCTOBER, "urgent", 0, north.now.minusSeconds(1))).isFalse();
  }

  @Test
  void anOfficerStatesAMonthThatIsOverAndNoOther() {
    assertThatThrownBy(() -> north.ledger.state(north.officer(), south.party, OCTOBER))
        .isInstanceOfSatisfying(
            ExchangeException.class,
            e -> assertThat(e.fault()).isEqualTo(ExchangeFault.STATEMENT_OPEN));
    at(Instant.parse("2026-11-01T00:00:01Z"));
    assertThat(north.ledger.state(north.officer(), south.party, OCTOBER).standing())
        .isEqualTo(Standing.THEIRS_MISSING);
    assertThatThrownBy(
            () -> north.ledger.state(north.officer(), south.party, OCTOBER.minusMonths(1)))
        .isInstanceOfSatisfying(
            LedgerException.class, e -> assertThat(e.fault()).isEqualTo(LedgerFault.UNKNOWN));
  }

  @Test
  void theFileIsVerifiedWithTheMakersCardAloneAndHoldsOnlyWhatBothKnow() {
    north.ask(south);
    LedgerNode.settle(north, south);
    at(NOVEMBER);
    north.ledger.round();
    LedgerNode.settle(north, south);
    byte[] file = south.ledger.file(south.officer(), north.party, OCTOBER, Direction.IN);
    SignedStatement checked = SignedStatement.verify(file, north.exchange.partners().card());
    assertThat(checked.text()).isEqualTo(north.month(south, OCTOBER).ours());
    String said = new String(checked.text().canonicalJson(), StandardCharsets.UTF_8);
    assertThat(said)
        .doesNotContain("officer", "urgent\":\"yes", "refus", "late", "event-security")
        .contains("\"letters\":{\"request\":1}");
    file[file.length / 2] ^= 1;
    assertThatThrownBy(() -> SignedStatement.verify(file, north.exchange.partners().card()))
        .isInstanceOf(ExchangeException.class);
    assertThatThrownBy(
            () -> SignedStatement.verify(checked.file(), south.exchange.partners().card()))
        .isInstanceOf(ExchangeException.class);
  }

  @Test
  void requestsAreCountedWithTheirReasonsTheirTimeAndWhatTheyWereGoodFor() {
    String refused = north.ask(south);
    String unanswered = north.ask(south);
    LedgerNode.settle(north, south);
    south.exchange.requests().triage(refused, RequestAccess.DIRECT, south.officer());
    at(north.now.plus(Duration.ofHours(9)));
    south
        .exchange
        .requests()
        .refuse(refused, List.of(RefusalReason.DISPROPORTIONATE_OR_UNFOUNDED), south.officer());
    LedgerNode.settle(north, south);
    north.exchange.requests().feedback(refused, RequestFeedback.NOT_USED, "", north.officer());
    LedgerNode.settle(north, south);
    Quality asked = north.month(south, OCTOBER).quality();
    Quality answered = south.month(north, OCTOBER).quality();
    assertThat(asked.requests())
        .singleElement()
        .satisfies(
            count -> {
              assertThat(count.direction()).isEqualTo("out");
              assertThat(count.requests()).isEqualTo(2);
              assertThat(count.refused()).isEqualTo(1);
              assertThat(count.reasons())
                  .containsKey(RefusalReason.DISPROPORTIONATE_OR_UNFOUNDED.code());
            });
    assertThat(answered.requests()).singleElement().satisfies(c -> assertThat(c.late()).isOne());
    assertThat(asked.theyAnswer()).isEqualTo(Duration.ofHours(9));
    assertThat(answered.weAnswer()).isEqualTo(Duration.ofHours(9));
    assertThat(asked.given()).containsEntry(RequestFeedback.NOT_USED.code(), 1L);
    assertThat(answered.received()).containsEntry(RequestFeedback.NOT_USED.code(), 1L);
    assertThat(unanswered).isNotEmpty();
  }

  @Test
  void anOutsidePartyIsCountedAndMarkedAsUnableToEnforceAndStatesNothing() {
    PartyId reader = new PartyId("outside-reader");
    Map<String, String> who = Map.of("partner", reader.value());
    north.log.append(new Leaf(LeafKind.SUBSCRIBER, who, Map.of("by", "somebody")));
    north.log.append(page(reader, 40));
    north.log.append(page(reader, 2));
    LedgerMonth row =
        north.ledger.read(north.officer(), 1).stream()
            .filter(each -> each.partner().equals(reader))
            .findFirst()
            .orElseThrow();
    assertThat(row.standing()).isEqualTo(Standing.OUTSIDE);
    assertThat(row.outside()).isTrue();
    assertThat(row.quality().pages()).isEqualTo(2);
    assertThat(row.quality().handedOut()).isEqualTo(42);
    at(NOVEMBER);
    assertThatThrownBy(() -> north.ledger.state(north.officer(), reader, OCTOBER))
        .isInstanceOfSatisfying(
            LedgerException.class, e -> assertThat(e.fault()).isEqualTo(LedgerFault.OUTSIDE));
  }

  private static Leaf page(PartyId reader, int items) {
    return new Leaf(
        LeafKind.RELEASE,
        Map.of("partner", reader.value(), "count", Integer.toString(items)),
        Map.of("viewer", "view"));
  }

  @Test
  void whoeverReadsItIsInTheLogFirst() {
    long before = north.log.size();
    north.ledger.read(north.officer(), 12);
    assertThat(north.log.size()).isEqualTo(before + 1);
    assertThat(north.log.entry(before).kind()).contains(LeafKind.LOG_READ);
    assertThat(north.log.open(before).values())
        .containsEntry("by", north.officer().account())
        .containsEntry("range", "ledger of 12 months");
  }
}
