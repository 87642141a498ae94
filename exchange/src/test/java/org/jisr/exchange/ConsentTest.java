package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jisr.bank.ItemDecision;
import org.jisr.law.Condition;
import org.jisr.law.ConditionKind;
import org.jisr.law.Consultation;
import org.jisr.law.HumanRights;
import org.jisr.law.Need;
import org.jisr.law.Outcome;
import org.jisr.law.Purpose;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What came from a partner goes on when its originator says so, and exactly as it says. */
final class ConsentTest {
  private static final Condition NO_COURT = Condition.of(ConditionKind.NO_JUDICIAL_USE);
  private static final String REASON = "The east guards the stadium he is on his way to.";
  private static TestNode north;
  private static TestNode south;
  private static TestNode east;
  private static TestNode west;

  @BeforeAll
  static void open() {
    north = new TestNode("north-service");
    south = new TestNode("south-guard");
    east = new TestNode("east-bureau");
    west = new TestNode("west-office");
    Road.agree(north, south, List.of());
    Road.agree(south, east, List.of());
    Road.agree(east, west, List.of());
    Road.agree(south, west, List.of());
  }

  @AfterAll
  static void close() {
    north.close();
    south.close();
    east.close();
    west.close();
  }

  /** Something of the north's in the south's hands, which all others may have if it consents. */
  private static StixObject received(String name) {
    StixObject object = Road.person(name);
    north.store(north.handling(south.party, east.party, west.party), object);
    send(north, south, object.id());
    return object;
  }

  private static String send(TestNode from, TestNode to, StixId id) {
    String envelope = Road.releaseStored(from, to, List.of(id)).sent().getFirst().envelopeId();
    assertThat(Road.answered(from, envelope).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
    return envelope;
  }

  private static ConsentWish wish(TestNode to, boolean named, StixId... ids) {
    return new ConsentWish(
        List.of(ids),
        to.party,
        named,
        RecipientCategory.EVENT_SECURITY,
        HumanRights.NO_CONCERN,
        REASON,
        Duration.ofDays(2));
  }

  private static ConsentRequest ask(TestNode from, TestNode to, boolean named, StixId... ids) {
    return from.exchange.consents().ask(wish(to, named, ids), from.consultation()).getFirst();
  }

  private static ConsentRequest inState(TestNode node, String id, ConsentState state) {
    return Await.value(
        "the consent is " + state,
        () ->
            node.exchange.consents().list().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null),
        each -> each != null && each.state() == state);
  }

  private static ConsentGrant grant(ConsentRequest request, Condition... conditions) {
    return new ConsentGrant(
        request.items(), north.clock.instant().plus(Duration.ofDays(10)), List.of(conditions));
  }

  private static Outcome outcome(TestNode from, TestNode to, StixId id, Purpose purpose) {
    Consultation consultation = new Consultation(from.viewer(), purpose, "2026-017");
    ItemDecision decision =
        from.exchange
            .releases()
            .preview(List.of(id), List.of(to.party.value()), consultation, HumanRights.NO_CONCERN)
            .decisions()
            .getFirst();
    return decision.decision().outcome();
  }

  private static Outcome outcome(TestNode from, TestNode to, StixId id) {
    return outcome(from, to, id, Purpose.EVENT_SECURITY);
  }

  private static void assertLacks(Outcome outcome) {
    assertThat(outcome).isEqualTo(new Outcome.Needs(Set.of(Need.ORIGINATOR_CONSENT)));
  }

  private static void assertFault(ExchangeFault fault, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOf(ExchangeException.class)
        .extracting(e -> ((ExchangeException) e).fault())
        .isEqualTo(fault);
  }

  @Test
  void aConsentLetsExactlyTheStatementGoToTheRecipientForThePurposeUnderItsConditions() {
    StixObject item = received("Granted");
    StixObject other = received("Not Asked For");
    assertLacks(outcome(south, east, item.id()));
    ConsentRequest asked = ask(south, east, true, item.id());
    ConsentRequest seen = inState(north, asked.id(), ConsentState.ASKED);
    assertThat(seen.recipient()).isEqualTo(east.party);
    assertThat(seen.items()).containsExactly(item.id());
    assertThat(seen.reason()).isEqualTo(REASON);
    assertThat(seen.purpose()).isEqualTo(Purpose.EVENT_SECURITY);
    assertThat(north.exchange.consents().foreign(seen)).isFalse();
    north.exchange.consents().grant(asked.id(), grant(seen, NO_COURT), north.viewer());
    inState(south, asked.id(), ConsentState.GRANTED);
    assertThat(outcome(south, east, item.id())).isInstanceOf(Outcome.Permit.class);
    assertLacks(outcome(south, west, item.id()));
    assertLacks(outcome(south, east, other.id()));
    send(south, east, item.id());
    assertThat(
            east.bank
                .gate()
                .entity(east.consultation(), item.id(), null)
                .statements()
                .getFirst()
                .handling()
                .conditions())
        .contains(NO_COURT);
    assertThat(north.leaves(LeafKind.CONSENT)).isNotEmpty();
    assertThat(south.leaves(LeafKind.CONSENT)).isNotEmpty();
  }

