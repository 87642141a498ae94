package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.bank.Objects.id;
import static org.jisr.bank.Objects.organisation;
import static org.jisr.bank.Objects.relationship;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hub with relations of the same moment, in both directions, some told by several statements. */
final class RelationPagingTest {
  private static final StixId HUB = id("identity", 1);
  private static final int KNOWS = 12;
  private static final int BELONGS = 9;

  private TestBank bank;

  @BeforeEach
  void open() {
    bank = new TestBank();
    bank.store(TestBank.own(Tlp.GREEN), organisation(1, "Hub"));
    bank.store(TestBank.own(Tlp.GREEN), knows());
    bank.store(TestBank.own(Tlp.GREEN), belongs());
    bank.store(TestBank.own(Tlp.AMBER), Arrays.copyOf(knows(), 4));
    bank.store(TestBank.handling(TestBank.PARTNER, Tlp.GREEN).build(), Arrays.copyOf(belongs(), 3));
    bank.store(TestBank.own(Tlp.GREEN), relationship(99, HUB, "knows", HUB));
  }

  @AfterEach
  void close() {
    bank.close();
  }

  private static StixObject[] knows() {
    return IntStream.range(0, KNOWS)
        .mapToObj(i -> relationship(i, HUB, "knows", id("identity", 50 + i)))
        .toArray(StixObject[]::new);
  }

  private static StixObject[] belongs() {
    return IntStream.range(0, BELONGS)
        .mapToObj(i -> relationship(30 + i, id("identity", 50 + i), "member-of", HUB))
        .toArray(StixObject[]::new);
  }

  @Test
  void pagesOfAnySizeMakeTheWholeList() {
    for (Set<String> kinds : List.of(Set.<String>of(), Set.of("knows"), Set.of("member-of"))) {
      List<Relation> whole = pages(kinds, 200);
      for (int size = 1; size <= 7; size++) {
        assertThat(pages(kinds, size)).isEqualTo(whole);
      }
      assertThat(whole).extracting(Relation::id).doesNotHaveDuplicates();
      assertThat(page(kinds, 1, null).count()).isEqualTo(whole.size());
    }
  }

  @Test
  void aRelationToldSeveralTimesCountsOnce() {
    assertThat(page(Set.of(), 5, null).kinds())
        .containsExactly(new FacetCount("knows", KNOWS + 1), new FacetCount("member-of", BELONGS));
    assertThat(bank.gate().entity(TestBank.ANALYST, HUB, null).relationshipCount())
        .isEqualTo(KNOWS + 1 + BELONGS);
    assertThat(bank.gate().neighbourhood(TestBank.ANALYST, HUB, 50, null).edges())
        .hasSize(KNOWS + 1 + BELONGS);
  }

  private List<Relation> pages(Set<String> kinds, int size) {
    List<Relation> all = new ArrayList<>();
    String cursor = null;
    do {
      RelationPage page = page(kinds, size, cursor);
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    return all;
  }

  private RelationPage page(Set<String> kinds, int size, @Nullable String cursor) {
    return bank.gate()
        .relationships(TestBank.ANALYST, HUB, new RelationQuery(kinds, null, size, cursor));
  }
}
