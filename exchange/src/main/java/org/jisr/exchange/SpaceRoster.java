package org.jisr.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/** Who is in a space, what each of them said, and to whom this node may release in it. */
final class SpaceRoster {
  private final Core core;
  private final Directory directory;

  SpaceRoster(Core core, Directory directory) {
    this.core = core;
    this.directory = directory;
  }

  Space view(Handle handle, SpaceRow row) {
    Map<PartyId, SpaceLetterTable.Tally> sent = SpaceLetterTable.sent(handle, row.id());
    List<SpaceMember> members = new ArrayList<>();
    for (Membership each : known(row).values()) {
      members.add(member(row, each, sent.getOrDefault(each.party(), SpaceLetterTable.Tally.NONE)));
    }
    return new Space(
        row.id(),
        row.lead(),
        row.state(),
        role(row.shown()),
        row.shown(),
        row.offered().orElse(null),
        members,
        row.end(),
        row.endedAt(),
        row.closedAt(),
        SpaceLetterTable.received(handle, row.id()));
  }

  /** Everybody but this node that any version which this node was shown named to it. */
  private Map<PartyId, Membership> known(SpaceRow row) {
    Map<PartyId, Membership> known = new LinkedHashMap<>();
    row.offered()
        .ifPresent(charter -> charter.members().forEach(each -> known.put(each.party(), each)));
    row.charters().stream()
        .flatMap(charter -> charter.members().stream())
        .forEach(each -> known.putIfAbsent(each.party(), each));
    known.remove(core.self());
    return known;
  }

  private SpaceMember member(SpaceRow row, Membership member, SpaceLetterTable.Tally sent) {
    Optional<SignedAnswer> last = row.last(member.party());
    boolean lead = member.party().equals(row.lead());
    return new SpaceMember(
        member,
        row.charters().getFirst().member(member.party()).isPresent(),
        lead ? CharterAnswer.SIGNED : last.map(SignedAnswer::answer).orElse(null),
        lead
            ? row.charters().getFirst().text().version()
            : last.map(SignedAnswer::version).orElse(0),
        lead
            ? row.charters().getFirst().text().proposedAt()
            : last.map(SignedAnswer::at).orElse(null),
        lead || last.filter(this::proven).isPresent(),
        shared(row, member.party()).isPresent(),
        sent.taken(),
        sent.attested(),
        attestBy(row, member, last.orElse(null)));
  }

  private @Nullable Instant attestBy(SpaceRow row, Membership member, @Nullable SignedAnswer last) {
    Instant sunset = row.shown().text().sunset();
    if (last != null && last.answer() == CharterAnswer.LEFT) {
      return last.at().plus(SpaceMember.GRACE);
    }
    boolean over = !core.now().isBefore(sunset);
    boolean dropped = row.charters().getFirst().member(member.party()).isEmpty();
    return over
        ? sunset.plus(SpaceMember.GRACE)
        : dropped ? row.charters().getFirst().text().proposedAt().plus(SpaceMember.GRACE) : null;
  }

  private boolean proven(SignedAnswer answer) {
    PartnerRow partner = directory.find(answer.party());
    return partner != null && partner.state() == PartnerState.CONFIRMED && partner.said(answer);
  }

  /** What this node does under a version. */
  SpaceRole role(Charter charter) {
    return charter.member(core.self()).map(Membership::role).orElse(SpaceRole.OBSERVER);
  }

  /**
   * The version under which this node may release to a member: the newest that both signed, in a
   * space that is not over. Empty for whoever is not named to this node, has not signed, has left,
   * or whose signature cannot be checked; an observer releases to nobody.
   */
  Optional<CharterText> shared(SpaceRow row, PartyId party) {
    Optional<Charter> current = row.signed();
    boolean open =
        row.state().works()
            && current.isPresent()
            && core.now().isBefore(current.get().text().sunset())
            && role(current.get()) != SpaceRole.OBSERVER
            && current.get().member(party).isPresent()
            && !party.equals(core.self());
    if (!open) {
      return Optional.empty();
    }
    return row.charters().stream()
        .filter(Charter::signed)
        .filter(charter -> charter.member(party).isPresent())
        .filter(charter -> party.equals(row.lead()) || signed(row, party, charter))
        .map(Charter::text)
        .findFirst();
  }

  private boolean signed(SpaceRow row, PartyId party, Charter charter) {
    return row.holds(party, charter.text().version())
        && row.answers().stream()
            .filter(each -> each.party().equals(party))
            .filter(each -> each.version() == charter.text().version())
            .filter(each -> each.answer() == CharterAnswer.SIGNED)
            .filter(each -> each.hash().equals(charter.hash()))
            .anyMatch(this::proven);
  }
}
