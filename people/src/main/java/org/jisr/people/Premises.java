package org.jisr.people;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;

/** What every part of the room works with. */
record Premises(
    PeopleDatabase database,
    PeopleLeaves leaves,
    AccountStore accounts,
    SessionStore sessionStore,
    Sessions sessions,
    InstantSource clock,
    AttemptLimiter.Ticker ticker,
    PeopleSettings settings) {

  /** The moment, as exact as the database keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * The account behind a session as it is now; locked until the transaction ends.
   *
   * @throws PeopleException {@link PeopleFault#ACCOUNT_UNKNOWN} when the session ended meanwhile
   */
  Account own(Handle handle, Session session) {
    StoredAccount found =
        sessionStore
            .accountOf(handle, session)
            .orElseThrow(() -> new PeopleException(PeopleFault.ACCOUNT_UNKNOWN));
    accounts.lock(handle, found.account().id());
    Account own = accounts.require(handle, found.account().id()).account();
    if (!own.active()) {
      throw new PeopleException(PeopleFault.ACCOUNT_DISABLED);
    }
    return own;
  }
}
