package org.jisr.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jisr.law.Samples.NOW;
import static org.jisr.law.Samples.amberForSouth;
import static org.jisr.law.Samples.toSouth;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.Test;

final class PolicySetTest {
  private static final PolicyScope BULK =
      new PolicyScope(
          Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Tlp.AMBER, false, false, 20);

  private static Decision decide(PolicySet policy, int items) {
    Circumstances around =
        Circumstances.NONE
            .answered(HumanRights.NO_CONCERN)
            .counting(items, 0)
            .under(new LawBook(null, policy));
    return ReleaseRules.decide(amberForSouth().build(), toSouth().in(around), NOW);
  }

  @Test
  void aThresholdAsksForASecondOfficerWithTheWordsOfTheRule() {
    PolicySet policy =
        Samples.policy(Samples.rule("bulk", BULK, new PolicyEffect.Require(Need.SECOND_OFFICER)));
    assertThat(decide(policy, 19).permitted()).isTrue();
    Decision many = decide(policy, 20);
    assertThat(many.outcome()).isEqualTo(new Outcome.Needs(Set.of(Need.SECOND_OFFICER)));
    Reason reason = many.unsatisfied().getFirst();
    assertThat(reason.code()).isEqualTo("POLICY_bulk");
    assertThat(reason.legalReference()).isEqualTo("Act 12, s. 4");
    assertThat(reason.text(Language.AR)).isEqualTo("found (ar)");
    assertThat(reason.cure(Language.FR)).isEqualTo("cured (fr)");
  }

  @Test
  void conditionsOfARuleBecomeDuties() {
    PolicySet policy =
        Samples.policy(
            Samples.rule(
                "no-matching",
                PolicyScope.ALL,
                new PolicyEffect.Oblige(List.of(Condition.of(ConditionKind.NO_MATCHING)))));
    assertThat(decide(policy, 1).obligations())
        .extracting(Obligation::code)
        .contains("no-matching");
  }

  @Test
  void builtInRulesCiteTheProvisionThePolicyMapsThemTo() {
    PolicySet policy =
        new PolicySet(
            Samples.NORTH,
            "Council",
            2,
            NOW,
            null,
            List.of(),
            List.of(),
            Map.of("RELEASE_PURPOSE", "Act 9, s. 2"));
    assertThat(decide(policy, 1).reasons())
        .filteredOn(reason -> reason.code().equals("RELEASE_PURPOSE"))
        .extracting(Reason::legalReference)
        .containsExactly("Act 9, s. 2");
  }

  @Test
  void aPolicyThatIsNotInForceAsksForNothing() {
    PolicySet later =
        new PolicySet(
            Samples.NORTH,
            "Council",
            2,
            NOW.plusSeconds(1),
            null,
            List.of(Samples.rule("none", PolicyScope.ALL, new PolicyEffect.Deny())),
            List.of(),
            Map.of());
    assertThat(decide(later, 1).permitted()).isTrue();
  }

  @Property
  void aPolicyComesBackFromItsJsonAndItsSignedFile(@ForAll("policies") PolicySet policy)
      throws NoSuchAlgorithmException {
    LawText again = LawText.ofJson(policy.canonicalJson());
    assertThat(again).isEqualTo(policy);
    KeyPair keys = keys();
    SignedLaw signed = SignedLaw.sign(policy, keys.getPrivate(), keys.getPublic());
    SignedLaw read = SignedLaw.ofJson(signed.json());
    assertThat(read.text()).isEqualTo(policy);
    assertThat(read.key()).isEqualTo(signed.key());
  }

  @Test
  void aCatalogueComesBackFromItsJson() {
    InstrumentCatalogue catalogue =
        Samples.catalogue(Samples.instrument("القانون 12", "4"), Samples.instrument("Act"));
    assertThat(LawText.ofJson(catalogue.canonicalJson())).isEqualTo(catalogue);
  }

  @Test
  void aSignedTextThatWasChangedIsRefused() throws NoSuchAlgorithmException {
    KeyPair keys = keys();
    PolicySet policy = Samples.policy(Samples.rule("bulk", BULK, new PolicyEffect.Deny()));
    String signed =
        new String(
            SignedLaw.sign(policy, keys.getPrivate(), keys.getPublic()).json(),
            StandardCharsets.UTF_8);
    String loosened = signed.replace("\"items_from\":20", "\"items_from\":90");
    assertThat(loosened).isNotEqualTo(signed);
    assertThatThrownBy(() -> SignedLaw.ofJson(loosened.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            LawException.class,
            e -> assertThat(e.code()).isEqualTo(LawException.Code.LAW_SIGNATURE_INVALID));
  }

  @Test
  void aTextWithAnUnknownPropertyOrAMissingLanguageIsRefused() {
    String good =
        new String(
            Samples.policy(Samples.rule("bulk", BULK, new PolicyEffect.Deny())).canonicalJson(),
            StandardCharsets.UTF_8);
    for (String bad :
        List.of(
            good.replace("items_from", "items_form"),
            good.replace("\"es\":\"found (es)\",", ""),
            good.replace("\"deny\"", "\"permit\""),
            good.replace("jisr-policy/1", "jisr-policy/9"),
            "[]",
            "{")) {
      assertThat(bad).isNotEqualTo(good);
      assertThatThrownBy(() -> LawText.ofJson(bad.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(LawException.class);
    }
  }

  private static KeyPair keys() throws NoSuchAlgorithmException {
    return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }

  @Provide
  Arbitrary<PolicySet> policies() {
    return LawArbitraries.policies();
  }
}
