package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.jisr.stix.StixObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A receipt for a recall is an attestation that anyone can check with the partner's card. */
final class AttestationTest {
  private static TestNode north;
  private static TestNode south;
  private static byte[] receipt;
  private static StixObject person;
  private static String recall;

  @BeforeAll
  static void open() {
    north = new TestNode("north-service");
    south = new TestNode("south-guard");
    Road.agree(north, south);
    person = Road.person("Attested");
    String envelope = Road.release(north, south, person);
    Road.answered(north, envelope);
    recall =
        north.exchange.mailbox().recall(envelope, List.of(person.id()), "error", north.viewer());
    Road.answered(north, recall);
    receipt = north.exchange.mailbox().receipt(recall);
  }

  @AfterAll
  static void close() {
    north.close();
    south.close();
  }

  private static PartnerCard card(TestNode node) {
    return PartnerCard.read(node.identity.card().json());
  }

  @Test
  void itSaysWhoLetGoOfWhatAndProvesTheLeafUnderWhichThatHappened() {
    Attestation found = Attestation.verify(receipt, card(south));
    assertThat(found.party()).isEqualTo(south.party);
    assertThat(found.to()).isEqualTo(north.party);
    assertThat(found.envelopeId()).isEqualTo(recall);
    assertThat(found.withdrawn()).containsExactly(person.id());
    assertThat(found.pending()).isZero();
    assertThat(found.code()).isNull();
    assertThat(south.log.entries(found.leaf(), 1).getFirst().clear())
        .containsEntry("envelope", recall);
  }

  @Test
  void anotherCardAChangedByteAndAnEnvelopeThatIsNoReceiptAttestNothing() {
    assertThatThrownBy(() -> Attestation.verify(receipt, card(north)))
        .isInstanceOf(ExchangeException.class);
    Attestation genuine = Attestation.verify(receipt, card(south));
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      byte[] changed = receipt.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(attestedOrNothing(changed)).isIn(genuine, null);
    }
    assertThatThrownBy(() -> Attestation.verify(new byte[0], card(south)))
        .isInstanceOf(ExchangeException.class);
  }

  private static @Nullable Attestation attestedOrNothing(byte[] bytes) {
    try {
      return Attestation.verify(bytes, card(south));
    } catch (ExchangeException e) {
      return null;
    }
  }

  @Test
  void whatWasNotAnsweredHasNoReceipt() {
    assertThatThrownBy(() -> north.exchange.mailbox().receipt("nothing"))
        .isInstanceOf(ExchangeException.class)
        .extracting(e -> ((ExchangeException) e).fault())
        .isEqualTo(ExchangeFault.MAIL_UNKNOWN);
  }
}
