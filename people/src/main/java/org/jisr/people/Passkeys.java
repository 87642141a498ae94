package org.jisr.people;

import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The keys people sign in with. Thread-safe; every registration, removal and sign-in is in the log
 * before it takes effect.
 */
public final class Passkeys {
  private static final int MAX_NAME = 60;
  private static final int MOST = 12;

  private final Premises premises;
  private final Entry entry;
  private final OwnChanges changes;
  private final PasskeyVerifier verifier;
  private final KeyUse keyUse;
  private final AttemptLimiter limiter;
  private final Ceremonies<Making> making;
  private final Ceremonies<AssertionRequest> asking;

  private record Making(String session, PublicKeyCredentialCreationOptions options) {}

  Passkeys(
      Premises premises,
      Entry entry,
      OwnChanges changes,
      PasskeyVerifier verifier,
      KeyUse keyUse,
      AttemptLimiter limiter) {
    this.premises = premises;
    this.entry = entry;
    this.changes = changes;
    this.verifier = verifier;
    this.keyUse = keyUse;
    this.limiter = limiter;
    this.making = new Ceremonies<>(premises.ticker());
    this.asking = new Ceremonies<>(premises.ticker());
  }

  /** The one host name under which keys are made and used. */
  public String host() {
    return premises.settings().passkeys().host();
  }

  /** Whether only authenticators that prove their make are accepted. */
  public boolean attestationRequired() {
    return premises.settings().passkeys().trustedRoots() != null;
  }

  /** The keys of the session's own account, the oldest first. */
  public List<Passkey> list(Session by) {
    return premises
        .database()
        .transaction(
            handle ->
                PasskeyStore.of(handle, premises.own(handle, by).id()).stream()
                    .map(StoredPasskey::passkey)
                    .toList());
  }

  /**
   * Begins to register a key.
   *
   * @throws PeopleException {@link PeopleFault#CONFIRMATION_MISSING} or {@link
   *     PeopleFault#SIGN_IN_AGAIN} when the session alone is not enough
   */
  public PasskeyChallenge beginRegistration(Session by) {
    return premises
        .database()
        .transaction(
            handle -> {
              Account own = changes.require(handle, by, "add-passkey");
              if (PasskeyStore.of(handle, own.id()).size() >= MOST) {
                throw new PeopleException(PeopleFault.PASSKEY_REFUSED);
              }
              PublicKeyCredentialCreationOptions options = verifier.creation(handle, own);
              String id = making.begin(by.id(), new Making(by.id(), options));
              return new PasskeyChallenge(id, PasskeyVerifier.json(options));
            });
  }

  /**
   * Registers what the authenticator made.
   *
   * @param credential the browser's answer as JSON
   * @throws PeopleException {@link PeopleFault#CEREMONY_ENDED}, {@link PeopleFault#PASSKEY_REFUSED}
   */
  public Passkey finishRegistration(Session by, String ceremony, String name, String credential) {
    Making asked =
        making
            .take(ceremony)
            .filter(one -> one.session().equals(by.id()))
            .orElseThrow(() -> new PeopleException(PeopleFault.CEREMONY_ENDED));
    return premises
        .database()
        .transaction(
            handle -> {
              Account own = premises.own(handle, by);
              RegistrationResult made = verifier.register(handle, asked.options(), credential);
              Passkey key =
                  new Passkey(
                      UUID.randomUUID().toString(),
                      named(name),
                      made.isAttestationTrusted() && attestationRequired(),
                      synced(made),
                      premises.now(),
                      null,
                      false);
              PasskeyStore.insert(
                  handle,
                  new StoredPasskey(
                      made.getKeyId().getId().getBytes(),
                      own.id(),
                      made.getPublicKeyCose().getBytes(),
                      made.getSignatureCount(),
                      key));
              premises.leaves().credential("add", SignInMethod.PASSKEY, own.id(), key.id());
              return key;
            });
  }

  /** Gives a key another name. */
  public void rename(Session by, String id, String name) {
    String wished = named(name);
    premises
        .database()
        .transaction(
            handle -> {
              Account own = premises.own(handle, by);
              requireFound(PasskeyStore.rename(handle, own.id(), id, wished));
              premises.leaves().credential("rename", SignInMethod.PASSKEY, own.id(), id);
              return own;
            });
  }

  /** Removes a key; the account's other sessions end. Never the last way in. */
  public void remove(Session by, String id) {
    Account changed =
        premises
            .database()
            .transaction(
                handle -> {
                  Account own = changes.require(handle, by, "remove " + id);
                  requireFound(PasskeyStore.remove(handle, own.id(), id));
                  Methods.requireOne(handle, own.id());
                  changes.endOthers(handle, by);
                  premises.leaves().credential("remove", SignInMethod.PASSKEY, own.id(), id);
                  return own;
                });
    premises.sessions().forget(changed.id());
  }

  /** Asks for any key that belongs to anybody; says nothing of who has one. */
  public PasskeyChallenge beginSignIn(String from) {
    limiter.require(from);
    return premises
        .database()
        .transaction(
            handle -> {
              AssertionRequest request = verifier.request(handle);
              return new PasskeyChallenge(
                  asking.begin(from, request), PasskeyVerifier.json(request));
            });
  }

  /**
   * Begins a session for the holder of the key.
   *
   * @throws PeopleException {@link PeopleFault#SIGN_IN_REFUSED} whatever was wrong, {@link
   *     PeopleFault#TOO_MANY_ATTEMPTS}
   */
  public SignedIn finishSignIn(String ceremony, String credential, String from) {
    limiter.require(from);
    entry.deleteExpired();
    Optional<SignedIn> signedIn =
        asking
            .take(ceremony)
            .flatMap(
                asked ->
                    premises
                        .database()
                        .transaction(handle -> signIn(handle, asked, credential, from)));
    if (signedIn.isEmpty()) {
      boolean blocked = limiter.failed(from);
      premises.leaves().signInRefused(SignInMethod.PASSKEY, blocked, Map.of("from", from));
      throw new PeopleException(PeopleFault.SIGN_IN_REFUSED);
    }
    limiter.succeeded(from);
    return signedIn.get();
  }

  private Optional<SignedIn> signIn(
      Handle handle, AssertionRequest asked, String credential, String from) {
    return verifier
        .verify(handle, asked, credential)
        .filter(result -> keyUse.trusted(handle, result))
        .map(
            result -> {
              Account account = premises.accounts().require(handle, result.getUsername()).account();
              return entry.begin(handle, account, SignInMethod.PASSKEY, from);
            });
  }

  @SuppressWarnings("deprecation") // marked so only because the standard's level 3 may still change
  private static boolean synced(RegistrationResult made) {
    return made.isBackupEligible();
  }

  private static void requireFound(boolean found) {
    if (!found) {
      throw new PeopleException(PeopleFault.METHOD_UNKNOWN);
    }
  }

  private static String named(String name) {
    String stripped = name.strip();
    if (stripped.isEmpty()
        || stripped.length() > MAX_NAME
        || stripped.codePoints().anyMatch(Character::isISOControl)) {
      throw new PeopleException(PeopleFault.ACCOUNT_INVALID);
    }
    return stripped;
  }
}
