package org.jisr.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jisr.law.Samples.ISLAND;
import static org.jisr.law.Samples.NORTH;
import static org.jisr.law.Samples.NOW;
import static org.jisr.law.Samples.SOUTH;
import static org.jisr.law.Samples.amberForSouth;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.Test;

final class HandlingTest {
  private static void refused(LawException.Code code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(LawException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void nothingMandatoryMayBeMissing() {
    refused(LawException.Code.LAW_HANDLING_INCOMPLETE, Handling.builder(NORTH, NORTH)::build);
    refused(
        LawException.Code.LAW_HANDLING_INCOMPLETE, amberForSouth().legalBasis(List.of())::build);
    refused(LawException.Code.LAW_HANDLING_INCOMPLETE, amberForSouth().purposes(List.of())::build);
  }

  @Test
  void contradictionsAreRefused() {
    refused(
        LawException.Code.LAW_HANDLING_CONTRADICTORY, amberForSouth().marking(Tlp.CLEAR)::build);
    refused(
        LawException.Code.LAW_HANDLING_CONTRADICTORY,
        amberForSouth().retention(NOW, NOW.minusSeconds(1))::build);
  }

  @Property
  void jsonGoesRoundAndEqualHandlingsHaveEqualDigests(@ForAll("handlings") Handling handling) {
    byte[] json = handling.canonicalJson();
    Handling again = Handling.ofJson(json);
    assertThat(again).isEqualTo(handling);
    assertThat(again.canonicalJson()).isEqualTo(json);
    assertThat(again.digest()).isEqualTo(handling.digest()).hasSize(64);
  }

  @Property
  void differentHandlingsHaveDifferentDigests(
      @ForAll("handlings") Handling one, @ForAll("handlings") Handling other) {
    assertThat(one.digest().equals(other.digest())).isEqualTo(one.equals(other));
  }

  @Test
  void whatIsNoHandlingIsRefused() {
    String good = new String(amberForSouth().build().canonicalJson(), StandardCharsets.UTF_8);
    for (String bad :
        List.of(
            "",
            "[]",
            "{}",
            "{",
            good.replace("\"north\"", "7"),
            good.replaceFirst("\\{", "{\"more\":1,"),
            good.replace("\"purposes\":[", "\"purposes\":[7,"),
            good.replace("2026-", "year-"))) {
      refused(
          LawException.Code.LAW_HANDLING_UNREADABLE,
          () -> Handling.ofJson(bad.getBytes(StandardCharsets.UTF_8)));
    }
    refused(
        LawException.Code.LAW_VALUE_UNKNOWN,
        () -> Handling.ofJson(good.replace("\"fact\"", "\"x\"").getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theHolderChangesWhenAnEnvelopeIsOpenedAndNothingElse() {
    Handling mine = amberForSouth().build();
    Handling theirs = mine.heldBy(SOUTH);
    assertThat(theirs.thirdParty()).isTrue();
    assertThat(theirs.heldBy(NORTH)).isEqualTo(mine);
  }

  @Test
  void aRecipientMayTightenAndNeverLoosen() {
    Handling received = amberForSouth().build();
    Handling stricter =
        amberForSouth()
            .marking(Tlp.RED)
            .releasableTo(ISLAND)
            .purposes(Purpose.EVENT_SECURITY__VENUE)
            .build();
    Handling looser = amberForSouth().marking(Tlp.GREEN).releasableTo(SOUTH, ISLAND).build();

    Handling tightened = received.tightened(stricter);
    assertThat(tightened.marking()).isEqualTo(Tlp.RED);
    assertThat(tightened.releasableTo()).isEmpty();
    assertThat(tightened.purposes()).containsExactly(Purpose.EVENT_SECURITY__VENUE);
    assertThat(received.tightened(looser)).isEqualTo(received);
  }

  @Test
  void aClearStatementTakesTheListOfAStricterWish() {
    Handling clear = amberForSouth().marking(Tlp.CLEAR).releasableTo().build();
    assertThat(clear.tightened(amberForSouth().build()).releasableTo()).containsExactly(SOUTH);
  }

  @Test
  void withNoPurposeLeftItMustBeRecalledInstead() {
    Handling other = amberForSouth().purposes(Purpose.CYBER_CRIME).build();
    refused(
        LawException.Code.LAW_HANDLING_CONTRADICTORY,
        () -> amberForSouth().build().tightened(other));
  }

  @Provide
  Arbitrary<Handling> handlings() {
    return LawArbitraries.handlings();
  }
}
