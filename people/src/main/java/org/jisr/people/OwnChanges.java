package org.jisr.people;

import java.time.Duration;
import org.jdbi.v3.core.Handle;

/**
 * Who may change an account's own ways in. A session that somebody else got hold of must not be
 * enough: whoever has a key or password confirms with it; whoever has none, or lost it, has just
 * signed in by a link.
 */
final class OwnChanges {
  private static final Duration JUST_NOW = Duration.ofMinutes(15);

  private final Premises premises;
  private final StepUp stepUp;

  OwnChanges(Premises premises, StepUp stepUp) {
    this.premises = premises;
    this.stepUp = stepUp;
  }

  /**
   * The account, if the session may make that change now.
   *
   * @throws PeopleException {@link PeopleFault#CONFIRMATION_MISSING} with the hash to confirm,
   *     {@link PeopleFault#SIGN_IN_AGAIN}
   */
  Account require(Handle handle, Session by, String change) {
    Account own = premises.own(handle, by);
    boolean justNow = premises.now().isBefore(by.startedAt().plus(JUST_NOW));
    if (justNow && by.method() == SignInMethod.LINK) {
      return own;
    }
    if (!Methods.factors(handle, own.id()).isEmpty()) {
      String hash = DecisionHash.of("jisr-credential/1", own.id(), change);
      stepUp.spend(handle, by, Act.CREDENTIAL, hash);
      return own;
    }
    if (!justNow) {
      throw new PeopleException(PeopleFault.SIGN_IN_AGAIN);
    }
    return own;
  }

  /** After a way in was taken away, whoever came by it is out; the session itself goes on. */
  void endOthers(Handle handle, Session by) {
    premises.sessionStore().deleteOthers(handle, by);
  }
}
