package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.people.Faults.assertFault;

import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jisr.fixtures.SoftAuthenticator;
import org.jisr.law.Role;
import org.jisr.log.LeafKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One confirmation lets one act over one decision go on, in one session. */
final class StepUpTest {
  private static final String HASH = "ab".repeat(32);
  private static final String OTHER = "cd".repeat(32);

  private PeopleFixture fixture;
  private Session analyst;
  private SoftAuthenticator key;
  private StepUp stepUp;

  @BeforeEach
  void start() throws IOException {
    fixture = new PeopleFixture();
    analyst = fixture.analyst();
    key = fixture.registeredKey(analyst);
    stepUp = fixture.people.stepUp();
  }

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  @Test
  void whatWasConfirmedGoesOnOnce() {
    fixture.confirm(analyst, Act.RELEASE, HASH, key);
    Confirmation used = stepUp.require(analyst, Act.RELEASE, HASH).orElseThrow();
    assertThat(used.decisionHash()).isEqualTo(HASH);
    assertThat(used.method()).isEqualTo(SignInMethod.PASSKEY);
    assertFault(PeopleFault.CONFIRMATION_MISSING, () -> stepUp.require(analyst, Act.RELEASE, HASH));
    assertThat(fixture.leaves(LeafKind.CONFIRMATION).getLast().clear())
        .containsEntry("act", "release")
        .containsEntry("outcome", "granted");
  }

  @Test
  void anotherDecisionActSessionOrPersonIsNotConfirmed() {
    fixture.confirm(analyst, Act.RELEASE, HASH, key);
    Session elsewhere = fixture.signedInBy(key).session();
    Session colleague = fixture.analyst();
    fixture.registeredKey(colleague);
    for (Session by : Set.of(elsewhere, colleague)) {
      assertFault(PeopleFault.CONFIRMATION_MISSING, () -> stepUp.require(by, Act.RELEASE, HASH));
    }
    assertFault(
        PeopleFault.CONFIRMATION_MISSING, () -> stepUp.require(analyst, Act.RELEASE, OTHER));
    assertFault(PeopleFault.CONFIRMATION_MISSING, () -> stepUp.require(analyst, Act.RECALL, HASH));
    assertThat(stepUp.require(analyst, Act.RELEASE, HASH)).isPresent();
  }

  @Test
  void theRefusalSaysWhatToConfirm() {
    try {
      stepUp.require(analyst, Act.RECALL, HASH);
    } catch (PeopleException e) {
      assertThat(e.details())
          .containsEntry("act", "recall")
          .containsEntry("decisionHash", HASH)
          .hasSize(2);
      return;
    }
    throw new AssertionError("It went on without a confirmation.");
  }

  @Test
  void aConfirmationIsGoodForTenMinutes() {
    fixture.confirm(analyst, Act.RELEASE, HASH, key);
    fixture.pass(Duration.ofMinutes(10));
    assertFault(PeopleFault.CONFIRMATION_MISSING, () -> stepUp.require(analyst, Act.RELEASE, HASH));
  }

  @Test
  void aSignatureOverAnotherDecisionsChallengeIsRefused() {
    StepUpChallenge other = stepUp.begin(analyst, Act.RELEASE, OTHER);
    StepUpChallenge asked = stepUp.begin(analyst, Act.RELEASE, HASH);
    String answer = key.get(Objects.requireNonNull(other.passkeyRequest()));
    assertFault(
        PeopleFault.CONFIRMATION_REFUSED,
        () -> stepUp.finish(analyst, asked.id(), new StepUpAnswer.Passkey(answer), "here"));
    assertThat(fixture.lastLeaf().entry().clear()).containsEntry("outcome", "refused");
  }

  @Test
  void aSignInSignatureConfirmsNothing() {
    StepUpChallenge asked = stepUp.begin(analyst, Act.RELEASE, HASH);
    String signIn = key.get(fixture.people.passkeys().beginSignIn("here").options());
    assertFault(
        PeopleFault.CONFIRMATION_REFUSED,
        () -> stepUp.finish(analyst, asked.id(), new StepUpAnswer.Passkey(signIn), "here"));
  }

  @Test
  void aColleaguesKeyConfirmsNothingForMe() {
    SoftAuthenticator foreign = fixture.registeredKey(fixture.analyst());
    assertFault(
        PeopleFault.CONFIRMATION_REFUSED,
        () -> fixture.confirm(analyst, Act.RELEASE, HASH, foreign));
  }

  @Test
  void anAnswerIsTakenOnceAndInItsSession() {
    StepUpChallenge asked = stepUp.begin(analyst, Act.RELEASE, HASH);
    StepUpAnswer answer =
        new StepUpAnswer.Passkey(key.get(Objects.requireNonNull(asked.passkeyRequest())));
    Session elsewhere = fixture.signedInBy(key).session();
    assertFault(
        PeopleFault.CEREMONY_ENDED, () -> stepUp.finish(elsewhere, asked.id(), answer, "here"));
    assertFault(
        PeopleFault.CEREMONY_ENDED, () -> stepUp.finish(analyst, asked.id(), answer, "here"));
  }

  @Test
  void aCopiedKeyConfirmsNothingAndIsSuspended() {
    key.counter = 50;
    fixture.confirm(analyst, Act.RELEASE, HASH, key);
    key.counter = 3;
    assertFault(
        PeopleFault.CONFIRMATION_REFUSED, () -> fixture.confirm(analyst, Act.RELEASE, OTHER, key));
    assertThat(fixture.people.passkeys().list(analyst).getFirst().suspended()).isTrue();
  }

  @Test
  void withoutAnythingToConfirmWithTheActGoesOnUnlessTheNodeSaysAlways() throws IOException {
    Session bare = fixture.analyst();
    assertThat(stepUp.required(bare)).isFalse();
    assertThat(stepUp.require(bare, Act.RELEASE, HASH)).isEmpty();
    assertFault(PeopleFault.CONFIRMATION_IMPOSSIBLE, () -> stepUp.begin(bare, Act.RELEASE, HASH));
    PeopleSettings strict =
        new PeopleSettings("Harbour", new PasskeySettings("localhost", false, null), true, null);
    try (PeopleFixture always = new PeopleFixture(strict)) {
      Session person = always.analyst();
      assertFault(
          PeopleFault.CONFIRMATION_IMPOSSIBLE,
          () -> always.people.stepUp().require(person, Act.RELEASE, HASH));
      assertThat(person.account().roles()).containsExactly(Role.ANALYST);
    }
  }

  @Test
  void theChallengeIsTheHashOfActDecisionAccountAndChance() {
    StepUpChallenge asked = stepUp.begin(analyst, Act.RELEASE, HASH);
    String request = Objects.requireNonNull(asked.passkeyRequest());
    StepUpChallenge again = stepUp.begin(analyst, Act.RELEASE, HASH);
    assertThat(request).isNotEqualTo(again.passkeyRequest());
    String expected =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(StepUp.challenge(Act.RELEASE, HASH, analyst.account().id(), "n"));
    assertThat(expected).hasSize(43);
    assertThat(request).doesNotContain(expected);
  }

  @Property(tries = 200)
  void noTwoListsOfPartsHaveOneHash(@ForAll String first, @ForAll String second) {
    assertThat(DecisionHash.of(first, second)).isNotEqualTo(DecisionHash.of(first + second));
    assertThat(DecisionHash.of(first, second)).isNotEqualTo(DecisionHash.of(second + "x", first));
    assertThat(DecisionHash.check(DecisionHash.of(first))).matches("[0-9]{6}");
  }
}
