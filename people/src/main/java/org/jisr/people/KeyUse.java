package org.jisr.people;

import com.yubico.webauthn.AssertionResult;
import org.jdbi.v3.core.Handle;

/** What happens to a passkey each time it signed. */
final class KeyUse {
  private final Premises premises;

  KeyUse(Premises premises) {
    this.premises = premises;
  }

  /**
   * Notes that a key was used. A counter that did not rise means that two devices may hold the key:
   * it is suspended for good, and that outlives the refusal. Authenticators that count nothing say
   * zero each time (WebAuthn level 3, section 6.1.1).
   *
   * @return whether the key may still be trusted
   */
  boolean trusted(Handle handle, AssertionResult result) {
    premises.accounts().lock(handle, result.getUsername());
    byte[] id = result.getCredential().getCredentialId().getBytes();
    StoredPasskey key = PasskeyStore.find(handle, id).orElse(null);
    if (key == null) {
      return false;
    }
    long seen = result.getSignatureCount();
    boolean countsNothing = seen == 0 && key.signCount() == 0;
    if (seen <= key.signCount() && !countsNothing) {
      PasskeyStore.suspend(handle, id, premises.now());
      premises
          .leaves()
          .credential("suspend", SignInMethod.PASSKEY, key.account(), key.passkey().id());
      return false;
    }
    PasskeyStore.used(handle, id, seen, premises.now());
    return premises.accounts().require(handle, key.account()).account().active();
  }
}
