package org.jisr.people;

import org.jspecify.annotations.Nullable;

/** What came of an administrator's act on an account. */
public sealed interface Administered {

  /**
   * It is done, for nobody's sight of content grew by it.
   *
   * @param account the account as it is now
   */
  record Done(Account account) implements Administered {}

  /**
   * A link to an administrator's account was made.
   *
   * @param link the link
   */
  record Linked(SignInLink link) implements Administered {}

  /**
   * It waits for an approver, and nothing has changed.
   *
   * @param proposal what was proposed
   * @param code eight digits, shown once, without which the link that the approver gets opens
   *     nothing; null where no link comes of it
   */
  record Waits(Proposal proposal, @Nullable String code) implements Administered {
    /** Names the proposal without showing the code. */
    @Override
    public String toString() {
      return "Waits[" + proposal.id() + ']';
    }
  }
}
