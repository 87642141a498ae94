package org.jisr.law;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A law or order that creates a power to hold and exchange information.
 *
 * @param code how legal bases name it, its usual citation for example; never blank
 * @param articles the provisions a legal basis may name; empty for any
 * @param creator who made it: a parliament, a ministry
 * @param validFrom the first instant at which it holds
 * @param validTo the instant from which it no longer holds; null for "until repealed"
 * @param names its title in each language
 */
public record Instrument(
    String code,
    List<String> articles,
    String creator,
    Instant validFrom,
    @Nullable Instant validTo,
    Map<Language, String> names) {
  /** Copies the collections. */
  public Instrument {
    articles = List.copyOf(articles);
    names = Map.copyOf(names);
  }

  /** Whether it holds at that instant. */
  public boolean holdsAt(Instant now) {
    return !now.isBefore(validFrom) && (validTo == null || now.isBefore(validTo));
  }

  /** Whether it has that provision; a basis that names none rests on the whole. */
  public boolean has(@Nullable String article) {
    return article == null || articles.isEmpty() || articles.contains(article);
  }

  /** Its title. */
  public String name(Language language) {
    return names.getOrDefault(language, code);
  }
}
