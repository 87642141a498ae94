package org.jisr.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jisr.bank.NetworkView;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private TestRoom room;
  private UUID id;

  @BeforeEach
  void open() {
    room = new TestRoom();
    room.star(3, 4);
    id = room.run(TestRoom.SENIOR, TestRoom.question(TestRoom.phone(0))).id();
  }

  @AfterEach
  void close() {
    room.close();
  }

  /** Every statement of the network but those about one phone. */
  private Set<UUID> permittedBut(StixId phone) {
    NetworkView view =
        room.bank.gate().network(TestRoom.SENIOR, TestRoom.question(TestRoom.phone(0)).network());
    Set<UUID> permitted = new HashSet<>();
    for (NetworkView.Node node : view.nodes()) {
      if (!node.id().equals(phone)) {
        node.told().forEach(told -> permitted.add(told.statement()));
      }
    }
    view.ties().forEach(tie -> permitted.add(tie.told().statement()));
    return permitted;
  }

  @Test
  void aSummaryNamesOnlyWhatIsSharedAndRestsOnlyOnWhatMayGo() {
    Set<StixId> shared = Set.of(TestRoom.phone(1), TestRoom.phone(5), TestRoom.phone(9));
    SummaryPreview all =
        room.scenarios.summary(
            TestRoom.SENIOR, id, TestRoom.OTHER, shared, permittedBut(TestRoom.phone(99)));
    assertThat(all.named()).extracting(Named::id).containsExactlyInAnyOrderElementsOf(shared);
    assertThat(all.hubs()).isEqualTo(1);
    assertThat(all.withheld()).isZero();
    Set<UUID> without = permittedBut(TestRoom.phone(0));
    SummaryPreview less =
        room.scenarios.summary(TestRoom.SENIOR, id, TestRoom.OTHER, shared, without);
    assertThat(less.hubs()).isZero();
    assertThat(less.withheld()).isEqualTo(4);
    assertThatThrownBy(
            () ->
                room.scenarios.summary(
                    TestRoom.SENIOR, id, TestRoom.OTHER, shared, without, all.hash()))
        .isInstanceOfSatisfying(
            ScenariosException.class,
            e -> assertThat(e.fault()).isEqualTo(ScenariosFault.SUMMARY_CHANGED));
    byte[] file =
        room.scenarios.summary(TestRoom.SENIOR, id, TestRoom.OTHER, shared, without, less.hash());
    assertThat(new String(file, StandardCharsets.UTF_8))
        .contains("jisr-summary/1")
        .contains(TestRoom.phone(1).toString())
        .doesNotContain(TestRoom.phone(0).toString());
    assertThat(room.acts("summary")).hasSize(1);
  }

  @Test
  void aPartnersSummaryMakesBridgesOfCutPointsThatItGoesRound() {
    String file =
        """
        {"format":"jisr-summary/1","from":"southern-guard","to":"north-coast",\
        "purpose":"event-security","marking":"amber","named":["%s","%s","%s"],\
        "hubs":[[0,1,2]],"more":[]}"""
            .formatted(TestRoom.phone(2), TestRoom.phone(6), TestRoom.phone(10));
    JoinedView joined = room.scenarios.joined(TestRoom.SENIOR, id, bytes(file));
    assertThat(joined.shared()).isEqualTo(3);
    assertThat(joined.marking()).isEqualTo(Tlp.AMBER);
    assertThat(joined.points())
        .filteredOn(point -> point.entity().id().equals(TestRoom.phone(0)))
        .allMatch(point -> point.own() && !point.joined())
        .hasSize(1);
    assertThat(room.acts("join")).hasSize(1);
  }

  @Test
  void whatIsNoSummaryForThisNodeAndPurposeIsRefused() {
    String good =
        """
        {"format":"jisr-summary/1","from":"southern-guard","to":"north-coast",\
        "purpose":"event-security","marking":"amber","named":[],"hubs":[],"more":[]}""";
    for (String bad :
        new String[] {
          "",
          "[]",
          "{}",
          "null",
          good.replace("north-coast", "elsewhere"),
          good.replace("southern-guard", "north-coast"),
          good.replace("event-security", "terrorism"),
          good.replace("\"more\":[]", "\"more\":[7]"),
          good.replace("\"more\":[]", "\"more\":[null]"),
          good.replace("\"named\":[]", "\"named\":[\"no id\"]"),
          good.replace("amber", "purple")
        }) {
      assertThatThrownBy(() -> room.scenarios.joined(TestRoom.SENIOR, id, bytes(bad)))
          .as(bad)
          .isInstanceOfSatisfying(
              ScenariosException.class,
              e -> assertThat(e.fault()).isEqualTo(ScenariosFault.SUMMARY_INVALID));
    }
    assertThat(room.scenarios.joined(TestRoom.SENIOR, id, bytes(good)).points()).hasSize(4);
  }

  @Test
  void behindAnEndOfANetworkThereIsMore() {
    Set<StixId> shared = Set.of(TestRoom.phone(0), TestRoom.phone(1));
    Set<UUID> permitted = permittedBut(TestRoom.phone(99));
    String hash =
        room.scenarios.summary(TestRoom.SENIOR, id, TestRoom.OTHER, shared, permitted).hash();
    NetworkSummary told =
        NetworkSummary.read(
            room.scenarios.summary(TestRoom.SENIOR, id, TestRoom.OTHER, shared, permitted, hash));
    assertThat(told.hubs()).hasSize(1);
    assertThat(told.more()).containsExactly(0, 0, 1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
