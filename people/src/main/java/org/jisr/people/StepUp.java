package org.jisr.people;

import com.yubico.webauthn.AssertionRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Confirming one decision with a key or a code in one's hand, at the moment of the act.
 *
 * <p>The passkey signs a challenge that is a hash over the act, the decision, the account and fresh
 * random bits; with the evidence that is kept, whoever has the public key can verify it without the
 * node. A password confirms together with a one-time code and the decision's check number, which
 * the person reads where the decision is shown. A confirmation is good once, for ten minutes, in
 * the session it was made in. Thread-safe.
 */
public final class StepUp {
  private static final String DOMAIN = "jisr-step-up/1";

  private final Premises premises;
  private final PasskeyVerifier verifier;
  private final KeyUse keyUse;
  private final PasswordCheck passwords;
  private final Ceremonies<Asked> asked;

  private record Asked(
      String session,
      Act act,
      String decisionHash,
      String nonce,
      @Nullable AssertionRequest request) {}

  StepUp(Premises premises, PasskeyVerifier verifier, KeyUse keyUse, PasswordCheck passwords) {
    this.premises = premises;
    this.verifier = verifier;
    this.keyUse = keyUse;
    this.passwords = passwords;
    this.asked = new Ceremonies<>(premises.ticker());
  }

  /**
   * Asks the session's account to confirm a decision.
   *
   * @param decisionHash 64 lower-case hexadecimal digits
   * @throws PeopleException {@link PeopleFault#CONFIRMATION_IMPOSSIBLE} for an account without
   *     passkey and password
   */
  public StepUpChallenge begin(Session by, Act act, String decisionHash) {
    DecisionHash.require(decisionHash);
    requirePerson(by);
    return premises
        .database()
        .transaction(
            handle -> {
              Account own = premises.own(handle, by);
              Set<SignInMethod> methods = Methods.factors(handle, own.id());
              if (methods.isEmpty()) {
                throw new PeopleException(PeopleFault.CONFIRMATION_IMPOSSIBLE);
              }
              String nonce = Secret.next();
              AssertionRequest request =
                  methods.contains(SignInMethod.PASSKEY)
                      ? verifier.request(
                          handle, own.id(), challenge(act, decisionHash, own.id(), nonce))
                      : null;
              Asked question = new Asked(by.id(), act, decisionHash, nonce, request);
              return new StepUpChallenge(
                  asked.begin(by.id(), question),
                  act,
                  decisionHash,
                  methods,
                  request == null ? null : PasskeyVerifier.json(request),
                  DecisionHash.check(decisionHash),
                  premises.now().plus(Ceremonies.LIFE));
            });
  }

  /** What a passkey signs: {@code SHA-256} over these parts, each behind its length. */
  static byte[] challenge(Act act, String decisionHash, String account, String nonce) {
    return DecisionHash.bytes(DOMAIN, act.code(), decisionHash, account, nonce);
  }

  /**
   * Takes the answer, keeps and logs the confirmation.
   *
   * @param from the address the answer came from, to slow down guessing
   * @throws PeopleException {@link PeopleFault#CEREMONY_ENDED} when the challenge is over or
   *     another session's, {@link PeopleFault#CONFIRMATION_REFUSED} when the answer is wrong
   */
  public Confirmation finish(Session by, String challenge, StepUpAnswer answer, String from) {
    Asked question =
        asked
            .take(challenge)
            .filter(one -> one.session().equals(by.id()))
            .orElseThrow(() -> new PeopleException(PeopleFault.CEREMONY_ENDED));
    Optional<Confirmation> confirmed =
        switch (answer) {
          case StepUpAnswer.Passkey key -> byKey(by, question, key);
          case StepUpAnswer.Password typed -> byPassword(by, question, typed, from);
        };
    if (confirmed.isEmpty()) {
      premises.leaves().confirmationRefused(question.act(), by);
      throw new PeopleException(PeopleFault.CONFIRMATION_REFUSED);
    }
    return confirmed.get();
  }

  private Optional<Confirmation> byKey(Session by, Asked question, StepUpAnswer.Passkey key) {
    AssertionRequest request = question.request();
    if (request == null) {
      return Optional.empty();
    }
    String evidence = question.nonce() + '\n' + key.credential();
    return premises
        .database()
        .transaction(
            handle -> {
              Account own = premises.own(handle, by);
              return verifier
                  .verify(handle, request, key.credential())
                  .filter(result -> result.getUsername().equals(own.id()))
                  .filter(result -> keyUse.trusted(handle, result))
                  .map(result -> confirm(handle, by, question, SignInMethod.PASSKEY, evidence));
            });
  }

