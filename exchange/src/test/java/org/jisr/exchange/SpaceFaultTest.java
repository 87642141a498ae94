package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jisr.bank.StatementView;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a node refuses of what others say about spaces, and what survives its death. */
final class SpaceFaultTest {
  private static TestNode lead;
  private static TestNode south;

  @BeforeAll
  static void open() {
    lead = new TestNode("north-service");
    south = new TestNode("south-guard");
    Road.agree(lead, south);
  }

  @AfterAll
  static void close() {
    lead.close();
    south.close();
  }

  private static String founded() {
    String id = Chartering.found(lead, Chartering.open(south)).id();
    Chartering.sign(south, id, 1);
    Chartering.receives(lead, id, south);
    return id;
  }

  /** Lets the lead's node send any bytes as a word about spaces, and says what became of it. */
  private static ExchangeFault refusal(byte[] payload) {
    String id = UUID.randomUUID().toString();
    Sender sender = new Sender(lead.exchange.core());
    lead.exchange
        .core()
        .jdbi()
        .useTransaction(
            handle ->
                sender.enqueue(
                    handle,
                    new Draft(
                        id,
                        south.party,
                        EnvelopeKind.SPACE,
                        Lane.ORDINARY,
                        Urgency.ROUTINE,
                        java.time.Duration.ofDays(1),
                        null,
                        List.of(),
                        SpaceMessage.MEDIA_TYPE,
                        payload,
                        List.of(),
                        null,
                        LeafKind.SPACE,
                        Map.of())));
    // Anything else for this partner wakes its courier.
    Road.answered(lead, Road.release(lead, south, Road.person("Waker " + id)));
    Receipt receipt = Objects.requireNonNull(Road.answered(lead, id).receipt());
    assertThat(receipt.accepted()).as("it must be refused").isFalse();
    String code = Objects.requireNonNull(receipt.code());
    return ExchangeFault.valueOf(code.substring("EXCHANGE_".length()));
  }

  private static SpaceMessage.Offer offer(CharterText text, List<Opening> openings) {
    return new SpaceMessage.Offer(
        text,
        lead.identity.keys().signing().sign(SignedFormat.CHARTER, text.canonicalJson()),
        openings);
  }

  private static CharterText text(String id, int version, String previous, List<Opening> openings) {
    CharterDraft draft = Chartering.draft(ReplayRule.NOTHING, Chartering.open(south));
    List<String> slots = new java.util.ArrayList<>();
    openings.forEach(each -> slots.add(each.commitment(id, version)));
    while (slots.size() < CharterText.SLOTS) {
      slots.add(Opening.filler());
    }
    return new CharterText(
        id,
        version,
        previous,
        lead.party,
        draft.title(),
        draft.event(),
        draft.purpose(),
        new java.util.TreeSet<>(draft.languages()),
        new java.util.TreeSet<>(draft.objectTypes()),
        draft.conditions(),
        draft.marking(),
        draft.sunset(),
        draft.replay(),
        java.time.Instant.now(),
        slots);
  }

  private static Opening opening(org.jisr.law.PartyId party, SpaceSight sight) {
    return Opening.of(new Membership(party, SpaceRole.MEMBER, sight, java.time.Instant.EPOCH));
  }

  @Test
  void anOlderOrOtherVersionIsRefused() {
    String id = founded();
    List<Opening> own = List.of(opening(south.party, SpaceSight.OPEN));
    assertThat(refusal(offer(text(id, 1, EnvelopeHeader.NO_HASH, own), own).json()))
        .isEqualTo(ExchangeFault.SPACE_VERSION);
    assertThat(refusal(offer(text(id, 2, "ab".repeat(32), own), own).json()))
        .isEqualTo(ExchangeFault.SPACE_HASH);
  }

  @Test
  void aCharterThatWasNotSignedOrDoesNotNameThisNodeIsRefused() {
    String id = UUID.randomUUID().toString();
    List<Opening> own = List.of(opening(south.party, SpaceSight.OPEN));
    CharterText text = text(id, 1, EnvelopeHeader.NO_HASH, own);
    SpaceMessage.Offer good = offer(text, own);
    SpaceMessage.Offer other = offer(text(id, 2, EnvelopeHeader.NO_HASH, own), own);
    assertThat(refusal(new SpaceMessage.Offer(text, other.signature(), own).json()))
        .isEqualTo(ExchangeFault.SPACE_INVALID);
    assertThat(refusal(new SpaceMessage.Offer(text, good.signature(), List.of()).json()))
        .isEqualTo(ExchangeFault.SPACE_INVALID);
    Opening foreign = opening(south.party, SpaceSight.OPEN);
    assertThat(refusal(new SpaceMessage.Offer(text, good.signature(), List.of(foreign)).json()))
        .isEqualTo(ExchangeFault.SPACE_INVALID);
  }

  @Test
  void aCharterThatNamesWhomThisNodeMayNotSeeIsRefused() {
    String id = UUID.randomUUID().toString();
    List<Opening> both =
        List.of(
            opening(south.party, SpaceSight.OPEN),
            opening(new org.jisr.law.PartyId("shadow-bureau"), SpaceSight.LEAD_ONLY));
    assertThat(refusal(offer(text(id, 1, EnvelopeHeader.NO_HASH, both), both).json()))
        .isEqualTo(ExchangeFault.SPACE_INVALID);
  }

