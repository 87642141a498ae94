package org.jisr.exchange;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jisr.law.Language;
import org.jisr.law.PartyId;

/**
 * What a node says about itself besides its keys.
 *
 * @param party its stable name among its partners
 * @param names its name as people read it, in one or more languages
 * @param country ISO 3166-1 alpha-2 code, or a user-assigned one ({@code XA} to {@code XZ})
 * @param languages the languages its officers work in, the first one preferred
 * @param endpoint {@code https} address under which partners reach it, without the {@code
 *     /exchange} path
 */
public record NodeProfile(
    PartyId party,
    Map<Language, String> names,
    String country,
    List<Language> languages,
    URI endpoint) {
  private static final int MAX_NAME = 200;

  /** Copies the collections; throws {@link ExchangeException} for a profile no card may carry. */
  public NodeProfile {
    names = Map.copyOf(names);
    languages = List.copyOf(languages);
    boolean valid =
        !names.isEmpty()
            && names.values().stream().allMatch(n -> !n.isBlank() && n.length() <= MAX_NAME)
            && country.matches("[A-Z]{2}")
            && !languages.isEmpty()
            && "https".equals(endpoint.getScheme())
            && endpoint.getHost() != null
            && endpoint.getUserInfo() == null
            && endpoint.getQuery() == null
            && endpoint.getFragment() == null;
    if (!valid) {
      throw new ExchangeException(ExchangeFault.CARD_MALFORMED);
    }
  }

  /** The name in that language, or in the first one there is. */
  public String name(Language language) {
    String name = names.get(language);
    if (name != null) {
      return name;
    }
    for (Language other : languages) {
      String fallback = names.get(other);
      if (fallback != null) {
        return fallback;
      }
    }
    return names.values().iterator().next();
  }
}
