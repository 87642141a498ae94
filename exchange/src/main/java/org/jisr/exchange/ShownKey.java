package org.jisr.exchange;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** Shows the node's certificate of the moment, so that a change needs no new server. */
final class ShownKey extends X509ExtendedKeyManager {
  private static final String TYPE = "EC";

  private final Supplier<TlsIdentity> shown;

  ShownKey(Supplier<TlsIdentity> shown) {
    this.shown = shown;
  }

  /** The name of a key is its pin: a handshake that began with one ends with it, or not at all. */
  private @Nullable String alias(@Nullable String... types) {
    return Arrays.asList(types).contains(TYPE) ? shown.get().pin() : null;
  }

  private @Nullable TlsIdentity of(@Nullable String alias) {
    TlsIdentity now = shown.get();
    return now.pin().equals(alias) ? now : null;
  }

  @Override
  public String @Nullable [] getClientAliases(String type, Principal @Nullable [] issuers) {
    String alias = alias(type);
    return alias == null ? null : new String[] {alias};
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return alias(types);
  }

  @Override
  public @Nullable String chooseEngineClientAlias(
      String[] types, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    return alias(types);
  }

  @Override
  public String @Nullable [] getServerAliases(String type, Principal @Nullable [] issuers) {
    return getClientAliases(type, issuers);
  }

  @Override
  public @Nullable String chooseServerAlias(
      String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return alias(type);
  }

  @Override
  public @Nullable String chooseEngineServerAlias(
      String type, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    return alias(type);
  }

  @Override
  public X509Certificate @Nullable [] getCertificateChain(@Nullable String alias) {
    TlsIdentity identity = of(alias);
    return identity == null ? null : new X509Certificate[] {identity.certificate()};
  }

  @Override
  public @Nullable PrivateKey getPrivateKey(@Nullable String alias) {
    TlsIdentity identity = of(alias);
    return identity == null ? null : identity.keys().getPrivate();
  }
}
