package org.jisr.screening;

import java.util.UUID;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * An entity of the bank that may be on a list, as its viewer sees both now.
 *
 * @param id of the pair, the same for everybody who sees it
 * @param name of the entity, the one that fits best
 * @param decision the last that holds for this name and these words of the entry; null where open
 */
public record QueueItem(
    UUID id, StixId entity, String name, ScreeningMatch match, @Nullable MatchDecision decision) {}
