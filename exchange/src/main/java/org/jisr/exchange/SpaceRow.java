package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A space as it is stored.
 *
 * @param charters the newest first
 * @param answers all members' that this node was told of
 */
record SpaceRow(
    String id,
    PartyId lead,
    SpaceState state,
    @Nullable SpaceEnd end,
    Instant createdAt,
    @Nullable Instant endedAt,
    @Nullable Instant closedAt,
    List<Charter> charters,
    List<SignedAnswer> answers) {

  /** The newest version that this node signed. */
  Optional<Charter> signed() {
    return charters.stream().filter(Charter::signed).findFirst();
  }

  /** The newest version, when this node has not answered it. */
  Optional<Charter> offered() {
    return charters.stream().findFirst().filter(each -> each.answer() == null);
  }

  /** What a person reads: the one in force for this node, or else the newest. */
  Charter shown() {
    return signed().orElse(charters.getFirst());
  }

  Optional<Charter> version(int version) {
    return charters.stream().filter(each -> each.text().version() == version).findFirst();
  }

  /** The last word of a member: of the newest version, and there "left" comes after "signed". */
  Optional<SignedAnswer> last(PartyId party) {
    return answers.stream()
        .filter(each -> each.party().equals(party))
        .max(
            java.util.Comparator.comparingInt(SignedAnswer::version)
                .thenComparing(SignedAnswer::answer));
  }

  /** Whether a member signed that version and has not left since. */
  boolean holds(PartyId party, int version) {
    List<SignedAnswer> said = answers.stream().filter(a -> a.party().equals(party)).toList();
    return said.stream().anyMatch(a -> a.version() == version && a.answer() == CharterAnswer.SIGNED)
        && said.stream().noneMatch(a -> a.version() >= version && a.answer() == CharterAnswer.LEFT);
  }
}
