package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.people.Faults.assertFault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jisr.fixtures.SoftAuthenticator;
import org.jisr.law.Role;
import org.jisr.log.LeafKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys are registered, sign in, are told from copies, and go. */
final class PasskeyTest {
  private PeopleFixture fixture;
  private Session analyst;
  private Passkeys passkeys;

  @BeforeEach
  void start() throws IOException {
    fixture = new PeopleFixture();
    analyst = fixture.analyst();
    passkeys = fixture.people.passkeys();
  }

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  @Test
  void aKeySignsItsHolderInWithoutAName() {
    SoftAuthenticator key = fixture.registeredKey(analyst);
    SignedIn signedIn = fixture.signedInBy(key);
    assertThat(signedIn.session().account().id()).isEqualTo(analyst.account().id());
    assertThat(signedIn.session().method()).isEqualTo(SignInMethod.PASSKEY);
    assertThat(fixture.lastLeaf().entry().clear())
        .containsEntry("outcome", "granted")
        .containsEntry("by", "passkey");
    assertThat(passkeys.list(analyst).getFirst().lastUsedAt()).isEqualTo(fixture.now());
  }

  @Test
  void anAnswerOpensOneSessionOnly() {
    SoftAuthenticator key = fixture.registeredKey(analyst);
    PasskeyChallenge asked = passkeys.beginSignIn("here");
    String answer = key.get(asked.options());
    passkeys.finishSignIn(asked.id(), answer, "here");
    assertFault(
        PeopleFault.SIGN_IN_REFUSED, () -> passkeys.finishSignIn(asked.id(), answer, "here"));
  }

  @Test
  void anAnswerThatComesLateIsRefused() {
    SoftAuthenticator key = fixture.registeredKey(analyst);
    PasskeyChallenge asked = passkeys.beginSignIn("here");
    String answer = key.get(asked.options());
    fixture.pass(Duration.ofMinutes(5));
    assertFault(
        PeopleFault.SIGN_IN_REFUSED, () -> passkeys.finishSignIn(asked.id(), answer, "here"));
  }

  @Test
  void anAnswerToAnotherQuestionIsRefused() {
    SoftAuthenticator key = fixture.registeredKey(analyst);
    String old = key.get(passkeys.beginSignIn("here").options());
    String id = passkeys.beginSignIn("here").id();
    assertFault(PeopleFault.SIGN_IN_REFUSED, () -> passkeys.finishSignIn(id, old, "here"));
  }

  @Test
  void whatAnotherSiteHadSignedOpensNothing() {
    SoftAuthenticator key = fixture.registeredKey(analyst);
    key.origin = "https://localhost.elsewhere.example";
    assertFault(PeopleFault.SIGN_IN_REFUSED, () -> fixture.signedInBy(key));
    key.origin = "http://localhost:8420";
    key.relyingParty = "elsewhere.example";
    assertFault(PeopleFault.SIGN_IN_REFUSED, () -> fixture.signedInBy(key));
  }

  @Test
  void aKeyThatDoesNotCheckItsHolderIsNoKey() {
    SoftAuthenticator key = fixture.registeredKey(analyst);
    key.verifiesHolder = false;
    assertFault(PeopleFault.SIGN_IN_REFUSED, () -> fixture.signedInBy(key));
    assertFault(PeopleFault.PASSKEY_REFUSED, () -> fixture.register(analyst, key));
  }

  @Test
  void aKeyNobodyRegisteredIsRefusedLikeAWrongOne() {
    SoftAuthenticator stranger = new SoftAuthenticator("http://localhost:8420");
    assertFault(PeopleFault.SIGN_IN_REFUSED, () -> fixture.signedInBy(stranger));
    assertThat(fixture.lastLeaf().entry().clear()).containsEntry("outcome", "refused");
  }

  @Test
  void aCounterThatDoesNotRiseSuspendsTheKeyForGood() {
    SoftAuthenticator key = fixture.registeredKey(analyst);
    key.counter = 40;
    fixture.signedInBy(key);
    key.counter = 7;
    assertFault(PeopleFault.SIGN_IN_REFUSED, () -> fixture.signedInBy(key));
    key.counter = 100;
    assertFault(PeopleFault.SIGN_IN_REFUSED, () -> fixture.signedInBy(key));
    assertThat(passkeys.list(analyst).getFirst().suspended()).isTrue();
    assertThat(fixture.leaves(LeafKind.CREDENTIAL).getLast().clear())
        .containsEntry("action", "suspend");
  }

