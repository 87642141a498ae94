package org.jisr.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jisr.law.AssertionKind;
import org.jisr.law.Handling;
import org.jisr.law.LegalBasis;
import org.jisr.law.Purpose;
import org.jisr.law.SubjectCategory;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;

/** Three invented rings of phones that hang together at one. */
final class ScenarioWorld {
  private static final int RINGS = 3;
  private static final int SIZE = 4;

  private ScenarioWorld() {}

  /** Stores them and names the one in the middle. */
  static StixId stored(TestNode node) {
    List<StixObject> objects = new ArrayList<>();
    for (int phone = 0; phone <= RINGS * SIZE; phone++) {
      objects.add(
          object(id("phone-number", phone), "\"value\":\"+999 555 %04d\"".formatted(phone)));
    }
    for (int ring = 0; ring < RINGS; ring++) {
      int first = 1 + ring * SIZE;
      for (int i = 0; i < SIZE; i++) {
        objects.add(tie(objects.size(), first + i, first + (i + 1) % SIZE));
      }
      objects.add(tie(objects.size(), 0, first));
    }
    node.store(handling(node), objects.toArray(new StixObject[0]));
    return id("phone-number", 0);
  }

  /**
   * Stores four invented accounts and what went from the first to the last, narrowest in the
   * middle.
   */
  static void paid(TestNode node) {
    List<StixObject> objects = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      objects.add(object(account(i), "\"value\":\"INVENTED %04d\"".formatted(i)));
    }
    long[] amounts = {1_000, 900, 950};
    for (int i = 0; i < amounts.length; i++) {
      objects.add(
          object(
              id("relationship", 700 + i),
              """
              "relationship_type":"paid","source_ref":"%s","target_ref":"%s",\
              "start_time":"2026-03-0%dT09:00:00Z","x_amount":%d,"x_currency":"AZD"\
              """
                  .formatted(account(i), account(i + 1), i + 1, amounts[i])));
    }
    node.store(handling(node), objects.toArray(new StixObject[0]));
  }

  static StixId account(int number) {
    return id("bank-account", number);
  }

  /** An id that nothing has. */
  static StixId nobody() {
    return id("phone-number", 9_999);
  }

  private static StixId id(String type, int number) {
    return new StixId(type, new UUID(0x4000L, 0x8000_0000_0000_0000L | number));
  }

  private static StixObject tie(int number, int from, int to) {
    return object(
        id("relationship", number),
        "\"relationship_type\":\"communicates-with\",\"source_ref\":\"%s\",\"target_ref\":\"%s\""
            .formatted(id("phone-number", from), id("phone-number", to)));
  }

  private static StixObject object(StixId id, String more) {
    return StixObject.read(
        """
        {"type":"%s","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z",\
        "modified":"2026-01-01T00:00:00.000Z",%s}"""
            .formatted(id.type(), id, more)
            .getBytes(StandardCharsets.UTF_8));
  }

  private static Handling handling(TestNode node) {
    return Handling.builder(node.party, node.party)
        .legalBasis(LegalBasis.of("Order 7 on event security", "Ministry of the Interior"))
        .purposes(Purpose.EVENT_SECURITY)
        .subject(SubjectCategory.NONE)
        .assertion(AssertionKind.FACT)
        .marking(Tlp.GREEN)
        .retention(Instant.parse("2028-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"))
        .build();
  }
}
