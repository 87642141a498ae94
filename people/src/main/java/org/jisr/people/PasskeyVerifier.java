package org.jisr.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.attestation.AttestationTrustSource.TrustRootsResult;
import com.yubico.webauthn.data.AttestationConveyancePreference;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.PublicKeyCredentialRequestOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Makes and checks what passkeys sign. The holder must be verified by the authenticator (PIN,
 * finger, face) each time, and keys are discoverable, so that signing in needs no name.
 */
final class PasskeyVerifier {
  private static final long PATIENCE_MILLIS = Ceremonies.LIFE.toMillis();

  /** The retired format would need a library that is not packaged. */
  private static final String SAFETY_NET = "android-safetynet";

  private final Premises premises;

  PasskeyVerifier(Premises premises) {
    this.premises = premises;
  }

  PublicKeyCredentialCreationOptions creation(Handle handle, Account account) {
    return party(handle)
        .startRegistration(
            StartRegistrationOptions.builder()
                .user(
                    UserIdentity.builder()
                        .name(account.id())
                        .displayName(account.name())
                        .id(PasskeyDirectory.userHandle(account.id()))
                        .build())
                .authenticatorSelection(
                    AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .timeout(PATIENCE_MILLIS)
                .build())
        .toBuilder()
        .build();
  }

  /**
   * Checks what an authenticator made.
   *
   * @throws PeopleException {@link PeopleFault#PASSKEY_REFUSED}
   */
  RegistrationResult register(
      Handle handle, PublicKeyCredentialCreationOptions asked, String credential) {
    try {
      var response = PublicKeyCredential.parseRegistrationResponseJson(credential);
      if (response.getResponse().getAttestation().getFormat().equals(SAFETY_NET)) {
        throw new PeopleException(PeopleFault.PASSKEY_REFUSED);
      }
      return party(handle)
          .finishRegistration(
              FinishRegistrationOptions.builder().request(asked).response(response).build());
    } catch (IOException | RegistrationFailedException | IllegalArgumentException e) {
      throw new PeopleException(PeopleFault.PASSKEY_REFUSED, e);
    }
  }

  /** Asks for any key of anybody: the key itself says whose it is. */
  AssertionRequest request(Handle handle) {
    return party(handle)
        .startAssertion(
            StartAssertionOptions.builder()
                .userVerification(UserVerificationRequirement.REQUIRED)
                .timeout(PATIENCE_MILLIS)
                .build());
  }

  /** Asks for a key of one account over a challenge of our own. */
  AssertionRequest request(Handle handle, String account, byte[] challenge) {
    PasskeyDirectory directory = new PasskeyDirectory(handle, premises.accounts());
    return AssertionRequest.builder()
        .publicKeyCredentialRequestOptions(
            PublicKeyCredentialRequestOptions.builder()
                .challenge(new ByteArray(challenge))
                .rpId(premises.settings().passkeys().host())
                .allowCredentials(List.copyOf(directory.getCredentialIdsForUsername(account)))
                .userVerification(UserVerificationRequirement.REQUIRED)
                .timeout(PATIENCE_MILLIS)
                .build())
        .username(account)
        .build();
  }

  /** What the key signed, or empty when it is not what was asked. */
  Optional<AssertionResult> verify(Handle handle, AssertionRequest asked, String credential) {
    try {
      AssertionResult result =
          party(handle)
              .finishAssertion(
                  FinishAssertionOptions.builder()
                      .request(asked)
                      .response(PublicKeyCredential.parseAssertionResponseJson(credential))
                      .build());
      return result.isSuccess() && result.isUserVerified() ? Optional.of(result) : Optional.empty();
    } catch (IOException | AssertionFailedException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static String json(PublicKeyCredentialCreationOptions options) {
    try {
      return options.toCredentialsCreateJson();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Options that were just made can be written.", e);
    }
  }

  static String json(AssertionRequest request) {
    try {
      return request.toCredentialsGetJson();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A request that was just made can be written.", e);
    }
  }

  private RelyingParty party(Handle handle) {
    PasskeySettings settings = premises.settings().passkeys();
    Set<X509Certificate> roots = settings.trustedRoots();
    var builder =
        RelyingParty.builder()
            .identity(
                RelyingPartyIdentity.builder()
                    .id(settings.host())
                    .name(premises.settings().nodeName())
                    .build())
            .credentialRepository(new PasskeyDirectory(handle, premises.accounts()))
            .origins(Set.of(settings.origin()))
            .allowOriginPort(true)
            .validateSignatureCounter(false)
            .clock(premises.clock().withZone(ZoneOffset.UTC))
            .allowUntrustedAttestation(roots == null)
            .attestationConveyancePreference(
                roots == null
                    ? AttestationConveyancePreference.NONE
                    : AttestationConveyancePreference.DIRECT);
    if (roots != null) {
      builder.attestationTrustSource(
          (chain, aaguid) ->
              TrustRootsResult.builder().trustRoots(roots).enableRevocationChecking(false).build());
    }
    return builder.build();
  }
}
