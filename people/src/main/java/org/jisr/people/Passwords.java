package org.jisr.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Signing in with a password and one-time codes, for those who have no passkey. The name to sign in
 * under is a random number of eight digits, so that no name can be tried and none says who exists.
 * Thread-safe.
 */
public final class Passwords {
  private static final int NUMBERS = 100_000_000;
  private static final int NUMBER_LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Premises premises;
  private final Entry entry;
  private final OwnChanges changes;
  private final PasswordCheck check;
  private final AttemptLimiter places;
  private final Ceremonies<Offered> offered;

  @SuppressWarnings("ArrayRecordComponent") // on its way; nobody compares it
  private record Offered(
      String session, String number, byte[] salt, PasswordKeys keys, byte[] secret) {}

  Passwords(
      Premises premises,
      Entry entry,
      OwnChanges changes,
      PasswordCheck check,
      AttemptLimiter places) {
    this.premises = premises;
    this.entry = entry;
    this.changes = changes;
    this.check = check;
    this.places = places;
    this.offered = new Ceremonies<>(premises.ticker());
  }

  /** The number the account signs in under, or null without a password. */
  public @Nullable String number(Session by) {
    Optional<StoredPassword> found =
        premises
            .database()
            .transaction(handle -> PasswordStore.find(handle, premises.own(handle, by).id()));
    return found.map(StoredPassword::number).orElse(null);
  }

  /**
   * Takes a password and offers the secret of the codes; nothing holds until a code was given back.
   *
   * @throws PeopleException {@link PeopleFault#PASSWORD_SHORT}, {@link
   *     PeopleFault#PASSWORD_COMMON}, {@link PeopleFault#CONFIRMATION_MISSING}, {@link
   *     PeopleFault#SIGN_IN_AGAIN}
   */
  public PasswordOffer begin(Session by, String password) {
    String nodeName = premises.settings().nodeName();
    PasswordRules.require(password, List.of(by.account().name(), nodeName));
    String number =
        premises
            .database()
            .transaction(
                handle -> {
                  Account own = changes.require(handle, by, "set-password");
                  return PasswordStore.find(handle, own.id())
                      .map(StoredPassword::number)
                      .orElseGet(() -> freeNumber(handle));
                });
    byte[] salt = PasswordKeys.newSalt();
    byte[] secret = OneTimeCode.newSecret();
    PasswordKeys keys = PasswordKeys.of(password, salt);
    String id = offered.begin(by.id(), new Offered(by.id(), number, salt, keys, secret));
    String text = OneTimeCode.base32(secret);
    String address = address(nodeName, number, text);
    return new PasswordOffer(
        id, number, text.replaceAll("(.{4})(?!$)", "$1 "), address, QrPicture.of(address));
  }

  /**
   * Keeps password and secret once a code shows that the person has the secret. The account's other
   * sessions end.
   *
   * @throws PeopleException {@link PeopleFault#CEREMONY_ENDED}, {@link PeopleFault#CODE_REFUSED}
   */
  public void finish(Session by, String offer, String code) {
    Offered asked =
        offered
            .take(offer)
            .filter(one -> one.session().equals(by.id()))
            .orElseThrow(() -> new PeopleException(PeopleFault.CEREMONY_ENDED));
    OptionalLong step = OneTimeCode.match(asked.secret(), code, premises.now(), Long.MIN_VALUE);
    if (step.isEmpty()) {
      throw new PeopleException(PeopleFault.CODE_REFUSED);
    }
    Account changed =
        premises
            .database()
            .transaction(
                handle -> {
                  Account own = premises.own(handle, by);
                  StoredPassword password =
                      new StoredPassword(
                          own.id(),
                          asked.number(),
                          asked.salt(),
                          asked.keys().verifier(),
                          asked.keys().seal(asked.secret()),
                          step.getAsLong(),
                          premises.now());
                  PasswordStore.put(handle, password);
                  changes.endOthers(handle, by);
                  premises.leaves().credential("add", SignInMethod.PASSWORD, own.id(), own.id());
                  return own;
                });
    premises.sessions().forget(changed.id());
  }

  /** Removes password and codes; the account's other sessions end. Never the last way in. */
  public void remove(Session by) {
    Account changed =
        premises
            .database()
            .transaction(
                handle -> {
                  Account own = changes.require(handle, by, "remove-password");
                  if (!PasswordStore.remove(handle, own.id())) {
                    throw new PeopleException(PeopleFault.METHOD_UNKNOWN);
                  }
                  Methods.requireOne(handle, own.id());
                  changes.endOthers(handle, by);
                  premises.leaves().credential("remove", SignInMethod.PASSWORD, own.id(), own.id());
                  return own;
                });
    premises.sessions().forget(changed.id());
  }

  /**
   * Begins a session.
   *
   * @param number as typed: spaces and any script's digits are fine
   * @throws PeopleException {@link PeopleFault#SIGN_IN_REFUSED} whatever was wrong, {@link
   *     PeopleFault#TOO_MANY_ATTEMPTS}
   */
  public SignedIn signIn(String number, String password, String code, String from) {
    places.require(from);
    entry.deleteExpired();
    String typed = OneTimeCode.digits(number);
    Optional<StoredPassword> found =
        premises.database().transaction(handle -> PasswordStore.byNumber(handle, typed));
    StoredPassword stored = found.orElse(null);
    boolean right = check.verify(stored, typed, password, code, from);
    Optional<SignedIn> signedIn =
        right && stored != null ? begin(stored.account(), from) : Optional.empty();
    if (signedIn.isEmpty()) {
      boolean blocked = places.failed(from);
      premises
          .leaves()
          .signInRefused(
              SignInMethod.PASSWORD,
              blocked,
              stored == null
                  ? Map.of("from", from)
                  : Map.of("from", from, "account", stored.account()));
      throw new PeopleException(PeopleFault.SIGN_IN_REFUSED);
    }
    places.succeeded(from);
    return signedIn.get();
  }

  private Optional<SignedIn> begin(String account, String from) {
    return premises
        .database()
        .transaction(
            handle -> {
              premises.accounts().lock(handle, account);
              Account own = premises.accounts().require(handle, account).account();
              return own.active()
                  ? Optional.of(entry.begin(handle, own, SignInMethod.PASSWORD, from))
                  : Optional.empty();
            });
  }

  private static String freeNumber(Handle handle) {
    while (true) {
      String number = ("%0" + NUMBER_LENGTH + "d").formatted(RANDOM.nextInt(NUMBERS));
      if (PasswordStore.byNumber(handle, number).isEmpty()) {
        return number;
      }
    }
  }

  private static String address(String issuer, String number, String secret) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
        .formatted(encoded(issuer), number, secret, encoded(issuer));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
