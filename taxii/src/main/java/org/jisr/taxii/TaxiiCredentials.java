package org.jisr.taxii;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What this node shows a server.
 *
 * @param user the account's name for HTTP Basic; null sends the secret as a bearer token
 * @param secret password or token
 */
public record TaxiiCredentials(@Nullable String user, String secret) {
  /** Whether a name can stand in HTTP Basic (RFC 7617, section 2). */
  public static boolean isUser(String name) {
    return name.indexOf(':') < 0;
  }

  String header() {
    return user == null
        ? "Bearer " + secret
        : "Basic "
            + Base64.getEncoder()
                .encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "TaxiiCredentials[" + user + "]";
  }
}