  @Test
  void aKeyThatCountsNothingIsNoCopy() {
    SoftAuthenticator key = new SoftAuthenticator("http://localhost:8420");
    key.counts = false;
    fixture.register(analyst, key);
    fixture.signedInBy(key);
    assertThat(fixture.signedInBy(key).session().method()).isEqualTo(SignInMethod.PASSKEY);
  }

  @Test
  void oneKeyBelongsToOneAccount() {
    SoftAuthenticator key = fixture.registeredKey(analyst);
    Session other = fixture.analyst();
    assertFault(PeopleFault.PASSKEY_REFUSED, () -> fixture.register(other, key));
  }

  @Test
  void aRegistrationIsFinishedInTheSessionThatBeganIt() {
    SoftAuthenticator key = new SoftAuthenticator("http://localhost:8420");
    PasskeyChallenge asked = passkeys.beginRegistration(analyst);
    String made = key.create(asked.options());
    Session other = fixture.analyst();
    assertFault(
        PeopleFault.CEREMONY_ENDED,
        () -> passkeys.finishRegistration(other, asked.id(), "Stolen", made));
  }

  @Test
  void theDisabledAreOutWithTheirKeys() {
    Session administrator = fixture.people.signIn(link(), "desk").session();
    SoftAuthenticator key = fixture.registeredKey(analyst);
    fixture.people.disable(administrator, analyst.account().id());
    assertFault(PeopleFault.SIGN_IN_REFUSED, () -> fixture.signedInBy(key));
  }

  @Test
  void severalKeysHaveNamesAndGoOneByOneButNotTheLast() {
    fixture.registeredKey(analyst);
    fixture.registeredKey(analyst);
    List<Passkey> both = passkeys.list(analyst);
    passkeys.rename(analyst, both.getFirst().id(), "مفتاح الجيب");
    passkeys.remove(analyst, both.getLast().id());
    assertThat(passkeys.list(analyst)).extracting(Passkey::name).containsExactly("مفتاح الجيب");
    assertFault(PeopleFault.LAST_METHOD, () -> passkeys.remove(analyst, both.getFirst().id()));
    assertThat(passkeys.list(analyst)).hasSize(1);
    assertThat(fixture.leaves(LeafKind.CREDENTIAL))
        .extracting(leaf -> leaf.clear().get("action"))
        .as("after the key of the approver of the fixture")
        .containsExactly("add", "add", "add", "rename", "remove");
  }

  @Test
  void nobodyTouchesAnothersKey() {
    fixture.registeredKey(analyst);
    String id = passkeys.list(analyst).getFirst().id();
    Session other = fixture.analyst();
    fixture.registeredKey(other);
    assertFault(PeopleFault.METHOD_UNKNOWN, () -> passkeys.rename(other, id, "Mine"));
    assertFault(PeopleFault.METHOD_UNKNOWN, () -> passkeys.remove(other, id));
    assertThat(passkeys.list(analyst)).extracting(Passkey::name).containsExactly("Key");
  }

  @Test
  void aSessionThatWasTakenOverCannotAddAKey() {
    SoftAuthenticator key = fixture.registeredKey(analyst);
    Session taken = fixture.signedInBy(key).session();
    assertFault(PeopleFault.CONFIRMATION_MISSING, () -> fixture.registeredKey(taken));
    String hash = DecisionHash.of("jisr-credential/1", taken.account().id(), "add-passkey");
    fixture.confirm(taken, Act.CREDENTIAL, hash, key);
    fixture.registeredKey(taken);
    assertThat(passkeys.list(taken)).hasSize(2);
  }

  @Test
  void anHourAfterTheLinkTheFirstKeyNeedsANewSignIn() {
    fixture.pass(Duration.ofMinutes(15));
    assertFault(PeopleFault.SIGN_IN_AGAIN, () -> fixture.registeredKey(analyst));
  }

  private String link() {
    return fixture.people.consoleLink().orElseThrow().token();
  }

  @Test
  void whoLostTheirKeyComesBackByALinkAndNoOtherWay() {
    fixture.registeredKey(analyst);
    Session administrator = fixture.people.signIn(link(), "desk").session();
    PeopleFixture.Handed again = fixture.link(administrator, analyst.account().id());
    Session back = fixture.signedIn(again).session();
    assertThat(back.account().roles()).containsExactly(Role.ANALYST);
    fixture.registeredKey(back);
    assertThat(passkeys.list(back)).hasSize(2);
  }
}
