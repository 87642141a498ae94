package org.jisr.people;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which ways in an account has of its own, beside links. */
final class Methods {
  private Methods() {}

  /** What proves the person at the moment of an act: a usable passkey, a password with codes. */
  static Set<SignInMethod> factors(Handle handle, String account) {
    Set<SignInMethod> factors = EnumSet.noneOf(SignInMethod.class);
    if (PasskeyStore.of(handle, account).stream().anyMatch(key -> !key.passkey().suspended())) {
      factors.add(SignInMethod.PASSKEY);
    }
    if (PasswordStore.find(handle, account).isPresent()) {
      factors.add(SignInMethod.PASSWORD);
    }
    return factors;
  }

  /** Throws {@link PeopleFault#LAST_METHOD} when nothing is left to come in by. */
  static void requireOne(Handle handle, String account) {
    boolean linked =
        handle
            .createQuery("SELECT EXISTS (SELECT FROM people.agency_identity WHERE account = :a)")
            .bind("a", UUID.fromString(account))
            .mapTo(Boolean.class)
            .one();
    if (!linked && factors(handle, account).isEmpty()) {
      throw new PeopleException(PeopleFault.LAST_METHOD);
    }
  }
}
