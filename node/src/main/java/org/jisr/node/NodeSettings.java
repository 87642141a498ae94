package org.jisr.node;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jisr.exchange.QuietSchedule;
import org.jisr.law.Language;
import org.jspecify.annotations.Nullable;

/**
 * Everything an operator can set for one run of a node.
 *
 * @param data the folder that holds everything the node is
 * @param host the address people's browsers connect to
 * @param port its port; 0 takes a free one
 * @param exchangeHost the address partners' nodes connect to
 * @param exchangePort its port; 0 takes a free one
 * @param advertised the host name partners use, where it differs from the address
 * @param names further names the node answers to
 * @param certificate PEM chain for people's browsers, with {@code key}
 * @param key PEM private key (PKCS #8) of the certificate
 * @param keystore PKCS #12 instead of certificate and key; its password comes from a file or the
 *     environment
 * @param database JDBC URL of a PostgreSQL of the operator's own; null for the embedded one
 * @param identity what the first start makes of the node
 * @param desks the folder of the built desks
 * @param signIn how people sign in and confirm
 * @param quiet when answers leave that say there is nothing
 */
record NodeSettings(
    Path data,
    String host,
    int port,
    String exchangeHost,
    int exchangePort,
    @Nullable String advertised,
    Set<String> names,
    @Nullable Path certificate,
    @Nullable Path key,
    @Nullable Path keystore,
    @Nullable String database,
    FirstIdentity identity,
    @Nullable Path desks,
    SignInChoices signIn,
    QuietSchedule quiet) {
  static final int PORT = 8420;
  static final int EXCHANGE_PORT = 8421;
  static final String LOOPBACK = "127.0.0.1";

  NodeSettings {
    names = Set.copyOf(names);
  }

  /** Refuses plain HTTP on any address but loopback. */
  void requireSafe(boolean tls) {
    requireSafe(host, tls);
  }

  /** As {@link #requireSafe(boolean)}, for any address. */
  static void requireSafe(String host, boolean tls) {
    if (!tls && !isLoopback(host)) {
      throw NodeException.usage(
          "TLS_REQUIRED",
          "On any address but loopback the node listens with TLS only. Give --tls-cert and"
              + " --tls-key, or --tls-keystore.",
          Map.of("host", host));
    }
  }

  /** Every name people's browsers may use for this node. */
  Set<String> allNames() {
    Set<String> all = new HashSet<>(names);
    if (!isWildcard(host)) {
      all.add(bracketed(host));
    }
    return all;
  }

  /** The host in the address people open. */
  String reachableHost() {
    if (isWildcard(host)) {
      return names.stream().sorted().findFirst().orElse("localhost");
    }
    return host.equals(LOOPBACK) ? "localhost" : bracketed(host);
  }

  /** The name passkeys are made under: browsers accept no address of numbers for one. */
  String passkeyHost() {
    return Stream.concat(names.stream().sorted(), Stream.of(host))
        .filter(name -> !name.matches("[0-9.]+") && !name.contains(":"))
        .findFirst()
        .orElse("localhost");
  }

  /** The host by which programs of this machine reach people's port. */
  String localHost() {
    return isWildcard(host) ? LOOPBACK : bracketed(host);
  }

  /** The host partners' nodes connect to, as the card says. */
  String partnersHost() {
    if (advertised != null) {
      return bracketed(advertised);
    }
    return isWildcard(exchangeHost) ? reachableHost() : bracketed(exchangeHost);
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
  }

  private static boolean isWildcard(String host) {
    return host.equals("0.0.0.0") || host.equals("::");
  }

  private static String bracketed(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  /** Settings for a node that serves the operator's own command and nobody else. */
  static NodeSettings forCommand(Path data, @Nullable String database) {
    return new NodeSettings(
        data,
        LOOPBACK,
        0,
        LOOPBACK,
        0,
        null,
        Set.of(),
        null,
        null,
        null,
        database,
        FirstIdentity.DEFAULT,
        null,
        SignInChoices.STANDARD,
        QuietSchedule.STANDARD);
  }

  /** Where a node keeps its data unless told otherwise. */
  static Path defaultData() {
    String set = System.getenv("JISR_DATA");
    return set == null || set.isBlank() ? home().resolve(".jisr") : Path.of(set);
  }

  /** The home of the account that runs this process. */
  static Path home() {
    String home = System.getenv("HOME");
    return Path.of(home == null || home.isBlank() ? System.getProperty("user.home") : home);
  }

  /**
   * What a first start makes of a node; each part has a default.
   *
   * @param party null for a random one
   * @param name null for the party
   * @param country null for {@code XX}, which stands for no country
   * @param languages empty for all four
   */
  record FirstIdentity(
      @Nullable String party,
      @Nullable String name,
      @Nullable String country,
      List<Language> languages) {
    static final FirstIdentity DEFAULT = new FirstIdentity(null, null, null, List.of());

    FirstIdentity {
      languages = List.copyOf(languages);
    }
  }
}
