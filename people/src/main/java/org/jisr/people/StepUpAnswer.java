package org.jisr.people;

/** What a person answers to a {@link StepUpChallenge}. */
public sealed interface StepUpAnswer {
  /**
   * A passkey's assertion over the challenge.
   *
   * @param credential the browser's answer: the JSON of a {@code PublicKeyCredential} (WebAuthn
   *     level 3, section 5.1)
   */
  record Passkey(String credential) implements StepUpAnswer {}

  /**
   * Password and one-time code, with the check number of the decision as the person read it.
   *
   * @param password as typed
   * @param code six digits
   * @param check the challenge's check number
   */
  record Password(String password, String code, String check) implements StepUpAnswer {
    /** Names the kind without showing secrets. */
    @Override
    public String toString() {
      return "Password[]";
    }
  }
}
