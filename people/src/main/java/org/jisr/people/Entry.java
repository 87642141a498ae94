package org.jisr.people;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Begins sessions: always with a new id and a new secret, whatever the browser brought. */
final class Entry {
  private final Premises premises;

  Entry(Premises premises) {
    this.premises = premises;
  }

  SignedIn begin(Handle handle, Account account, SignInMethod method, String from) {
    return begin(handle, account, method, from, null);
  }

  /** Begins a session and writes its leaf; the caller holds the account's lock. */
  SignedIn begin(
      Handle handle,
      Account account,
      SignInMethod method,
      String from,
      @Nullable String agencyToken) {
    Instant now = premises.now();
    String cookieToken = Secret.next();
    Session session =
        new Session(
            UUID.randomUUID().toString(),
            account,
            Secret.next(),
            method,
            now,
            now.plus(LiveSession.LIFE));
    premises.sessionStore().insert(handle, Secret.hash(cookieToken), session, from, agencyToken);
    premises.accounts().signedIn(handle, account.id(), now);
    premises.leaves().signIn(session, method.code(), from);
    return new SignedIn(cookieToken, session);
  }

  /** Ends what nobody can use any more, so that a clock put back revives nothing. */
  void deleteExpired() {
    Instant now = premises.now();
    premises
        .database()
        .transaction(
            handle -> {
              LinkStore.deleteExpired(handle, now);
              premises.sessionStore().deleteExpired(handle, now);
              return now;
            });
  }
}
