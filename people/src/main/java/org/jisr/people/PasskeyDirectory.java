package org.jisr.people;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The keys as the WebAuthn library asks for them, within one transaction. A user name is an
 * account's id, a user handle its sixteen bytes: neither says who it is.
 */
final class PasskeyDirectory implements CredentialRepository {
  private final Handle handle;
  private final AccountStore accounts;

  PasskeyDirectory(Handle handle, AccountStore accounts) {
    this.handle = handle;
    this.accounts = accounts;
  }

  static ByteArray userHandle(String account) {
    UUID id = UUID.fromString(account);
    return new ByteArray(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array());
  }

  private static Optional<String> account(ByteArray userHandle) {
    if (userHandle.size() != 2 * Long.BYTES) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(userHandle.getBytes());
    return Optional.of(new UUID(bytes.getLong(), bytes.getLong()).toString());
  }

  @Override
  public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
    return PasskeyStore.of(handle, username).stream()
        .map(key -> new ByteArray(key.credentialId()))
        .map(id -> PublicKeyCredentialDescriptor.builder().id(id).build())
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<ByteArray> getUserHandleForUsername(String username) {
    return Optional.of(userHandle(username));
  }

  @Override
  public Optional<String> getUsernameForUserHandle(ByteArray userHandle) {
    return account(userHandle);
  }

  /** A key that still opens something: not suspended, and its account is active. */
  @Override
  public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray userHandle) {
    return PasskeyStore.find(handle, credentialId.getBytes())
        .filter(key -> !key.passkey().suspended())
        .filter(key -> account(userHandle).filter(key.account()::equals).isPresent())
        .filter(key -> accounts.require(handle, key.account()).account().active())
        .map(PasskeyDirectory::registered);
  }

  @Override
  public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
    return PasskeyStore.find(handle, credentialId.getBytes())
        .map(PasskeyDirectory::registered)
        .map(Set::of)
        .orElse(Set.of());
  }

  private static RegisteredCredential registered(StoredPasskey key) {
    return RegisteredCredential.builder()
        .credentialId(new ByteArray(key.credentialId()))
        .userHandle(userHandle(key.account()))
        .publicKeyCose(new ByteArray(key.publicKey()))
        .signatureCount(key.signCount())
        .build();
  }
}
