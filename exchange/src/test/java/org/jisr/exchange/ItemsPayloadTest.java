package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jisr.law.AssertionKind;
import org.jisr.law.Handling;
import org.jisr.law.HandlingMarking;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.SubjectCategory;
import org.jisr.stix.BundleEntry;
import org.jisr.stix.BundleLimits;
import org.jisr.stix.BundleReader;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.Test;

final class ItemsPayloadTest {
  private static final PartyId NORTH = new PartyId("north-service");
  private static final PartyId SOUTH = new PartyId("south-guard");
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final TipOffContent WORDS =
      new TipOffContent("شاحنة عند البوابة الشمالية", "Arrêter et fouiller", 300);

  private static Handling handling(Tlp marking) {
    return Handling.builder(NORTH, NORTH)
        .legalBasis(LegalBasis.of("Order 7 on event security", "Ministry of the Interior"))
        .purposes(Purpose.EVENT_SECURITY)
        .subject(SubjectCategory.SUSPECT)
        .assertion(AssertionKind.FACT)
        .marking(marking)
        .conditions(List.of(Road.NO_ONWARD))
        .releasableTo(SOUTH)
        .retention(NOW.plusSeconds(1000), NOW.plusSeconds(2000))
        .build();
  }

  private static ItemsPayload payload(int count) {
    List<ItemsPayload.Item> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(
          new ItemsPayload.Item(
              Road.person("Person " + i), handling(i % 2 == 0 ? Tlp.AMBER : Tlp.RED)));
    }
    return new ItemsPayload(items, count % 2 == 0 ? null : WORDS);
  }

  @Property(tries = 50)
  void itemsArriveByteForByteInTheRecipientsHands(@ForAll @IntRange(min = 1, max = 40) int count) {
    ItemsPayload sent = payload(count);
    ItemsPayload read = ItemsReader.read(ItemsWriter.write(sent, NOW), SOUTH);
    assertThat(read.ids()).isEqualTo(sent.ids());
    assertThat(read.tipOff()).isEqualTo(sent.tipOff());
    for (int i = 0; i < count; i++) {
      assertThat(read.items().get(i).object().json())
          .isEqualTo(sent.items().get(i).object().json());
      assertThat(read.items().get(i).handling())
          .isEqualTo(sent.items().get(i).handling().heldBy(SOUTH));
    }
  }

  @Test
  void anyProgramReadsTheBundleAfterTheFirstLine() {
    byte[] bytes = ItemsWriter.write(payload(3), NOW);
    String text = new String(bytes, StandardCharsets.UTF_8);
    byte[] bundle = text.substring(text.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8);
    try (BundleReader reader =
        BundleReader.open(new java.io.ByteArrayInputStream(bundle), BundleLimits.defaults())) {
      int objects = 0;
      for (BundleEntry entry = reader.next(); entry != null; entry = reader.next()) {
        assertThat(entry).isInstanceOf(BundleEntry.Accepted.class);
        objects++;
      }
      assertThat(objects).as("definition, two markings, three items").isEqualTo(6);
    }
  }

  @Test
  void anItemThatIsItselfAHandlingMarkingStaysAnItem() {
    ItemsPayload.Item odd =
        new ItemsPayload.Item(
            HandlingMarking.write(handling(Tlp.GREEN), null, NOW), handling(Tlp.AMBER));
    ItemsPayload read =
        ItemsReader.read(ItemsWriter.write(new ItemsPayload(List.of(odd), null), NOW), SOUTH);
    assertThat(read.items()).hasSize(1);
    assertThat(read.items().getFirst().handling().marking()).isEqualTo(Tlp.AMBER);
  }

  @Test
  void whatDoesNotFitTogetherIsRefused() {
    String whole = new String(ItemsWriter.write(payload(3), NOW), StandardCharsets.UTF_8);
    for (String text :
        List.of(
            "",
            "{}",
            whole.substring(whole.indexOf('\n') + 1),
            whole.substring(0, whole.length() - 5),
            whole.replaceFirst("\"first\":3", "\"first\":2"),
            whole.replaceFirst("\"first\":3", "\"first\":99999999999"),
            whole.replaceFirst("marking-definition--", "marking-definition--0"),
            whole.replaceFirst("identity--", "location--"),
            whole.replace("\"purposes\":[\"event-security\"]", "\"purposes\":[]"),
            whole.replaceFirst(
                "\"acknowledgeWithinSeconds\":300", "\"acknowledgeWithinSeconds\":0"),
            whole.replaceFirst("\\{", "{\"more\":1,"))) {
      assertThatThrownBy(() -> ItemsReader.read(text.getBytes(StandardCharsets.UTF_8), SOUTH))
          .as(text.substring(0, Math.min(60, text.length())))
          .isInstanceOf(ExchangeException.class);
    }
  }

  @Property(tries = 300)
  void anyCutOrChangeGivesAFaultOrItems(
      @ForAll @IntRange(min = 0, max = 1_000_000) int place, @ForAll byte change) {
    byte[] bytes = ItemsWriter.write(payload(3), NOW);
    byte[] changed = bytes.clone();
    changed[place % bytes.length] = change;
    for (byte[] odd : List.of(changed, Arrays.copyOf(bytes, place % bytes.length))) {
      try {
        assertThat(ItemsReader.read(odd, SOUTH).items()).hasSize(3);
      } catch (ExchangeException e) {
        assertThat(e.fault()).isIn(ExchangeFault.ENVELOPE_CONTENT, ExchangeFault.TIP_OFF_INVALID);
      }
    }
  }
}
