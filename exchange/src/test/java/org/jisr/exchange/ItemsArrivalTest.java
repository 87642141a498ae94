package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jisr.law.AgreementTerms;
import org.jisr.law.AssertionKind;
import org.jisr.law.Handling;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.SubjectCategory;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a recipient adds to the handling that came with an item. */
final class ItemsArrivalTest {
  private static final PartyId NORTH = new PartyId("north-service");
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final AgreementTerms TERMS =
      new AgreementTerms(
          "agreement",
          "00",
          Set.of(NORTH, new PartyId("south-guard")),
          Set.of(Purpose.EVENT_SECURITY),
          Set.of(AgreementTerms.ANY_TYPE),
          List.of(Road.NO_ONWARD),
          NOW,
          NOW.plusSeconds(1000));

  @Test
  void aPersonWhoIsSaidToBeNobodyIsOneWhosePartWasNotStated() {
    assertThat(arrived("individual", SubjectCategory.NONE).subjectCategory())
        .isEqualTo(SubjectCategory.UNSTATED);
    assertThat(arrived("organization", SubjectCategory.NONE).subjectCategory())
        .isEqualTo(SubjectCategory.NONE);
  }

  @ParameterizedTest
  @EnumSource(value = SubjectCategory.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void whatTheSenderStatesStays(SubjectCategory category) {
    assertThat(arrived("individual", category).subjectCategory()).isEqualTo(category);
  }

  @Test
  void theAgreementsConditionsComeToThoseOfTheItem() {
    assertThat(arrived("organization", SubjectCategory.NONE).conditions())
        .isEqualTo(Set.copyOf(List.of(Road.NO_ONWARD)));
  }

  private static Handling arrived(String kind, SubjectCategory category) {
    StixObject object =
        StixObject.read(
            """
            {"type":"identity","spec_version":"2.1",\
            "id":"identity--6a2b1c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d",\
            "created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z",\
            "name":"Lantern","identity_class":"%s"}"""
                .formatted(kind)
                .getBytes(StandardCharsets.UTF_8));
    Handling handling =
        Handling.builder(NORTH, NORTH)
            .legalBasis(LegalBasis.of("Order 7 on event security", "Ministry of the Interior"))
            .purposes(Purpose.EVENT_SECURITY)
            .subject(category)
            .assertion(AssertionKind.FACT)
            .marking(Tlp.AMBER)
            .retention(NOW.plusSeconds(1000), NOW.plusSeconds(2000))
            .build();
    return ItemsArrival.stricter(new ItemsPayload.Item(object, handling), TERMS);
  }
}
