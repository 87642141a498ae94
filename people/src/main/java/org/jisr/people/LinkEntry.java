package org.jisr.people;

import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Signing in by a one-time link, with its code where two persons made it. */
final class LinkEntry {
  private final Premises premises;
  private final Entry entry;
  private final AttemptLimiter limiter;

  /** What an attempt gave: a session, or why none. */
  private record Attempt(@Nullable SignedIn signedIn, PeopleFault fault, boolean counts) {
    static Attempt refused(PeopleFault fault) {
      return new Attempt(null, fault, true);
    }
  }

  LinkEntry(Premises premises, Entry entry, AttemptLimiter limiter) {
    this.premises = premises;
    this.entry = entry;
    this.limiter = limiter;
  }

  SignedIn signIn(String token, String code, String from) {
    limiter.require(from);
    entry.deleteExpired();
    Attempt attempt = premises.database().transaction(handle -> attempt(handle, token, code, from));
    SignedIn signedIn = attempt.signedIn();
    if (signedIn != null) {
      limiter.succeeded(from);
      return signedIn;
    }
    if (attempt.counts()) {
      boolean blocked = limiter.failed(from);
      premises.leaves().signInRefused(SignInMethod.LINK, blocked, Map.of("from", from));
    }
    throw new PeopleException(attempt.fault());
  }

  private Attempt attempt(Handle handle, String token, String code, String from) {
    Optional<LinkStore.Found> found = LinkStore.find(handle, token, premises.now());
    if (found.isEmpty()) {
      return Attempt.refused(PeopleFault.TOKEN_REFUSED);
    }
    LinkStore.Found link = found.get();
    premises.accounts().lock(handle, link.account());
    Account account = premises.accounts().require(handle, link.account()).account();
    if (!link.opensWith(code)) {
      // Asking without a code only asks whether one is needed.
      boolean typed = !code.isBlank();
      if (typed) {
        LinkStore.wrongCode(handle, token);
      }
      return new Attempt(null, PeopleFault.LINK_CODE, typed);
    }
    if (!LinkStore.use(handle, token) || !account.active()) {
      return Attempt.refused(PeopleFault.TOKEN_REFUSED);
    }
    return new Attempt(
        entry.begin(handle, account, SignInMethod.LINK, from), PeopleFault.TOKEN_REFUSED, false);
  }
}
