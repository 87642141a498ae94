package org.jisr.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The table fails the exercise whenever a message was lost, came twice, or a lie was believed. */
final class FaultTableTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Checks checks = new Checks();
  private final FaultTable table =
      new FaultTable(
          new Transcript(new PrintStream(printed, true, StandardCharsets.UTF_8), false), checks);

  @Test
  void everythingDeliveredOncePasses() {
    table.add(new FaultTable.Row("partition", 5, 5, 0, 0));
    table.refused("bomb", "MALFORMED", "MALFORMED", "");
    assertThat(checks.passed()).isTrue();
    table.print();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("5 / 5 / 0 / 0");
  }

  @Test
  void whatIsLostOrTwiceOrNeverSentFails() {
    table.add(new FaultTable.Row("lost", 5, 4, 0, 1));
    table.add(new FaultTable.Row("twice", 5, 5, 1, 0));
    table.add(new FaultTable.Row("nothing was sent", 0, 0, 0, 0));
    assertThat(checks.failures()).isEqualTo(3);
  }

  @Test
  void aLieThatIsStoredOrRefusedForAnotherReasonFails() {
    table.refused("stored", "CHAIN", "CHAIN", "stored");
    table.refused("another reason", "CHAIN", "EARLY", "");
    assertThat(checks.failures()).isEqualTo(2);
  }
}
