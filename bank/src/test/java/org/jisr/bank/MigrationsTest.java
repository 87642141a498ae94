package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jisr.bank.Objects.report;

import com.zaxxer.hikari.HikariDataSource;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.Test;

final class MigrationsTest {
  @Test
  void aBankOpensAgainWithWhatItHeld() {
    try (TestBank bank = new TestBank()) {
      bank.store(TestBank.own(Tlp.GREEN), report(1, "One", "kept"));
      try (Bank again = Bank.open(bank.dataSource(), bank.log, TestBank.SELF, bank.clock)) {
        assertThat(again.gate().search(TestBank.ANALYST, SearchQuery.of("kept"), 5, null).count())
            .isEqualTo(1);
      }
    }
  }

  @Test
  void aBankWhoseWordsStoodAloneIsSearchedAsBefore() {
    try (TestBank bank = new TestBank()) {
      bank.store(TestBank.own(Tlp.GREEN), report(1, "One", "kept"), report(2, "Two", "kept"));
      bank.store(TestBank.own(Tlp.RED), report(1, "One", "kept and more"));
      SearchPage before = bank.search("kept");
      assertThat(before.count()).isEqualTo(2);
      bank.jdbi()
          .useHandle(
              handle ->
                  handle
                      .createScript(
                          """
                          DROP TABLE bank.mention, bank.spec_version, bank.view_waiting;
                          ALTER TABLE bank.view DROP COLUMN closed;
                          DROP TABLE bank.redaction, bank.redaction_key, bank.suppression,
                            bank.suppression_key, bank.amendment, bank.lifted;
                          ALTER TABLE bank.handling DROP COLUMN level;
                          DROP VIEW bank.visible_lexeme;
                          CREATE TABLE bank.alone AS
                            SELECT statement, handling, names, words FROM bank.lexeme;
                          DROP TABLE bank.lexeme;
                          ALTER TABLE bank.alone RENAME TO lexeme;
                          ALTER TABLE bank.lexeme ADD CONSTRAINT lexeme_pkey PRIMARY KEY (statement);
                          CREATE INDEX lexeme_words ON bank.lexeme USING gin (words);
                          DELETE FROM bank.flyway_schema_history WHERE version::int >= 31;
                          """)
                      .execute());
      try (Bank again = Bank.open(bank.dataSource(), bank.log, TestBank.SELF, bank.clock)) {
        assertThat(again.gate().search(TestBank.ANALYST, SearchQuery.of("kept"), 50, null))
            .isEqualTo(before);
      }
    }
  }

  @Test
  void aNewerSchemaIsRefusedAndLeftUntouched() {
    try (TestBank bank = new TestBank()) {
      bank.jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      """
                      INSERT INTO bank.flyway_schema_history
                        (installed_rank, version, description, type, script, checksum,
                         installed_by, execution_time, success)
                      VALUES (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', 1, true)
                      """));
      assertThatThrownBy(() -> Bank.open(bank.dataSource(), bank.log, TestBank.SELF, bank.clock))
          .isInstanceOfSatisfying(
              BankException.class, e -> assertThat(e.code()).isEqualTo("BANK_SCHEMA_NEWER"));
      assertThat(
              bank.jdbi()
                  .<Integer, RuntimeException>withHandle(
                      handle ->
                          handle
                              .createQuery("SELECT count(*) FROM bank.flyway_schema_history")
                              .mapTo(Integer.class)
                              .one()))
          .isGreaterThan(1);
    }
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsSaid() {
    TestBank bank = new TestBank();
    HikariDataSource pool = (HikariDataSource) bank.dataSource();
    pool.close();
    assertThatThrownBy(() -> bank.search("x"))
        .isInstanceOfSatisfying(
            BankException.class, e -> assertThat(e.code()).isEqualTo("BANK_UNAVAILABLE"));
    assertThatThrownBy(() -> Bank.open(pool, bank.log, TestBank.SELF, bank.clock))
        .isInstanceOfSatisfying(
            BankException.class, e -> assertThat(e.code()).isEqualTo("BANK_UNAVAILABLE"));
    bank.close();
  }
}
