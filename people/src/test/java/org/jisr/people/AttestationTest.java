package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.people.Faults.assertFault;

import java.security.cert.X509Certificate;
import java.util.Set;
import org.jisr.fixtures.SoftAuthenticator;
import org.junit.jupiter.api.Test;

/** Where attestation is required, only authenticators of trusted makers are taken. */
final class AttestationTest {
  private static final KeyMaker TRUSTED = new KeyMaker("Lighthouse Keys");
  private static final KeyMaker UNKNOWN = new KeyMaker("Somebody Keys");

  @Test
  void aKeyOfATrustedMakeIsTakenAndSaysSo() throws Exception {
    try (PeopleFixture fixture = requiring(Set.of(TRUSTED.root()))) {
      Session person = fixture.firstAdministrator();
      SoftAuthenticator key = key().attestedBy(TRUSTED);
      assertThat(fixture.register(person, key).attested()).isTrue();
      assertThat(fixture.signedInBy(key).session().account()).isNotNull();
    }
  }

  @Test
  void aKeyOfAnotherMakeOrOfNoneIsRefused() throws Exception {
    try (PeopleFixture fixture = requiring(Set.of(TRUSTED.root()))) {
      Session person = fixture.firstAdministrator();
      assertFault(
          PeopleFault.PASSKEY_REFUSED, () -> fixture.register(person, key().attestedBy(UNKNOWN)));
      assertFault(PeopleFault.PASSKEY_REFUSED, () -> fixture.register(person, key()));
      assertThat(fixture.people.passkeys().list(person)).isEmpty();
    }
  }

  @Test
  void aTrustedMakersNameWithAnothersSignatureIsRefused() throws Exception {
    try (PeopleFixture fixture = requiring(Set.of(TRUSTED.root()))) {
      Session person = fixture.firstAdministrator();
      assertFault(
          PeopleFault.PASSKEY_REFUSED,
          () -> fixture.register(person, key().attestedBy(TRUSTED.signedBy(UNKNOWN))));
    }
  }

  @Test
  void withoutTrustedMakersNobodyIsTaken() throws Exception {
    try (PeopleFixture fixture = requiring(Set.of())) {
      Session person = fixture.firstAdministrator();
      assertFault(
          PeopleFault.PASSKEY_REFUSED, () -> fixture.register(person, key().attestedBy(TRUSTED)));
    }
  }

  private static SoftAuthenticator key() {
    return new SoftAuthenticator("http://localhost:8420");
  }

  private static PeopleFixture requiring(Set<X509Certificate> roots) throws Exception {
    return new PeopleFixture(
        new PeopleSettings(
            "Harbour Service", new PasskeySettings("localhost", false, roots), false, null));
  }
}
