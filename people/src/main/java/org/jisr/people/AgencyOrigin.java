package org.jisr.people;

import java.net.URI;
import java.util.Locale;

/** Where requests to an identity provider may go. */
final class AgencyOrigin {
  private AgencyOrigin() {}

  /** Whether the address is TLS, or plain HTTP on this machine. */
  static boolean allowed(URI address) {
    String host = address.getHost();
    if (host == null || address.getUserInfo() != null) {
      return false;
    }
    return "https".equals(address.getScheme())
        || ("http".equals(address.getScheme()) && loopback(host));
  }

  private static boolean loopback(String host) {
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
  }

  /** Scheme, host and port, as an {@code Origin} header has them. */
  static String of(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    int standard = scheme.equals("https") ? 443 : 80;
    String port =
        address.getPort() < 0 || address.getPort() == standard ? "" : ":" + address.getPort();
    return scheme + "://" + String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + port;
  }

  static boolean permits(AgencySettings settings, URI address) {
    String origin = of(address);
    return allowed(address)
        && (origin.equals(of(settings.issuer())) || settings.origins().contains(origin));
  }
}
