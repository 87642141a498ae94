package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.junit.jupiter.api.Test;

final class PartnerCardTest {
  private static final PartyId NORTH = new PartyId("north-service");
  private static final NodeKeys KEYS = NodeKeys.generate(NORTH);
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private static NodeProfile profile(String name, String endpoint) {
    return new NodeProfile(
        NORTH,
        Map.of(Language.AR, name, Language.FR, "Service du Nord"),
        "XA",
        List.of(Language.AR, Language.FR),
        URI.create(endpoint));
  }

  private static NodeProfile profileOf(PartyId party) {
    return new NodeProfile(
        party,
        Map.of(Language.EN, "Bureau"),
        "XB",
        List.of(Language.EN),
        URI.create("https://127.0.0.1"));
  }

  private static PartnerCard card() {
    return PartnerCard.issue(profile("جهاز الشمال", "https://north.example:8443"), KEYS, NOW);
  }

  @Test
  void aCardSaysEverythingAPartnerNeeds() {
    PartnerCard read = PartnerCard.read(card().json());
    assertThat(read.party()).isEqualTo(NORTH);
    assertThat(read.profile().name(Language.AR)).isEqualTo("جهاز الشمال");
    assertThat(read.profile().name(Language.EN)).isEqualTo("جهاز الشمال");
    assertThat(read.tlsPin()).isEqualTo(KEYS.tlsPin());
    assertThat(read.logKey()).isEqualTo(KEYS.logKey().verifierKey());
    assertThat(read.issuedAt()).isEqualTo(NOW);
    assertThat(read.fingerprint()).isEqualTo(card().fingerprint());
  }

  @Test
  void anotherNameOrAddressKeepsTheFingerprintAndAnotherKeyDoesNot() {
    PartnerCard moved =
        PartnerCard.issue(profile("اسم آخر", "https://10.0.0.7"), KEYS, NOW.plusSeconds(1));
    assertThat(moved.fingerprint()).isEqualTo(card().fingerprint());
    PartnerCard other =
        PartnerCard.issue(
            profile("جهاز الشمال", "https://north.example:8443"), NodeKeys.generate(NORTH), NOW);
    assertThat(other.fingerprint()).isNotEqualTo(card().fingerprint());
  }

  @Test
  void aKeyThatIsWrittenInAnotherWayIsRefused() {
    String json = new String(card().json(), StandardCharsets.UTF_8);
    Matcher padded = Pattern.compile("([A-Za-z0-9+/])=\"").matcher(json);
    assertThat(padded.find()).isTrue();
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    char other = alphabet.charAt(alphabet.indexOf(padded.group(1)) ^ 1);
    String same = json.substring(0, padded.start()) + other + json.substring(padded.start() + 1);
    assertThatThrownBy(() -> PartnerCard.read(same.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            ExchangeException.class,
            e -> assertThat(e.fault()).isEqualTo(ExchangeFault.CARD_MALFORMED));
  }

  @Property(tries = 300)
  void aCardWithAnyByteChangedIsRefused(@ForAll @IntRange(min = 0, max = 100_000) int where) {
    byte[] json = card().json();
    json[where % json.length] ^= 1;
    assertThatThrownBy(() -> PartnerCard.read(json))
        .isInstanceOfSatisfying(
            ExchangeException.class,
            e ->
                assertThat(e.fault())
                    .isIn(ExchangeFault.CARD_MALFORMED, ExchangeFault.CARD_SIGNATURE));
  }

  @Test
  void whatIsNoCardIsMalformed() {
    String json = new String(card().json(), StandardCharsets.UTF_8);
    for (String text :
        List.of(
            "",
            "null",
            "[]",
            "{}",
            "{".repeat(100_000),
            json + "x",
            json.replaceFirst("\\{", "{\"more\":1,"),
            json.replace("https://", "http://"),
            json.replace("\"XA\"", "\"Xanadu\""))) {
      assertThatThrownBy(() -> PartnerCard.read(text.getBytes(StandardCharsets.UTF_8)))
          .as(text.substring(0, Math.min(40, text.length())))
          .isInstanceOf(ExchangeException.class);
    }
  }

  @Test
  void enrolmentFollowsThePersonsWord() {
    try (TestNode north = new TestNode("north-post");
        TestNode south = new TestNode("south-post")) {
      Partners partners = south.exchange.partners();
      Partner pending = partners.add(north.identity.card().json(), south.viewer());
      assertThat(pending.state()).isEqualTo(PartnerState.PENDING);
      assertFault(
          ExchangeFault.FINGERPRINT_DIFFERS,
          () -> partners.confirm(pending.id(), south.identity.fingerprint().hex(), south.viewer()));
      assertFault(
          ExchangeFault.CARD_OWN, () -> partners.add(south.identity.card().json(), south.viewer()));
      assertThat(
              partners.confirm(pending.id(), pending.fingerprint().text(), south.viewer()).state())
          .isEqualTo(PartnerState.CONFIRMED);
      PartnerCard stolen =
          PartnerCard.issue(
              north.identity.profile(),
              NodeKeys.generate(north.party),
              Instant.now().plus(Duration.ofMinutes(1)));
      assertFault(ExchangeFault.CARD_CHANGED, () -> partners.add(stolen.json(), south.viewer()));
      PartnerCard older =
          PartnerCard.issue(
              north.identity.profile(), north.identity.keys(), Instant.now().minusSeconds(3600));
      assertFault(ExchangeFault.CARD_OLDER, () -> partners.add(older.json(), south.viewer()));
      PartyId thief = new PartyId("thief-bureau");
      NodeKeys copied =
          new NodeKeys(
              thief,
              HybridKeys.generate(),
              SealingRing.generate(),
              north.identity.keys().tls(),
              org.jisr.log.SigningKey.generate("thief-bureau"));
      PartnerCard copy = PartnerCard.issue(profileOf(thief), copied, Instant.now());
      assertFault(ExchangeFault.CARD_PIN_TAKEN, () -> partners.add(copy.json(), south.viewer()));
      partners.suspend(pending.id(), south.viewer());
      assertThat(partners.add(stolen.json(), south.viewer()).state())
          .as("new keys need a new comparison")
          .isEqualTo(PartnerState.PENDING);
      assertFault(ExchangeFault.PARTNER_UNKNOWN, () -> partners.get("nobody"));
      assertFault(ExchangeFault.PARTNER_UNKNOWN, () -> partners.get("No Name"));
    }
  }

  private static void assertFault(
      ExchangeFault fault, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ExchangeException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
