package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * When the log or the database is gone, nothing is handed out and nothing is told of the inside.
 */
final class TaxiiFaultTest {
  @Test
  void withoutTheLogNothingLeavesAndNothingComesIn() {
    try (TestNode node = new TestNode("taxii-log")) {
      TaxiiClient client = new TaxiiClient(node, "polling-service", true, true);
      client.push(List.of(TaxiiClient.report(1))).has(202);
      client.get(TaxiiClient.OBJECTS).has(200);
      node.log.close();
      Answer refused = client.get(TaxiiClient.OBJECTS).has(503);
      assertThat(refused.body()).doesNotContain("report--", "Exception", "org.jisr");
      assertThat(refused.header("Content-Type")).isEqualTo(TaxiiMedia.TYPE);
      assertThat(refused.header("X-TAXII-Date-Added-First")).isEmpty();
      client.push(List.of(TaxiiClient.report(2))).has(503);
      client.delete(TaxiiClient.reportId(1)).has(503);
      assertThat(
              client
                  .get(TaxiiClient.OBJECTS + "?match[id]=" + TaxiiClient.reportId(2))
                  .has(200)
                  .body())
          .as("an empty page leaves no leaf")
          .isEqualTo("{}");
    }
  }
}