  private Optional<Confirmation> byPassword(
      Session by, Asked question, StepUpAnswer.Password typed, String from) {
    boolean right =
        sameCheck(question.decisionHash(), typed.check())
            && passwords.verify(by.account().id(), typed.password(), typed.code(), from);
    return right
        ? premises
            .database()
            .transaction(
                handle -> {
                  premises.own(handle, by);
                  return Optional.of(
                      confirm(handle, by, question, SignInMethod.PASSWORD, typed.check()));
                })
        : Optional.empty();
  }

  private static boolean sameCheck(String decisionHash, String typed) {
    return MessageDigest.isEqual(
        DecisionHash.check(decisionHash).getBytes(StandardCharsets.US_ASCII),
        OneTimeCode.digits(typed).getBytes(StandardCharsets.UTF_8));
  }

  private Confirmation confirm(
      Handle handle, Session by, Asked question, SignInMethod method, String evidence) {
    Confirmation confirmation =
        new Confirmation(
            UUID.randomUUID().toString(),
            by.account().id(),
            question.act(),
            question.decisionHash(),
            method,
            premises.now());
    ConfirmationStore.insert(handle, by, confirmation, evidence);
    premises.leaves().confirmation(confirmation);
    return confirmation;
  }

  /**
   * Lets an act go on only when the session's account confirmed exactly this decision, and uses the
   * confirmation up. An account that has nothing to confirm with goes on without, unless the node
   * wants a confirmation always.
   *
   * @return the confirmation, or empty where none was needed
   * @throws PeopleException {@link PeopleFault#CONFIRMATION_MISSING} with {@code act} and {@code
   *     decisionHash} as details; {@link PeopleFault#CONFIRMATION_IMPOSSIBLE}
   */
  public Optional<Confirmation> require(Session by, Act act, String decisionHash) {
    if (by.method() == SignInMethod.MACHINE) {
      requireOptional();
      return Optional.empty();
    }
    return premises
        .database()
        .transaction(
            handle -> {
              Account own = premises.own(handle, by);
              if (Methods.factors(handle, own.id()).isEmpty()) {
                requireOptional();
                return Optional.empty();
              }
              return Optional.of(spend(handle, by, act, decisionHash));
            });
  }

  /**
   * As {@link #require}, for what is never done without: an account that has nothing to confirm
   * with must first add a passkey or a password.
   *
   * @throws PeopleException {@link PeopleFault#CONFIRMATION_MISSING}, {@link
   *     PeopleFault#CONFIRMATION_IMPOSSIBLE}
   */
  public Confirmation demand(Session by, Act act, String decisionHash) {
    return require(by, act, decisionHash)
        .orElseThrow(() -> new PeopleException(PeopleFault.CONFIRMATION_IMPOSSIBLE));
  }

  /** As {@link #demand(Session, Act, String)}, undone with the act's own transaction. */
  Confirmation demand(Handle handle, Session by, Act act, String decisionHash) {
    requirePerson(by);
    Account own = premises.own(handle, by);
    if (Methods.factors(handle, own.id()).isEmpty()) {
      throw new PeopleException(PeopleFault.CONFIRMATION_IMPOSSIBLE);
    }
    return spend(handle, by, act, decisionHash);
  }

  /** Whether this session's account must confirm what it releases. */
  public boolean required(Session by) {
    return by.method() != SignInMethod.MACHINE
        && premises
            .database()
            .transaction(handle -> !Methods.factors(handle, by.account().id()).isEmpty());
  }

  Confirmation spend(Handle handle, Session by, Act act, String decisionHash) {
    DecisionHash.require(decisionHash);
    return ConfirmationStore.use(handle, by, act, decisionHash, premises.now())
        .orElseThrow(
            () ->
                new PeopleException(
                    PeopleFault.CONFIRMATION_MISSING,
                    Map.of("act", act.code(), "decisionHash", decisionHash)));
  }

  private void requireOptional() {
    if (premises.settings().alwaysConfirm()) {
      throw new PeopleException(PeopleFault.CONFIRMATION_IMPOSSIBLE);
    }
  }

  private static void requirePerson(Session by) {
    if (by.method() == SignInMethod.MACHINE) {
      throw new PeopleException(PeopleFault.CONFIRMATION_IMPOSSIBLE);
    }
  }
}
