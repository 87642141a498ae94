package org.jisr.law;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * National rules as data: rules beside the built-in ones, limits for partners, and the provisions
 * that the built-in rules carry out in this country. It can only tighten.
 *
 * @param party whose rules they are
 * @param authority who issued them
 * @param version rises with each version
 * @param rules each name once
 * @param partners each party once
 * @param references for codes of built-in rules the citation to show in the place of their own
 */
public record PolicySet(
    PartyId party,
    String authority,
    int version,
    Instant validFrom,
    @Nullable Instant validTo,
    List<PolicyRule> rules,
    List<PartnerLimits> partners,
    Map<String, String> references)
    implements LawText {
  /** The kind in its JSON. */
  public static final String KIND = "jisr-policy/1";

  /**
   * Copies the collections.
   *
   * @throws LawException {@code LAW_TEXT_UNREADABLE} when a rule or a partner stands twice
   */
  public PolicySet {
    rules = List.copyOf(rules);
    partners = List.copyOf(partners);
    references = Map.copyOf(references);
    Set<Object> seen = new HashSet<>();
    boolean twice =
        rules.stream().anyMatch(rule -> !seen.add(rule.name()))
            || partners.stream().anyMatch(limits -> !seen.add(limits.party()));
    if (twice) {
      throw LawJson.unreadable(null);
    }
  }

  /** The limits of a partner, or null. */
  public @Nullable PartnerLimits limits(PartyId partner) {
    for (PartnerLimits limits : partners) {
      if (limits.party().equals(partner)) {
        return limits;
      }
    }
    return null;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public byte[] canonicalJson() {
    return PolicyJson.write(this);
  }
}