  @Test
  void aConsentEndsAndTheReleaseLacksItAgain() {
    StixObject item = received("Ends");
    ConsentRequest asked = ask(south, east, true, item.id());
    inState(north, asked.id(), ConsentState.ASKED);
    Instant until = north.clock.instant().plus(Duration.ofHours(1));
    north
        .exchange
        .consents()
        .grant(asked.id(), new ConsentGrant(List.of(item.id()), until, List.of()), north.viewer());
    inState(south, asked.id(), ConsentState.GRANTED);
    assertThat(outcome(south, east, item.id())).isInstanceOf(Outcome.Permit.class);
    south.clock.move(Duration.ofHours(2));
    assertLacks(outcome(south, east, item.id()));
    south.clock.move(Duration.ofHours(-2));
  }

  @Test
  void aRefusalSaysWhyAndNothingGoesOn() {
    StixObject item = received("Refused");
    ConsentRequest asked = ask(south, east, true, item.id());
    inState(north, asked.id(), ConsentState.ASKED);
    north
        .exchange
        .consents()
        .refuse(asked.id(), List.of(RefusalReason.ESSENTIAL_SECURITY_INTERESTS), north.viewer());
    assertThat(inState(south, asked.id(), ConsentState.REFUSED).reasons())
        .containsExactly(RefusalReason.ESSENTIAL_SECURITY_INTERESTS);
    assertLacks(outcome(south, east, item.id()));
    assertFault(
        ExchangeFault.CONSENT_STATE,
        () -> north.exchange.consents().withdraw(asked.id(), north.viewer()));
  }

  @Test
  void aWithdrawnConsentCallsBackWhatWentOnUnderIt() {
    StixObject item = received("Withdrawn");
    ConsentRequest asked = ask(south, east, true, item.id());
    ConsentRequest seen = inState(north, asked.id(), ConsentState.ASKED);
    north.exchange.consents().grant(asked.id(), grant(seen), north.viewer());
    inState(south, asked.id(), ConsentState.GRANTED);
    send(south, east, item.id());
    assertThat(east.sees(item.id())).isTrue();
    north.exchange.consents().withdraw(asked.id(), north.viewer());
    inState(south, asked.id(), ConsentState.WITHDRAWN);
    Await.until("the east lets go of it", () -> !east.sees(item.id()));
    assertThat(south.sees(item.id())).as("the south may keep it").isTrue();
    assertLacks(outcome(south, east, item.id()));
  }

  @Test
  void aNodeInTheMiddlePassesTheQuestionOnWithoutNamesAndTheAnswerComesBackByItself() {
    StixObject item = received("Three Hops");
    ConsentRequest first = ask(south, east, true, item.id());
    ConsentRequest seen = inState(north, first.id(), ConsentState.ASKED);
    north.exchange.consents().grant(first.id(), grant(seen), north.viewer());
    inState(south, first.id(), ConsentState.GRANTED);
    send(south, east, item.id());

    ConsentRequest asked = ask(east, west, false, item.id());
    assertThat(asked.party()).isEqualTo(south.party);
    ConsentRequest middle = inState(south, asked.id(), ConsentState.ASKED);
    assertThat(middle.recipient()).isNull();
    assertThat(south.exchange.consents().foreign(middle)).isTrue();
    assertFault(
        ExchangeFault.CONSENT_FOREIGN,
        () -> south.exchange.consents().grant(asked.id(), grant(middle), south.viewer()));
    south.exchange.consents().passOn(asked.id(), south.viewer());
    ConsentRequest atOriginator =
        Await.value(
            "the question reaches the originator",
            () ->
                north.exchange.consents().list().stream()
                    .filter(each -> each.state() == ConsentState.ASKED)
                    .filter(each -> each.items().contains(item.id()))
                    .findFirst()
                    .orElse(null),
            each -> each != null);
    assertThat(atOriginator.party()).isEqualTo(south.party);
    assertThat(atOriginator.toString())
        .doesNotContain(east.party.value())
        .doesNotContain(west.party.value());
    north
        .exchange
        .consents()
        .grant(atOriginator.id(), grant(atOriginator, NO_COURT), north.viewer());
    ConsentRequest granted = inState(east, asked.id(), ConsentState.GRANTED);
    assertThat(granted.grant()).isNotNull();
    assertThat(granted.grant().conditions()).containsExactly(NO_COURT);
    send(east, west, item.id());
    assertThat(west.sees(item.id())).isTrue();
    north.exchange.consents().withdraw(atOriginator.id(), north.viewer());
    inState(south, asked.id(), ConsentState.WITHDRAWN);
    inState(east, asked.id(), ConsentState.WITHDRAWN);
    Await.until("the west lets go of it", () -> !west.sees(item.id()));
  }

