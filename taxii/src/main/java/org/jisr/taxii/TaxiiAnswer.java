package org.jisr.taxii;

import java.net.http.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered; nothing in it is trusted.
 *
 * @param status the HTTP status
 * @param body its bytes, empty where they were saved to a file; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TaxiiAnswer(int status, HttpHeaders headers, byte[] body) {
  /** Whether it says that it speaks TAXII. */
  public boolean isTaxii() {
    return headers
        .firstValue("Content-Type")
        .orElse("")
        .toLowerCase(Locale.ROOT)
        .startsWith("application/taxii+json");
  }

  /** Seconds after which to come back, if it says so in seconds; null otherwise. */
  public @Nullable String retryAfter() {
    String retry = headers.firstValue("Retry-After").orElse("");
    return retry.matches("\\d{1,6}") ? retry : null;
  }

  /** When the page's last object entered the collection, as the server writes it. */
  public @Nullable String lastAdded() {
    return headers.firstValue("X-TAXII-Date-Added-Last").orElse(null);
  }
}
