package org.jisr.exchange;

import java.time.Duration;
import org.jisr.law.PartyId;
import org.jisr.taxii.TaxiiAddress;
import org.jisr.taxii.TaxiiCredentials;
import org.jspecify.annotations.Nullable;

/**
 * A collection that a person wants this node to fill.
 *
 * @param name what people call it, 1 to 200 characters
 * @param party who receives what is sent
 * @param user the account's name for HTTP Basic; null sends the secret as a bearer token
 * @param secret password or token; null pushes without any
 * @param certificatePin SHA-256 of the server's public key (SPKI), 64 hexadecimal digits; null
 *     trusts the platform's authorities
 * @param terms what the party undertook
 * @param every how long to wait after a run, 1 minute to 7 days
 */
public record OutletDraft(
    String name,
    PartyId party,
    TaxiiAddress address,
    @Nullable String user,
    @Nullable String secret,
    @Nullable String certificatePin,
    SubscriptionTerms terms,
    Duration every) {
  private static final int MAX_NAME = 200;
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(7);

  /** Checks what a person typed; throws {@code EXCHANGE_OUTLET_INVALID}. */
  public OutletDraft {
    boolean valid =
        !name.isBlank()
            && name.length() <= MAX_NAME
            && (user == null || (secret != null && TaxiiCredentials.isUser(user)))
            && isPin(certificatePin, address)
            && every.compareTo(SHORTEST) >= 0
            && every.compareTo(LONGEST) <= 0;
    if (!valid) {
      throw new ExchangeException(ExchangeFault.OUTLET_INVALID);
    }
  }

  /** A pin means nothing to a server that shows no certificate. */
  static boolean isPin(@Nullable String pin, TaxiiAddress address) {
    return pin == null
        || (pin.matches("[0-9a-f]{64}") && "https".equals(address.apiRoot().getScheme()));
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "OutletDraft[" + name + ", " + party + ", " + address + "]";
  }
}
