package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.bank.Objects.id;
import static org.jisr.bank.Objects.object;
import static org.jisr.bank.Objects.organisation;
import static org.jisr.bank.Objects.relationship;
import static org.jisr.bank.Objects.report;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jisr.law.Handling;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A view never tells of what its recipient may not know of. */
final class ViewClosureTest {
  private static final ViewGrant GRANT = Viewing.grant();
  private static final StixId SECRET = id("identity", 1);
  private static TestBank bank;

  @BeforeAll
  static void open() {
    bank = new TestBank();
  }

  @AfterAll
  static void close() {
    bank.close();
  }

  @BeforeEach
  void empty() {
    bank.reset();
  }

  private static StixObject mentioning(int number, String properties) {
    return mentioning(number, "2026-02-01T00:00:00.000Z", properties);
  }

  private static StixObject mentioning(int number, String modified, String properties) {
    return object(
        id("report", number), modified, "\"name\":\"Report %d\",".formatted(number) + properties);
  }

  private static StixObject listing(int number, StixId mentioned) {
    return mentioning(number, "\"object_refs\":[\"%s\"]".formatted(mentioned));
  }

  private static List<StixId> polled() {
    return Viewing.ids(bank, GRANT);
  }

  @Test
  void whatMentionsTheHiddenAndTheAbsentStaysOutAlike() {
    bank.store(TestBank.own(Tlp.AMBER), organisation(1, "Their source"));
    bank.store(
        Viewing.shared(),
        listing(1, SECRET),
        listing(2, id("identity", 99)),
        report(3, "Plain", "Nothing to hide."));
    assertThat(polled()).containsExactly(id("report", 3));
  }

  @Test
  void anIdentifierIsFoundWhereverItStands() {
    String hidden = SECRET.toString();
    bank.store(
        Viewing.shared(),
        mentioning(1, "\"description\":\"See %s.\"".formatted(hidden)),
        mentioning(2, "\"description\":\"See IDENTITY--%s\"".formatted(SECRET.uuid())),
        mentioning(3, "\"x_note\":{\"deep\":[[\"%s\"]]}".formatted(hidden)),
        mentioning(4, "\"x_by\":{\"%s\":true}".formatted(hidden)),
        mentioning(5, "\"description\":\"%s\"".formatted(hidden.replace("--", "\\u002d\\u002d"))),
        mentioning(6, "\"description\":\"A line\\n%s\"".formatted(hidden)),
        mentioning(
            7, "\"created_by_ref\":\"%s\",\"description\":\"Only its author.\"".formatted(hidden)),
        mentioning(8, "\"created_by_ref\":\"%1$s\",\"description\":\"By %1$s.\"".formatted(hidden)),
        relationship(9, id("report", 7), "related-to", SECRET));
    assertThat(polled()).containsExactly(id("report", 7));
    bank.store(Viewing.shared(), organisation(1, "No secret any more"));
    assertThat(polled()).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void whatWaitedEntersWhenItsMentionBecomesKnownWithTheMomentOfThen() {
    bank.store(Viewing.shared(), listing(1, SECRET), report(2, "Plain", "First."));
    Instant before = Viewing.all(bank, GRANT, ViewFilter.everything(), 5).getFirst().dateAdded();
    bank.clock.advance(Duration.ofMinutes(1));
    bank.store(Viewing.shared(), organisation(1, "Harbour office"));
    assertThat(Viewing.ids(bank, GRANT, Viewing.after(before)))
        .containsExactlyInAnyOrder(SECRET, id("report", 1));
  }

  @Test
  void aMentionOfATypeThatWasNotAgreedIsNoSecret() {
    ViewGrant reports = Viewing.grant(Set.of("report"), List.of(), Viewing.END, Tlp.AMBER);
    bank.store(Viewing.shared(), listing(1, SECRET), organisation(1, "Harbour office"));
    assertThat(Viewing.ids(bank, reports)).containsExactly(id("report", 1));
  }

  @Test
  void aPartysOwnWordsComeBackToItWhateverTheyMention() {
    Handling theirs = TestBank.handling(TestBank.PARTNER, Tlp.AMBER).build();
    bank.store(theirs, listing(1, SECRET));
    assertThat(polled()).containsExactly(id("report", 1));
  }

  @Test
  void whatTellsOfSomethingTakenBackLeavesAndWhatStoodBehindItEntersAgain() {
    Source letter = bank.source(Source.Kind.ENVELOPE, "letter-1");
    bank.store(letter, Viewing.shared(), organisation(1, "Soon recalled"));
    bank.store(Viewing.shared(), mentioning(1, "\"description\":\"First.\""));
    bank.store(
        Viewing.shared(),
        mentioning(1, "2026-03-01T00:00:00.000Z", "\"object_refs\":[\"%s\"]".formatted(SECRET)),
        relationship(2, id("report", 1), "related-to", SECRET));
    ViewFilter last = Viewing.versions(new VersionChoice.Last());
    List<ViewedObject> all = Viewing.all(bank, GRANT, last, 5);
    assertThat(all).hasSize(3);
    bank.clock.advance(Duration.ofMinutes(1));
    bank.bank
        .writer()
        .withdraw(List.of(SECRET), Source.Kind.ENVELOPE, letter.reference(), "recalled");
    ViewFilter since =
        new ViewFilter(all.getLast().dateAdded(), Set.of(), Set.of(), last.versions(), Set.of());
    List<ViewedObject> left = Viewing.all(bank, GRANT, since, 5);
    assertThat(left)
        .singleElement()
        .satisfies(
            object -> {
              assertThat(object.id()).isEqualTo(id("report", 1));
              assertThat(new String(object.json(), StandardCharsets.UTF_8)).contains("First.");
            });
    assertThat(Viewing.all(bank, GRANT, last, 5)).hasSize(1);
  }

  @Test
  void whatTellsOfSomethingThatMayBeKnownNoLongerLeaves() {
    bank.store(Viewing.shared(), listing(1, SECRET));
    Handling brief =
        Viewing.shared().toBuilder()
            .retention(bank.clock.instant().plus(Duration.ofDays(1)), TestBank.DELETION)
            .build();
    bank.store(brief, organisation(1, "To be reviewed soon"));
    assertThat(polled()).hasSize(2);
    bank.clock.advance(Duration.ofDays(2));
    assertThat(polled()).isEmpty();
  }

  @Test
  void aSecondViewOfTheSameThingsIsItsOwn() {
    bank.store(Viewing.shared(), listing(1, SECRET));
    bank.store(Viewing.shared(Tlp.RED), organisation(1, "For those who may see red"));
    ViewGrant red =
        new ViewGrant(
            "other",
            GRANT.recipient(),
            GRANT.purposes(),
            GRANT.terms(),
            GRANT.consents(),
            Tlp.RED,
            GRANT.keep(),
            GRANT.humanRights());
    assertThat(polled()).isEmpty();
    assertThat(Viewing.ids(bank, red)).containsExactlyInAnyOrder(id("report", 1), SECRET);
    assertThat(polled()).isEmpty();
  }
}
