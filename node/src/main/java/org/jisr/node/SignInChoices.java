package org.jisr.node;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What an operator decides about how people sign in and confirm.
 *
 * @param passkeyHost the one host name under which passkeys work; null for the node's own
 * @param attestation whether only authenticators of trusted makers are accepted
 * @param alwaysConfirm whether nobody releases without a passkey or password
 * @param agency the file that describes the agency's identity provider; null for {@code
 *     agency.json} in the data folder, where there is one
 */
record SignInChoices(
    @Nullable String passkeyHost,
    boolean attestation,
    boolean alwaysConfirm,
    @Nullable Path agency) {
  static final SignInChoices STANDARD = new SignInChoices(null, false, false, null);
}
