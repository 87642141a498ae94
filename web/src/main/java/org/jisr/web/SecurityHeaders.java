package org.jisr.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every answer tells the browser it must not do. */
final class SecurityHeaders {
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " font-src 'self'; media-src 'self'; worker-src 'self' blob:; connect-src 'self';"
          + " manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
  private static final String PERMISSIONS =
      "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

  private SecurityHeaders() {}

  /** Sets them on an answer. */
  static void set(Context context, boolean secure) {
    of(secure).forEach(context::header);
  }

  /** The headers by name. */
  static Map<String, String> of(boolean secure) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Security-Policy", CONTENT_POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Permissions-Policy", PERMISSIONS);
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Cache-Control", "no-store");
    if (secure) {
      headers.put("Strict-Transport-Security", "max-age=31536000");
    }
    return headers;
  }
}
