package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jisr.law.AgreementTerms;
import org.jisr.law.HumanRights;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.Test;

final class SpaceCollectionTest {
  private static Subscriber subscriber(TestNode node, CharterText charter) {
    return node.exchange
        .subscribers()
        .create(
            new SubscriberDraft(
                new PartyId("stadium-operator"),
                Map.of(Language.EN, "Stadium operator"),
                true,
                false,
                new SubscriptionTerms(
                    new TreeSet<>(List.of(charter.purpose())),
                    new TreeSet<>(List.of(AgreementTerms.ANY_TYPE)),
                    charter.conditions(),
                    Tlp.RED,
                    Duration.ofDays(30),
                    Tlp.AMBER,
                    HumanRights.NO_CONCERN,
                    charter.proposedAt(),
                    charter.sunset())),
            node.viewer());
  }

  private static List<SpaceCollectionTable.Row> open(TestNode node) {
    return node.exchange.core().jdbi().withHandle(SpaceCollectionTable::open);
  }

  @Test
  void aSpaceThatEndedJustBeforeANodeDiedLeavesNoCollectionBehind() {
    try (TestNode lead = new TestNode("north-service");
        TestNode south = new TestNode("south-guard")) {
      Road.agree(lead, south);
      Space space = Chartering.found(lead, Chartering.open(south));
      String party = subscriber(lead, space.charter().text()).id();
      SpaceCollections collections = lead.exchange.spaceCollections();
      assertThat(collections.open(party, space.id(), lead.viewer()).spaces()).hasSize(1);
      lead.exchange
          .core()
          .jdbi()
          .useTransaction(
              handle ->
                  SpaceTable.end(
                      handle, space.id(), SpaceEnd.LEFT, space.charter().text().proposedAt()));
      assertThat(lead.exchange.subscribers().get(party).spaces()).isEmpty();
      assertThat(open(lead)).hasSize(1);
      collections.settle();
      assertThat(open(lead)).isEmpty();
    }
  }
}
