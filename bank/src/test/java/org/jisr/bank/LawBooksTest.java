package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Consultation;
import org.jisr.law.HumanRights;
import org.jisr.law.LawText;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.SignedLaw;
import org.jisr.law.Viewer;
import org.jisr.log.LogEntry;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LawBooksTest {
  private static final KeyPair AUTHORITY = keys();
  private static final Consultation LIAISON =
      new Consultation(
          new Viewer(TestBank.SELF, "liaison-1", Set.of(Role.LIAISON), Tlp.RED),
          Purpose.EVENT_SECURITY,
          null);
  private static final AgreementTerms TERMS = Viewing.grant().terms();

  private TestBank bank;
  private LawBooks law;

  @BeforeEach
  void open() {
    bank = new TestBank();
    law = bank.bank.law();
    law.trust(sign(policy(1, "")).key());
  }

  @AfterEach
  void close() {
    bank.close();
  }

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SignedLaw sign(String text) {
    return sign(text, AUTHORITY);
  }

  private static SignedLaw sign(String text, KeyPair keys) {
    return SignedLaw.sign(
        LawText.ofJson(text.getBytes(StandardCharsets.UTF_8)), keys.getPrivate(), keys.getPublic());
  }

  private static String policy(int version, String partners) {
    return """
        {"kind":"jisr-policy/1","party":"%s","authority":"Council","version":%d,
         "valid_from":"2020-01-01T00:00:00Z","rules":[
          {"name":"two-for-reports","when":{"types":["report"]},
           "then":{"outcome":"needs","need":"second-officer"},
           "legal_reference":"Decree 4, art. 2",
           "text":{"ar":"تقرير","fr":"Un rapport.","en":"A report.","es":"Un informe."},
           "cure":{"ar":"ضابط ثان","fr":"Un second.","en":"A second.","es":"Otro."}}]%s}
        """
        .formatted(TestBank.SELF, version, partners);
  }

  private List<Release> release(StixId... ids) {
    List<ReleaseRequest> requests =
        List.of(
            new ReleaseRequest(TestBank.PARTNER, Purpose.EVENT_SECURITY, TERMS)
                .answered(HumanRights.NO_CONCERN));
    Gate gate = bank.gate();
    String hash = gate.decideRelease(LIAISON, List.of(ids), requests).decisionHash();
    return gate.release(LIAISON, List.of(ids), requests, hash);
  }

  private LawApproval both(String digest) {
    return new LawApproval("officer-1", "officer-2", digest);
  }

  private void releaseAReportAndAnOrganisation() {
    bank.store(
        Viewing.shared(), Objects.report(1, "Quay", "x"), Objects.organisation(2, "Harbour"));
    List<Release> releases = release(Objects.id("report", 1), Objects.id("identity", 2));
    assertThat(releases.getFirst().items()).hasSize(2);
  }

  @Test
  void aReplaySaysWhichPastDecisionsWouldComeOutOtherwiseAndChangesNothing() {
    releaseAReportAndAnOrganisation();
    LawEdition proposed = law.propose(sign(policy(1, "")), "officer-1");
    assertThat(proposed.state()).isEqualTo("proposed");
    LawReplay replay = law.replay(proposed.digest());
    assertThat(replay.decisions()).isEqualTo(2);
    assertThat(replay.changed()).isEqualTo(1);
    assertThat(replay.changes()).isEqualTo(Map.of("permit → needs", 1L));
    assertThat(replay.items())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.id()).isEqualTo(Objects.id("report", 1));
              assertThat(item.before().permitted()).isTrue();
              assertThat(item.after().unsatisfied().getFirst().code())
                  .isEqualTo("POLICY_two-for-reports");
              assertThat(item.after().unsatisfied().getFirst().legalReference())
                  .isEqualTo("Decree 4, art. 2");
            });
    assertThat(law.inForce().policy()).isNull();
  }

  @Test
  void anAgreementThatWaitsIsReplayedOverPastReleasesToItsPartner() {
    releaseAReportAndAnOrganisation();
    AgreementTerms reportsOnly =
        new AgreementTerms(
            "next",
            "00",
            TERMS.parties(),
            TERMS.purposes(),
            Set.of("report"),
            TERMS.conditions(),
            null,
            TERMS.validUntil());
    LawReplay replay = law.replay(TestBank.PARTNER, reportsOnly);
    assertThat(replay.decisions()).isEqualTo(2);
    assertThat(replay.changes()).isEqualTo(Map.of("permit → deny", 1L));
    assertThat(replay.items())
        .extracting(LawReplay.Item::id)
        .containsExactly(Objects.id("identity", 2));
    assertThat(law.replay(new PartyId("another"), reportsOnly).decisions()).isZero();
    assertThat(law.replay(TestBank.PARTNER, TERMS).changed()).isZero();
  }

  @Test
  void aPolicyJudgesFromItsActivationByTwoPersonsOn() {
    releaseAReportAndAnOrganisation();
    String digest = law.propose(sign(policy(1, "")), "officer-1").digest();
    for (LawApproval bad :
        List.of(
            new LawApproval("officer-1", "officer-1", digest),
            new LawApproval("officer-1", "", digest),
            both("another"))) {
      assertFault(() -> law.activate(digest, bad), BankFault.LAW_APPROVAL);
    }
    assertThat(law.activate(digest, both(digest)).state()).isEqualTo("in-force");
    assertFault(() -> law.activate(digest, both(digest)), BankFault.LAW_APPROVAL);
    Release after = release(Objects.id("report", 1), Objects.id("identity", 2)).getFirst();
    assertThat(after.items())
        .singleElement()
        .satisfies(item -> assertThat(item.object().type()).isEqualTo("identity"));
    assertThat(Viewing.ids(bank, Viewing.grant())).containsExactly(Objects.id("identity", 2));
    LogEntry leaf =
        bank.log.entries(bank.log.size() - 1, 50).stream()
            .filter(entry -> entry.code().equals("policy"))
            .findFirst()
            .orElseThrow();
    assertThat(leaf.clear()).containsEntry("action", "activate").containsEntry("version", "1");
    assertThat(bank.log.open(leaf.index()).values())
        .containsEntry("changed", "1")
        .containsEntry("second", "officer-2");
  }

  @Test
  void theWordOfOnePersonIsKeptAndThatOfAnotherPutsItInForce() {
    String digest = law.propose(sign(policy(1, "")), "officer-1").digest();
    assertThat(law.approve(digest, "officer-1").state()).isEqualTo("proposed");
    assertFault(() -> law.approve(digest, "officer-1"), BankFault.LAW_APPROVAL);
    assertThat(law.inForce().policy()).isNull();
    assertThat(law.approve(digest, "officer-2").state()).isEqualTo("in-force");
    assertThat(law.inForce().policy()).isNotNull();
  }

  @Test
  void whatIsInForceOutlivesTheProcess() {
    String digest = law.propose(sign(policy(3, "")), "officer-1").digest();
    law.activate(digest, both(digest));
    LawBooks reopened = Bank.open(bank.dataSource(), bank.log, TestBank.SELF, bank.clock).law();
    assertThat(reopened.inForce()).isEqualTo(law.inForce());
    assertThat(reopened.list()).singleElement().extracting(LawEdition::digest).isEqualTo(digest);
  }

  @Test
  void theEffectOfATextIsKnownAlsoWhenItIsInForceAndAgainstTheOneBefore() {
    releaseAReportAndAnOrganisation();
    String first = law.propose(sign(policy(1, "")), "officer-1").digest();
    law.activate(first, both(first));
    assertThat(law.effect(first).changes()).isEqualTo(Map.of("permit → needs", 1L));
    bank.clock.advance(java.time.Duration.ofMinutes(1));
    String second =
        law.propose(sign(policy(2, "").replace("[\"report\"]", "[\"campaign\"]")), "officer-1")
            .digest();
    assertThat(law.effect(second).changes()).isEqualTo(Map.of("needs → permit", 1L));
    law.activate(second, both(second));
    assertThat(law.effect(second).changes()).isEqualTo(Map.of("needs → permit", 1L));
    assertThat(law.effect(first).changes()).isEqualTo(Map.of("permit → needs", 1L));
    assertThat(LawBooks.predecessor(law.list(), law.list().getFirst()))
        .map(LawEdition::digest)
        .contains(first);
  }

  @Test
  void aDecisionIsReadAgainUnderTheLawOfItsMoment() {
    releaseAReportAndAnOrganisation();
    long leaf = leafOf("decision");
    bank.clock.advance(java.time.Duration.ofMinutes(1));
    String digest = law.propose(sign(policy(1, "")), "officer-1").digest();
    law.activate(digest, both(digest));
    assertThat(law.decided(leaf))
        .hasSize(2)
        .allSatisfy(
            item -> {
              assertThat(item.outcome()).isEqualTo("permit");
              assertThat(item.confirmed()).isTrue();
              assertThat(item.handling().legalBasis()).isNotEmpty();
              assertThat(item.context().recipient()).isEqualTo(TestBank.PARTNER);
            });
    bank.clock.advance(java.time.Duration.ofMinutes(1));
    assertThat(release(Objects.id("report", 1)).getFirst().items()).isEmpty();
    assertThat(law.decided(leafOf("refusal")))
        .singleElement()
        .satisfies(
            item ->
                assertThat(item.decision().unsatisfied().getFirst().code())
                    .isEqualTo("POLICY_two-for-reports"));
    assertThat(law.decided(0)).isEmpty();
  }

  private long leafOf(String kind) {
    return bank.log.entries(bank.log.size() - 1, 50).stream()
        .filter(entry -> entry.code().equals(kind))
        .findFirst()
        .orElseThrow()
        .index();
  }

  @Test
  void aDailyQuotaCountsWhatWentBefore() {
    String limits = ",\"partners\":[{\"party\":\"%s\",\"per_day\":2}]".formatted(TestBank.PARTNER);
    String digest =
        law.propose(sign(policy(1, limits).replace("[\"report\"]", "[\"campaign\"]")), "officer-1")
            .digest();
    law.activate(digest, both(digest));
    releaseAReportAndAnOrganisation();
    Release third = release(Objects.id("identity", 2)).getFirst();
    assertThat(third.items()).isEmpty();
    assertThat(third.decisions().getFirst().decision().unsatisfied())
        .extracting(reason -> reason.code())
        .containsExactly("RELEASE_QUOTA");
  }

  @Test
  void onlyWhatATrustedAuthoritySignedForThisPartyIsTakenIn() {
    assertFault(
        () -> law.propose(sign(policy(1, ""), keys()), "officer-1"), BankFault.LAW_UNTRUSTED);
    String foreign = policy(1, "").replace(TestBank.SELF.value(), "another-party");
    assertFault(() -> law.propose(sign(foreign), "officer-1"), BankFault.LAW_UNTRUSTED);
    String digest = law.propose(sign(policy(2, "")), "officer-1").digest();
    law.activate(digest, both(digest));
    assertFault(() -> law.propose(sign(policy(1, "")), "officer-1"), BankFault.LAW_OLDER);
    assertFault(() -> law.replay("unknown"), BankFault.LAW_UNKNOWN);
  }

  @Test
  void theFirstTextIsInstalledByTheMachineAndNoLaterOne() {
    law.installFirst(sign(policy(1, "")));
    assertThat(law.inForce().policy()).isNotNull();
    law.installFirst(sign(policy(2, "")));
    assertThat(law.list()).singleElement().satisfies(e -> assertThat(e.text().version()).isOne());
  }

  private static void assertFault(Runnable act, BankFault fault) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(BankException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
