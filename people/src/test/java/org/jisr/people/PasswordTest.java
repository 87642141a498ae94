package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.people.Faults.assertFault;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jisr.log.LeafKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password with one-time codes: set up, used, guessed at, replayed, lost. */
final class PasswordTest {
  private static final String PASSWORD = "قهوة على الميناء عند الفجر";

  private PeopleFixture fixture;
  private Passwords passwords;
  private Session analyst;

  @BeforeEach
  void start() throws IOException {
    fixture = new PeopleFixture();
    passwords = fixture.people.passwords();
    analyst = fixture.analyst();
  }

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  @Test
  void numberPasswordAndCodeSignIn() {
    PasswordOffer offer = setUp(analyst);
    fixture.pass(Duration.ofMinutes(1));
    SignedIn signedIn = passwords.signIn(grouped(offer), PASSWORD, code(offer), "here");
    assertThat(signedIn.session().account().id()).isEqualTo(analyst.account().id());
    assertThat(signedIn.session().method()).isEqualTo(SignInMethod.PASSWORD);
  }

  @Test
  void aCodeIsTakenOnce() {
    PasswordOffer offer = setUp(analyst);
    assertFault(
        PeopleFault.SIGN_IN_REFUSED,
        () -> passwords.signIn(offer.number(), PASSWORD, code(offer), "here"));
    fixture.pass(Duration.ofMinutes(1));
    String code = code(offer);
    passwords.signIn(offer.number(), PASSWORD, code, "here");
    assertFault(
        PeopleFault.SIGN_IN_REFUSED,
        () -> passwords.signIn(offer.number(), PASSWORD, code, "here"));
  }

  @Test
  void everyWrongPartGetsTheSameAnswerAndCostsTheSame() {
    PasswordOffer offer = setUp(analyst);
    fixture.pass(Duration.ofMinutes(1));
    for (List<String> wrong :
        List.of(
            List.of("00000000", PASSWORD, code(offer)),
            List.of("no number at all", PASSWORD, code(offer)),
            List.of(offer.number(), PASSWORD + "!", code(offer)),
            List.of(offer.number(), PASSWORD, "000000"),
            List.of(offer.number(), "", ""))) {
      long before = PasswordKeys.computed();
      assertFault(
          PeopleFault.SIGN_IN_REFUSED,
          () -> passwords.signIn(wrong.get(0), wrong.get(1), wrong.get(2), "here"));
      assertThat(PasswordKeys.computed() - before).isEqualTo(1);
    }
    assertThat(fixture.leaves(LeafKind.SIGN_IN))
        .filteredOn(leaf -> "refused".equals(leaf.clear().get("outcome")))
        .hasSize(5);
  }

  @Test
  void aFloodFromElsewhereDoesNotLockAPersonOutWhereTheyWork() {
    PasswordOffer offer = setUp(analyst);
    fixture.pass(Duration.ofMinutes(1));
    passwords.signIn(offer.number(), PASSWORD, code(offer), "office");
    for (int i = 0; i < 30; i++) {
      String place = "botnet-" + i;
      assertFault(
          PeopleFault.SIGN_IN_REFUSED,
          () -> passwords.signIn(offer.number(), "a guess of many", "123456", place));
    }
    fixture.pass(Duration.ofMinutes(1));
    assertFault(
        PeopleFault.TOO_MANY_ATTEMPTS,
        () -> passwords.signIn(offer.number(), PASSWORD, code(offer), "botnet-31"));
    assertThat(passwords.signIn(offer.number(), PASSWORD, code(offer), "office")).isNotNull();
  }

