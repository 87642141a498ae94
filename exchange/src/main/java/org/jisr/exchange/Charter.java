package org.jisr.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * One version of a charter as it was shown to this node.
 *
 * @param members those this node may see, the lead first; there may be others
 * @param answer what this node said to it; null while it has not answered
 */
public record Charter(
    CharterText text,
    List<Membership> members,
    @Nullable CharterAnswer answer,
    @Nullable Instant answeredAt) {
  /** Copies the list. */
  public Charter {
    members = List.copyOf(members);
  }

  /** What members sign. */
  public String hash() {
    return text.hash();
  }

  /** The canonical text as it is signed (RFC 8785 JSON). */
  public String canonicalText() {
    return new String(text.canonicalJson(), StandardCharsets.UTF_8);
  }

  boolean signed() {
    return answer == CharterAnswer.SIGNED;
  }

  Optional<Membership> member(PartyId party) {
    return members.stream().filter(each -> each.party().equals(party)).findFirst();
  }
}
