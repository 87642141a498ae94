package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A member sees only whom the charter lets it see, wherever it looks. */
final class SpaceSecrecyTest {
  private static TestNode lead;
  private static TestNode south;
  private static TestNode shadow;

  @BeforeAll
  static void open() {
    lead = new TestNode("north-service");
    south = new TestNode("south-guard");
    shadow = new TestNode("shadow-bureau");
    Road.agree(lead, south);
    Road.agree(lead, shadow);
  }

  @AfterAll
  static void close() {
    lead.close();
    south.close();
    shadow.close();
  }

  @Test
  void allSignTheSameTextThoughEachIsShownOnlyThoseItMaySee() {
    String id = Chartering.founded(lead, south, shadow);
    Space atLead = lead.exchange.spaces().get(id, lead.viewer());
    Space atSouth = south.exchange.spaces().get(id, south.viewer());
    Space atShadow = shadow.exchange.spaces().get(id, shadow.viewer());
    assertThat(List.of(atLead.state(), atSouth.state(), atShadow.state()))
        .containsOnly(SpaceState.ACTIVE);
    assertThat(List.of(atLead.charter().hash(), atSouth.charter().hash()))
        .containsOnly(atShadow.charter().hash());
    assertThat(atLead.members()).hasSize(2).allMatch(SpaceMember::proven);
    assertThat(atSouth.members())
        .extracting(each -> each.membership().party())
        .containsExactly(lead.party);
    assertThat(atShadow.members())
        .extracting(each -> each.membership().party())
        .containsExactly(lead.party);
  }

  @Test
  void aHiddenMemberLeavesNoTraceAtAnotherMembersNode() {
    String id = Chartering.founded(lead, south, shadow);
    Chartering.released(lead, id, "Seen By Both", south, shadow);
    String name = shadow.party.value();
    String hex = HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
    List<String> tables =
        south
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "SELECT format('%I.%I', table_schema, table_name)"
                                + " FROM information_schema.tables"
                                + " WHERE table_schema IN ('exchange', 'bank')"
                                + " AND table_type = 'BASE TABLE'")
                        .mapTo(String.class)
                        .list());
    assertThat(tables).contains("exchange.charter", "exchange.inbox", "exchange.space_answer");
    for (String table : tables) {
      List<String> rows =
          south
              .jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createQuery("SELECT t::text FROM " + table + " t")
                          .mapTo(String.class)
                          .list());
      assertThat(rows).as(table).noneMatch(row -> row.contains(name) || row.contains(hex));
    }
    assertThat(south.log.entries(south.log.size() - 1, (int) south.log.size()))
        .noneMatch(entry -> entry.clear().toString().contains(name));
    assertThat(south.exchange.spaces().get(id, south.viewer()).toString()).doesNotContain(name);
    assertThat(south.exchange.spaces().get(id, south.viewer()).charter().canonicalText())
        .doesNotContain(name);
  }

  @Test
  void aCharterWithAHiddenMemberLooksLikeOneWithout() {
    String with = Chartering.found(lead, Chartering.open(south), Chartering.hidden(shadow)).id();
    String without = Chartering.found(lead, Chartering.open(south)).id();
    Charter one = Chartering.offered(south, with, 1);
    Charter other = Chartering.offered(south, without, 1);
    assertThat(one.text().slots()).hasSameSizeAs(other.text().slots());
    assertThat(one.canonicalText()).hasSameSizeAs(other.canonicalText());
    assertThat(one.members())
        .extracting(Membership::party, Membership::role, Membership::sight)
        .isEqualTo(
            other.members().stream()
                .map(m -> org.assertj.core.groups.Tuple.tuple(m.party(), m.role(), m.sight()))
                .toList());
    assertThat(south.exchange.spaces().get(with, south.viewer()).members())
        .hasSameSizeAs(south.exchange.spaces().get(without, south.viewer()).members());
  }
}