  @Test
  void answersInANameTheCharterDoesNotHoldAreRefused() {
    String id = founded();
    Charter charter = lead.exchange.spaces().get(id, lead.viewer()).charter();
    SignedAnswer own =
        SignedAnswer.sign(
            lead.exchange.core(), charter.text(), CharterAnswer.SIGNED, java.time.Instant.now());
    assertThat(refusal(new SpaceMessage.Said(own).json())).isEqualTo(ExchangeFault.SPACE_MEMBER);
    SignedAnswer invented =
        new SignedAnswer(
            id,
            1,
            charter.hash(),
            new org.jisr.law.PartyId("shadow-bureau"),
            CharterAnswer.SIGNED,
            java.time.Instant.now(),
            own.signature());
    assertThat(refusal(new SpaceMessage.Said(invented).json()))
        .isEqualTo(ExchangeFault.SPACE_MEMBER);
    SignedAnswer otherText =
        new SignedAnswer(
            id,
            1,
            "ab".repeat(32),
            lead.party,
            CharterAnswer.SIGNED,
            java.time.Instant.now(),
            own.signature());
    assertThat(refusal(new SpaceMessage.Said(otherText).json()))
        .isEqualTo(ExchangeFault.SPACE_HASH);
  }

  @Test
  void unknownFieldsOversizedTextsAndUnknownSpacesAreRefused() {
    String unknown = UUID.randomUUID().toString();
    assertThat(refusal(new SpaceMessage.Dismissal(unknown).json()))
        .isEqualTo(ExchangeFault.SPACE_UNKNOWN);
    for (String json :
        List.of(
            "{}",
            "{\"says\":\"dismissal\",\"space\":\"" + unknown + "\",\"more\":1}",
            "{\"says\":\"dismissal\",\"space\":\"not-an-id\"}",
            "{\"says\":\"something\"}",
            "{\"says\":\"offer\",\"text\":\"" + "A".repeat(64_000) + "\"}")) {
      assertThat(refusal(json.getBytes(StandardCharsets.UTF_8)))
          .as(json.substring(0, Math.min(60, json.length())))
          .isEqualTo(ExchangeFault.SPACE_INVALID);
    }
  }

  @Test
  void anAttestationForWhatWasNeverSentIsRefused() {
    String id = founded();
    SpaceMessage.Attestation made =
        new SpaceMessage.Attestation(id, SpaceEnd.LEFT, List.of(UUID.randomUUID().toString()), 1);
    assertThat(refusal(made.json())).isEqualTo(ExchangeFault.SPACE_INVALID);
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultPoint.Step.class,
      names = {"SPACE_DELETED", "SEND_LOGGED", "SEND_STORED"})
  void aNodeThatDiesWhileItDeletesFinishesAndSaysItOnce(FaultPoint.Step step) {
    String id = founded();
    StixObject person = Road.person("Deleted Once " + step);
    lead.store(lead.handling(south.party), person);
    Road.answered(
        lead,
        Chartering.release(lead, id, List.of(person.id()), south).sent().getFirst().envelopeId());
    south.exchange.spaces().leave(id, south.viewer());
    south.kill.arm(step);
    int kills = south.kill.kills();
    try {
      south.exchange.spaces().settle();
    } catch (Killed e) {
      assertThat(south.kill.kills()).isEqualTo(kills + 1);
    }
    Await.until("it dies", () -> south.kill.kills() > kills);
    south.restart();
    south.exchange.spaces().settle();
    Await.until(
        "the lead has the attestation", () -> Chartering.member(lead, id, south).attested() == 1);
    assertThat(south.sees(person.id())).isFalse();
    assertThat(south.exchange.spaces().get(id, south.viewer()).state())
        .isEqualTo(SpaceState.CLOSED);
    assertThat(
            south.exchange.mailbox().outbox(null, 200).items().stream()
                .filter(mail -> mail.kind() == EnvelopeKind.SPACE)
                .filter(mail -> mail.createdAt().isAfter(closing(id)))
                .count())
        .isEqualTo(1);
  }

  private static java.time.Instant closing(String id) {
    return Objects.requireNonNull(south.exchange.spaces().get(id, south.viewer()).endedAt());
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultPoint.Step.class,
      names = {"RECEIVE_LOGGED", "RECEIVE_STORED", "RECEIVE_COMMITTED"})
  void aCharterAndWhatComesUnderItSurviveTheDeathOfWhoeverGetsThem(FaultPoint.Step step) {
    int kills = south.kill.kills();
    south.kill.arm(step);
    String id = Chartering.found(lead, Chartering.open(south)).id();
    Await.until("the member dies", () -> south.kill.kills() == kills + 1);
    south.restart();
    Chartering.sign(south, id, 1);
    Chartering.receives(lead, id, south);
    StixObject person = Road.person("Replica " + step);
    lead.store(lead.handling(south.party), person);
    south.kill.arm(step);
    String envelope =
        Chartering.release(lead, id, List.of(person.id()), south).sent().getFirst().envelopeId();
    Await.until("the member dies again", () -> south.kill.kills() == kills + 2);
    south.restart();
    Road.answered(lead, envelope);
    List<StatementView> statements =
        south.bank.gate().entity(south.consultation(), person.id(), null).statements();
    assertThat(statements).hasSize(1);
    assertThat(south.exchange.spaces().get(id, south.viewer()).received()).isEqualTo(1);
  }
}
