package org.jisr.web;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names this node answers to.
 *
 * <p>A browser that was lured to a foreign name which resolves to this machine (DNS rebinding)
 * sends that name as {@code Host}; it is refused here.
 */
final class HostCheck {
  private final Set<String> names;

  HostCheck(Set<String> configured) {
    Set<String> all = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    configured.forEach(name -> all.add(name.toLowerCase(Locale.ROOT)));
    this.names = Set.copyOf(all);
  }

  /** Whether the header names this node. */
  boolean accepts(@Nullable String header) {
    return header != null && names.contains(withoutPort(header).toLowerCase(Locale.ROOT));
  }

  /** Whether an {@code Origin} header is the address the request itself was sent to. */
  static boolean sameOrigin(String origin, String host, boolean secure) {
    return origin.equalsIgnoreCase((secure ? "https://" : "http://") + host);
  }

  private static String withoutPort(String host) {
    int bracket = host.lastIndexOf(']');
    int colon = host.lastIndexOf(':');
    return colon > bracket ? host.substring(0, colon) : host;
  }
}
