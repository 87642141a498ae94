package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jisr.log.LeafKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Statements on their way: signed, logged first, kept once, whatever dies. */
final class StatementTest {
  private static final int MONTHS_KEPT_APART = 13;
  private static TestNode north;
  private static TestNode south;
  private static int used;

  @BeforeAll
  static void open() {
    north = new TestNode("north-service");
    south = new TestNode("south-guard");
    Road.befriend(north, south);
  }

  @AfterAll
  static void close() {
    north.close();
    south.close();
  }

  /** A month of its own for each test. */
  private static YearMonth month() {
    return YearMonth.now(ZoneOffset.UTC).minusMonths(MONTHS_KEPT_APART + ++used);
  }

  private static List<StatementLine> lines(long last) {
    return List.of(
        new StatementLine(
            north.party,
            "urgent",
            1,
            last,
            "ab".repeat(32),
            new TreeMap<>(Map.of("request", last))));
  }

  private static SignedStatement arrived(YearMonth month, int version) {
    return Await.value(
            "the statement arrives",
            () -> south.exchange.statements().find(north.party, Direction.IN, month),
            found -> found.filter(each -> each.text().version() == version).isPresent())
        .orElseThrow();
  }

  private static SignedStatement send(YearMonth month, long last) {
    return north.exchange.statements().send(south.party, month, lines(last), Statements.NODE);
  }

  @Test
  void sayingTheSameAgainSendsNothingAndSayingAnotherIsTheNextVersion() {
    YearMonth month = month();
    SignedStatement first = send(month, 2);
    assertThat(send(month, 2).text()).isEqualTo(first.text());
    assertThat(arrived(month, 1).text()).isEqualTo(first.text());
    assertThat(send(month, 3).text().version()).isEqualTo(2);
    assertThat(arrived(month, 2).text().lines()).isEqualTo(lines(3));
    assertThat(
            north.leaves(LeafKind.STATEMENT).stream()
                .filter(leaf -> month.toString().equals(leaf.clear().get("month"))))
        .hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultPoint.Step.class,
      names = {"RECEIVE_LOGGED", "RECEIVE_STORED", "RECEIVE_COMMITTED"})
  void aRecipientThatDiesKeepsOne(FaultPoint.Step step) {
    YearMonth month = month();
    south.kill.arm(step);
    int kills = south.kill.kills();
    SignedStatement sent = send(month, 4);
    Await.until("the recipient dies", () -> south.kill.kills() == kills + 1);
    south.restart();
    assertThat(arrived(month, 1).text()).isEqualTo(sent.text());
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultPoint.Step.class,
      names = {"SEND_LOGGED", "SEND_STORED"})
  void aSenderThatDiesBeforeTheCommitHasStatedNothing(FaultPoint.Step step) {
    YearMonth month = month();
    north.kill.arm(step);
    assertThatThrownBy(() -> send(month, 5)).isInstanceOf(Killed.class);
    north.restart();
    assertThat(north.exchange.statements().find(south.party, Direction.OUT, month)).isEmpty();
    assertThat(send(month, 5).text().version()).isEqualTo(1);
    arrived(month, 1);
  }

  @Test
  void aMonthThatIsNotOverIsNeitherSentNorTaken() {
    YearMonth now = YearMonth.now(ZoneOffset.UTC);
    assertThatThrownBy(() -> send(now, 1))
        .isInstanceOfSatisfying(
            ExchangeException.class,
            e -> assertThat(e.fault()).isEqualTo(ExchangeFault.STATEMENT_OPEN));
  }

  @Test
  void theLeavesOfALetterNameItsPlaceOnBothSidesAndTheReceiptConfirmsIt() {
    YearMonth month = month();
    send(month, 6);
    arrived(month, 1);
    var sent = newest(north);
    var taken = newest(south);
    for (String field : List.of("lane", "place", "written", "envelopeHash", "envelopeKind")) {
      assertThat(taken).containsEntry(field, sent.get(field));
    }
    Await.until(
        "the receipt is kept",
        () ->
            north.leaves(LeafKind.RECEIPT).stream()
                .anyMatch(
                    leaf ->
                        sent.get("envelopeHash").equals(leaf.clear().get("envelopeHash"))
                            && sent.get("place").equals(leaf.clear().get("place"))
                            && leaf.clear().containsKey("received")));
  }

  private static Map<String, String> newest(TestNode node) {
    return node.leaves(LeafKind.STATEMENT).getFirst().clear();
  }

  @Test
  void aStatementOfAnotherPartyOrWithABrokenSignatureIsNoStatement() {
    SignedStatement own = send(month(), 7);
    assertThatThrownBy(() -> SignedStatement.verify(own.file(), south.identity.card()))
        .isInstanceOfSatisfying(
            ExchangeException.class,
            e -> assertThat(e.fault()).isEqualTo(ExchangeFault.STATEMENT_INVALID));
    assertThat(SignedStatement.verify(own.file(), north.identity.card()).text())
        .isEqualTo(own.text());
    assertThat(Duration.between(own.text().madeAt(), north.clock.instant())).isPositive();
  }
}
