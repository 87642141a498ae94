package org.jisr.people;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether password and code are right. Every question costs one computation and gets the same
 * answer, whether the account exists or not.
 *
 * <p>Guessing is slowed for the place it comes from, for the place and account together, and for an
 * account from places it never signed in from; so nobody is locked out by others where they work.
 */
final class PasswordCheck {
  private static final int PER_ACCOUNT = 30;
  private static final Duration PER_ACCOUNT_WINDOW = Duration.ofHours(1);

  /** Computed for accounts that do not exist. */
  private static final byte[] NO_SALT = new byte[PasswordKeys.SALT_LENGTH];

  private static final String NOBODY = new UUID(0, 0).toString();

  private static final byte[] NO_VERIFIER = new byte[32];

  private final Premises premises;
  private final AttemptLimiter pairs;
  private final AttemptLimiter strangers;

  PasswordCheck(Premises premises) {
    this.premises = premises;
    this.pairs = new AttemptLimiter(premises.ticker());
    this.strangers = new AttemptLimiter(premises.ticker(), PER_ACCOUNT, PER_ACCOUNT_WINDOW);
  }

  /** Checks the password of an account that is known. */
  boolean verify(String account, String password, String code, String from) {
    Optional<StoredPassword> stored =
        premises.database().transaction(handle -> PasswordStore.find(handle, account));
    return verify(stored.orElse(null), account, password, code, from);
  }

  /**
   * Checks, and takes the code's step. Computes outside of transactions: it takes its time.
   *
   * @param stored what the account has, or null when there is none
   * @param key what attempts at this account are counted under, existing or not
   * @throws PeopleException {@link PeopleFault#TOO_MANY_ATTEMPTS}
   */
  boolean verify(
      @Nullable StoredPassword stored, String key, String password, String code, String from) {
    String pair = key + ' ' + from;
    pairs.require(pair);
    boolean known = knows(stored, from);
    if (!known) {
      strangers.require(key);
    }
    PasswordKeys keys = PasswordKeys.of(password, stored == null ? NO_SALT : stored.salt());
    byte[] verifier = stored == null ? NO_VERIFIER : stored.verifier();
    boolean right = MessageDigest.isEqual(keys.verifier(), verifier);
    if (stored != null && right && take(stored, keys, code, from)) {
      pairs.succeeded(pair);
      return true;
    }
    pairs.failed(pair);
    if (!known) {
      strangers.failed(key);
    }
    return false;
  }

  /** Asked for accounts that do not exist too, so that both cost the same. */
  private boolean knows(@Nullable StoredPassword stored, String from) {
    String account = stored == null ? NOBODY : stored.account();
    return premises.database().transaction(handle -> PasswordStore.knows(handle, account, from));
  }

  private boolean take(StoredPassword stored, PasswordKeys keys, String code, String from) {
    byte[] secret = keys.open(stored.sealedSecret());
    OptionalLong step = OneTimeCode.match(secret, code, premises.now(), stored.lastStep());
    return step.isPresent()
        && premises
            .database()
            .transaction(
                handle -> {
                  boolean taken = PasswordStore.take(handle, stored.account(), step.getAsLong());
                  if (taken) {
                    PasswordStore.remember(handle, stored.account(), from);
                  }
                  return taken;
                });
  }
}
