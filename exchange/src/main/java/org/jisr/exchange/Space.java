package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A space as it stands at this node.
 *
 * @param role of this node
 * @param charter the version that is in force for this node, or the newest where none is
 * @param offered a newer version that waits for this node's answer
 * @param members those this node may see, former ones included; never this node itself
 * @param end why it is over for this node; null while it is not
 * @param closedAt when everything that had come under it was deleted and attested
 * @param received how many envelopes with items came under it
 */
public record Space(
    String id,
    PartyId lead,
    SpaceState state,
    SpaceRole role,
    Charter charter,
    @Nullable Charter offered,
    List<SpaceMember> members,
    @Nullable SpaceEnd end,
    @Nullable Instant endedAt,
    @Nullable Instant closedAt,
    long received) {
  /** Copies the list. */
  public Space {
    members = List.copyOf(members);
  }
}
