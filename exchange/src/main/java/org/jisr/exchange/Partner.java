package org.jisr.exchange;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A partner's node as this node knows it.
 *
 * @param id how this node's API names it: the party's name
 * @param lastSeen when it last gave a valid sign of life
 * @param logForked whether its log contradicted itself, see {@link Partners#verifyLog}
 * @param serial which keys of the partner they are: from 1, one more with each change
 * @param pinnedAt since when this node uses them
 * @param keys the ones before, the newest first
 * @param suspect envelopes that were taken after the moment from which a key was in other hands
 * @param refused envelopes that were refused because a revoked key signed them
 */
public record Partner(
    String id,
    PartyId party,
    Map<Language, String> names,
    String country,
    List<Language> languages,
    PartnerState state,
    Fingerprint fingerprint,
    URI endpoint,
    @Nullable Instant lastSeen,
    boolean logForked,
    List<Agreement> agreements,
    int serial,
    Instant pinnedAt,
    List<PartnerKey> keys,
    int suspect,
    int refused) {
  /** Copies the collections. */
  public Partner {
    names = Map.copyOf(names);
    languages = List.copyOf(languages);
    agreements = List.copyOf(agreements);
    keys = List.copyOf(keys);
  }

  /** The name in that language, or in another one it gave. */
  public String name(Language language) {
    return new NodeProfile(party, names, country, languages, endpoint).name(language);
  }
}
