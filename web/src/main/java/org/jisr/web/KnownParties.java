package org.jisr.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jisr.exchange.Partner;
import org.jisr.exchange.Partners;
import org.jisr.law.Language;
import org.jisr.law.PartyId;

/** What people call this node and its partners, asked anew every few seconds. */
final class KnownParties {
  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final String ALL = "all";

  private final NodeInfo node;
  private final LoadingCache<String, Map<PartyId, Partner>> partners;

  KnownParties(NodeInfo node, Partners partners) {
    this.node = node;
    this.partners =
        Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .build(
                key ->
                    partners.list().stream()
                        .collect(Collectors.toMap(Partner::party, partner -> partner)));
  }

  String name(PartyId party, Language language) {
    if (party.equals(node.party())) {
      return node.name();
    }
    Partner partner = partners.get(ALL).get(party);
    return partner == null ? party.value() : partner.name(language);
  }
}
