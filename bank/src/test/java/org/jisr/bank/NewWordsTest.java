package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.bank.Objects.report;

import org.jisr.stix.Tlp;
import org.junit.jupiter.api.Test;

final class NewWordsTest {
  @Test
  void whatWaitsGoesIntoTheIndexOfItsLevelAndIsFoundAsBefore() {
    try (TestBank bank = new TestBank()) {
      bank.store(TestBank.own(Tlp.GREEN), report(1, "One", "kept"));
      bank.store(TestBank.own(Tlp.AMBER), report(2, "Two", "kept"));
      assertThat(settled(bank)).isNotNegative();
      assertThat(settled(bank)).as("nothing waits after the first time").isZero();
      assertThat(bank.search("kept").count()).isEqualTo(2);
    }
  }

  private static long settled(TestBank bank) {
    return bank.jdbi().<Long, RuntimeException>withHandle(NewWords::settle);
  }
}
