package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jisr.bank.Objects.id;
import static org.jisr.bank.Objects.object;
import static org.jisr.bank.Objects.organisation;
import static org.jisr.bank.Objects.relationship;
import static org.jisr.bank.Objects.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PagingTest {
  private static final SearchQuery SEEN = SearchQuery.of("seen");

  private TestBank bank;

  @BeforeEach
  void open() {
    bank = new TestBank();
    bank.store(
        TestBank.own(Tlp.GREEN),
        IntStream.range(0, 25)
            .mapToObj(i -> report(i, i % 5 == 0 ? "Seen again" : "Note", "seen at gate " + i))
            .toArray(StixObject[]::new));
  }

  @AfterEach
  void close() {
    bank.close();
  }

  @Test
  void pagesShowEverythingOnceWhileOthersWrite() {
    List<StixId> seen = new ArrayList<>();
    String cursor = null;
    int number = 100;
    do {
      SearchPage page = bank.gate().search(TestBank.ANALYST, SEEN, 4, cursor);
      assertThat(page.count()).isEqualTo(25);
      page.items().forEach(hit -> seen.add(hit.id()));
      cursor = page.next();
      bank.store(
          TestBank.own(Tlp.GREEN),
          report(number++, "Seen", "seen later"),
          object(
              id("report", 24 - seen.size() / 2),
              "2026-09-01T00:00:00Z",
              "\"name\":\"Seen, revised\",\"description\":\"seen\""));
    } while (cursor != null);
    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    assertThat(bank.search("seen").count()).isGreaterThan(25);
  }

  @Test
  void nameMatchesComeFirst() {
    SearchPage page = bank.gate().search(TestBank.ANALYST, SEEN, 5, null);
    assertThat(page.items()).extracting(Hit::name).containsOnly("Seen again");
  }

  @Test
  void aMarkBelongsToItsQuestionAndViewer() {
    String mark = bank.gate().search(TestBank.ANALYST, SEEN, 4, null).next();
    assertThat(mark).isNotNull();
    refused(() -> bank.gate().search(TestBank.ANALYST, SearchQuery.of("gate"), 4, mark));
    refused(() -> bank.gate().search(TestBank.ANALYST, SEEN.types(Set.of("report")), 4, mark));
    refused(() -> bank.gate().search(TestBank.consultation("other", Tlp.RED), SEEN, 4, mark));
    refused(
        () ->
            bank.gate()
                .relationships(
                    TestBank.ANALYST, id("report", 1), new RelationQuery(Set.of(), null, 4, mark)));
  }

  @Test
  void aMarkThatWasTouchedIsRefused() {
    String mark = bank.gate().search(TestBank.ANALYST, SEEN, 4, null).next();
    assertThat(mark).isNotNull();
    for (int at = 0; at < mark.length(); at += 7) {
      char other = mark.charAt(at) == 'A' ? 'B' : 'A';
      String touched = mark.substring(0, at) + other + mark.substring(at + 1);
      refused(() -> bank.gate().search(TestBank.ANALYST, SEEN, 4, touched));
    }
    for (String nonsense : List.of("", "x", "!!!", "AAAA", mark + "AAAA", mark.substring(4))) {
      refused(() -> bank.gate().search(TestBank.ANALYST, SEEN, 4, nonsense));
    }
  }

  @Test
  void relationsPageWhileOthersWrite() {
    bank.store(TestBank.own(Tlp.GREEN), organisation(1, "Hub"));
    bank.store(
        TestBank.own(Tlp.GREEN),
        IntStream.range(0, 11)
            .mapToObj(i -> relationship(i, id("identity", 50 + i), "member-of", id("identity", 1)))
            .toArray(StixObject[]::new));
    List<StixId> seen = new ArrayList<>();
    String cursor = null;
    int number = 100;
    do {
      RelationPage page =
          bank.gate()
              .relationships(
                  TestBank.ANALYST,
                  id("identity", 1),
                  new RelationQuery(Set.of(), null, 3, cursor));
      page.items().forEach(relation -> seen.add(relation.id()));
      cursor = page.next();
      bank.store(
          TestBank.own(Tlp.GREEN),
          relationship(number, id("identity", number++), "member-of", id("identity", 1)));
    } while (cursor != null);
    assertThat(seen).hasSize(11).doesNotHaveDuplicates();
  }

  private static void refused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            BankException.class, e -> assertThat(e.code()).isEqualTo("BANK_CURSOR_INVALID"));
  }
}