  @Test
  void whatIsDeniedIsNotAskedForSinceNoConsentWouldHelp() {
    StixObject item = Road.person("Denied");
    north.store(north.handling(south.party), item);
    send(north, south, item.id());
    assertThat(outcome(south, east, item.id())).isInstanceOf(Outcome.Deny.class);
    assertFault(ExchangeFault.CONSENT_NOTHING, () -> ask(south, east, true, item.id()));
    StixObject own = Road.person("Own");
    south.store(south.handling(east.party), own);
    assertFault(ExchangeFault.CONSENT_NOTHING, () -> ask(south, east, true, own.id()));
  }

  @Test
  void malformedWishesGrantsAndAnswersOfOthersAreRefused() {
    StixObject item = received("Malformed");
    assertFault(
        ExchangeFault.CONSENT_INVALID,
        () ->
            new ConsentWish(
                List.of(item.id()),
                east.party,
                true,
                RecipientCategory.POLICE,
                HumanRights.NO_CONCERN,
                "short",
                Duration.ofDays(1)));
    ConsentRequest asked = ask(south, east, true, item.id());
    ConsentRequest seen = inState(north, asked.id(), ConsentState.ASKED);
    Consents consents = north.exchange.consents();
    Instant later = north.clock.instant().plus(Duration.ofDays(1));
    List<ConsentGrant> bad =
        List.of(
            new ConsentGrant(List.of(), later, List.of()),
            new ConsentGrant(seen.items(), north.clock.instant(), List.of()),
            new ConsentGrant(List.of(Road.person("Other").id()), later, List.of()));
    for (ConsentGrant grant : bad) {
      assertFault(
          ExchangeFault.CONSENT_INVALID, () -> consents.grant(asked.id(), grant, north.viewer()));
    }
    assertFault(
        ExchangeFault.CONSENT_INVALID,
        () -> consents.refuse(asked.id(), List.of(), north.viewer()));
    assertFault(
        ExchangeFault.CONSENT_UNKNOWN,
        () -> consents.refuse("nothing", List.of(RefusalReason.QUOTA), north.viewer()));
    assertFault(
        ExchangeFault.CONSENT_UNKNOWN,
        () -> south.exchange.consents().grant(asked.id(), grant(seen), south.viewer()));
  }

  @Test
  void anAnswerWaitsForALinkThatComesBackDaysLater() {
    StixObject item = received("Late");
    north.door.close();
    ConsentRequest asked = ask(south, east, true, item.id());
    try {
      south.clock.move(Duration.ofDays(3));
      assertThat(south.exchange.consents().get(asked.id()).overdue(south.clock.instant())).isTrue();
    } finally {
      south.clock.move(Duration.ofDays(-3));
      north.openDoor();
    }
    south.restart();
    ConsentRequest seen = inState(north, asked.id(), ConsentState.ASKED);
    north.exchange.consents().grant(asked.id(), grant(seen), north.viewer());
    inState(south, asked.id(), ConsentState.GRANTED);
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultPoint.Step.class,
      names = {"RECEIVE_LOGGED", "RECEIVE_STORED", "RECEIVE_COMMITTED"})
  void aQuestionAndItsAnswerSurviveTheDeathOfWhoeverHearsThem(FaultPoint.Step step) {
    StixObject item = received("Survivor " + step);
    north.kill.arm(step);
    int kills = north.kill.kills();
    ConsentRequest asked = ask(south, east, true, item.id());
    Await.until("the originator dies", () -> north.kill.kills() == kills + 1);
    north.restart();
    ConsentRequest seen = inState(north, asked.id(), ConsentState.ASKED);
    south.kill.arm(step);
    int deaths = south.kill.kills();
    north.exchange.consents().grant(asked.id(), grant(seen), north.viewer());
    Await.until("the asker dies", () -> south.kill.kills() == deaths + 1);
    south.restart();
    inState(south, asked.id(), ConsentState.GRANTED);
    assertThat(outcome(south, east, item.id())).isInstanceOf(Outcome.Permit.class);
  }

  @Test
  void theTableOfStatesHasNoWayBack() {
    for (ConsentState from : ConsentState.values()) {
      for (ConsentState to : ConsentState.values()) {
        if (from.next().contains(to)) {
          assertThat(to.next()).doesNotContain(from);
        } else {
          assertFault(ExchangeFault.CONSENT_STATE, () -> from.require(to));
        }
      }
    }
  }
}
