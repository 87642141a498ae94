package org.jisr.people;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person is asked, to confirm one decision; good once and for five minutes.
 *
 * @param id names the challenge in the answer
 * @param act what is confirmed
 * @param decisionHash the decision, as 64 lower-case hexadecimal digits
 * @param methods how the account can answer
 * @param passkeyRequest the options for {@code navigator.credentials.get} as JSON, whose challenge
 *     is bound to the decision; null without a passkey
 * @param check six digits of the decision that a person types when confirming with a password
 * @param expiresAt until when it can be answered
 */
public record StepUpChallenge(
    String id,
    Act act,
    String decisionHash,
    Set<SignInMethod> methods,
    @Nullable String passkeyRequest,
    String check,
    Instant expiresAt) {
  /** Copies the methods. */
  public StepUpChallenge {
    methods = Set.copyOf(methods);
  }
}