  @Test
  void guessingAtNobodyIsSlowedLikeGuessingAtSomebody() {
    for (int i = 0; i < 30; i++) {
      String place = "place-" + i;
      assertFault(
          PeopleFault.SIGN_IN_REFUSED,
          () -> passwords.signIn("12345678", "a guess of many", "123456", place));
    }
    assertFault(
        PeopleFault.TOO_MANY_ATTEMPTS,
        () -> passwords.signIn("12345678", "a guess of many", "123456", "place-31"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "elevenchars",
        "password2026!",
        "PasswordPassword",
        "aaaaaaaaaaaaaaaa",
        "abcdefghijklmnop",
        "987654321098",
        "12345678901234",
        "Amal Test 2026",
        "harbour service",
        "كلمة المرور1234",
        "qwertyuiop12",
        "correct horse battery staple"
      })
  void whatOthersWouldTryFirstIsRefused(String password) {
    try {
      passwords.begin(analyst, password);
    } catch (PeopleException e) {
      assertThat(e.fault()).isIn(PeopleFault.PASSWORD_SHORT, PeopleFault.PASSWORD_COMMON);
      return;
    }
    throw new AssertionError(password);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tidal otters sing", "ثلاث نخلات وقمر", "x9 k2 m4 q7 w1"})
  void anySentenceIsTaken(String password) {
    assertThat(passwords.begin(analyst, password).number()).matches("[0-9]{8}");
  }

  @Test
  void nothingHoldsUntilACodeCameBack() {
    PasswordOffer offer = passwords.begin(analyst, PASSWORD);
    assertFault(PeopleFault.CODE_REFUSED, () -> passwords.finish(analyst, offer.id(), "000000"));
    assertThat(passwords.number(analyst)).isNull();
    assertFault(
        PeopleFault.CEREMONY_ENDED, () -> passwords.finish(analyst, offer.id(), code(offer)));
  }

  @Test
  void theOfferIsAPictureOfItsAddress() {
    PasswordOffer offer = passwords.begin(analyst, PASSWORD);
    assertThat(offer.address())
        .startsWith("otpauth://totp/Harbour%20Service:" + offer.number())
        .contains("secret=" + offer.secret().replace(" ", ""));
    int size = offer.picture().size();
    assertThat(offer.picture()).allMatch(row -> row.matches("[01]{" + size + "}"));
    assertThat(offer.picture().getFirst()).startsWith("1111111");
    assertThat(offer.toString()).doesNotContain(offer.secret());
  }

  @Test
  void theDatabaseHoldsNeitherPasswordNorSecret() {
    PasswordOffer offer = setUp(analyst);
    String row = fixture.database.dataSource().toString().concat(String.join(" ", rows()));
    assertThat(row).doesNotContain(PASSWORD, offer.secret().replace(" ", ""));
  }

  private List<String> rows() {
    return org.jdbi.v3.core.Jdbi.create(fixture.database.dataSource())
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT encode(verifier, 'escape') || encode(sealed_secret, 'escape')"
                            + " FROM people.password")
                    .mapTo(String.class)
                    .list());
  }

  @Test
  void passwordCodeAndCheckNumberConfirm() {
    PasswordOffer offer = setUp(analyst);
    StepUp stepUp = fixture.people.stepUp();
    String hash = "ab".repeat(32);
    StepUpChallenge asked = stepUp.begin(analyst, Act.RELEASE, hash);
    assertThat(asked.passkeyRequest()).isNull();
    fixture.pass(Duration.ofMinutes(1));
    StepUpAnswer wrong = new StepUpAnswer.Password(PASSWORD, code(offer), "000001");
    assertFault(
        PeopleFault.CONFIRMATION_REFUSED, () -> stepUp.finish(analyst, asked.id(), wrong, "here"));
    StepUpChallenge again = stepUp.begin(analyst, Act.RELEASE, hash);
    StepUpAnswer right = new StepUpAnswer.Password(PASSWORD, code(offer), again.check());
    stepUp.finish(analyst, again.id(), right, "here");
    Confirmation used = stepUp.require(analyst, Act.RELEASE, hash).orElseThrow();
    assertThat(used.method()).isEqualTo(SignInMethod.PASSWORD);
  }

  @Test
  void aNewPasswordNeedsTheOldOneAndEndsOtherSessions() {
    PasswordOffer offer = setUp(analyst);
    fixture.pass(Duration.ofMinutes(1));
    SignedIn second = passwords.signIn(offer.number(), PASSWORD, code(offer), "here");
    assertFault(
        PeopleFault.CONFIRMATION_MISSING,
        () -> passwords.begin(second.session(), "another good sentence"));
    PasswordOffer fresh = setUp(analyst);
    assertThat(fresh.number()).isEqualTo(offer.number());
    assertThat(fixture.people.session(second.cookieToken())).isEmpty();
    assertFault(PeopleFault.LAST_METHOD, () -> passwords.remove(analyst));
  }

  private PasswordOffer setUp(Session session) {
    PasswordOffer offer = passwords.begin(session, PASSWORD);
    passwords.finish(session, offer.id(), code(offer));
    return Objects.requireNonNull(offer);
  }

  private static String grouped(PasswordOffer offer) {
    return offer.number().substring(0, 4) + " " + offer.number().substring(4);
  }

  private String code(PasswordOffer offer) {
    return OneTimeCode.at(secret(offer.secret()), OneTimeCode.step(fixture.now()));
  }

  private static byte[] secret(String base32) {
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    byte[] secret = new byte[OneTimeCode.SECRET_LENGTH];
    long buffer = 0;
    int bits = 0;
    int length = 0;
    for (char letter : base32.replace(" ", "").toCharArray()) {
      buffer = (buffer << 5 | letters.indexOf(letter)) & 0xffff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        secret[length++] = (byte) (buffer >> bits);
      }
    }
    return Arrays.copyOf(secret, length);
  }
}
