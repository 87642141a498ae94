package org.jisr.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jisr.bank.EntityReference;
import org.jisr.bank.Release;
import org.jisr.bank.ReleasePreview;
import org.jisr.law.Consultation;
import org.jisr.law.HumanRights;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;

/**
 * Sending items to members of a space: a release to each of them under the agreement with it, made
 * narrower by the charter. There is no other way into a space, and none through another member.
 */
public final class SpaceReleases {
  private final Core core;
  private final SpaceRoster roster;
  private final Outgoing outgoing;
  private final ReleaseEnvelopes envelopes;
  private final Sender sender;
  private final Couriers couriers;

  SpaceReleases(
      Core core, SpaceRoster roster, Outgoing outgoing, Sender sender, Couriers couriers) {
    this.core = core;
    this.roster = roster;
    this.outgoing = outgoing;
    this.envelopes = new ReleaseEnvelopes(core);
    this.sender = sender;
    this.couriers = couriers;
  }

  /**
   * What would go to which member and why (not); nothing leaves and nothing is logged.
   *
   * @throws ExchangeException {@code EXCHANGE_SPACE_UNKNOWN}, {@code EXCHANGE_SPACE_MEMBER} for
   *     whoever cannot receive in it, and as {@link Releases#preview}
   */
  public ReleasePreview preview(
      String space,
      List<StixId> ids,
      List<String> members,
      Consultation consultation,
      HumanRights humanRights) {
    List<StixId> items = ids.stream().distinct().toList();
    List<Outgoing.Ground> grounds =
        grounds(space, items, parties(members), consultation, humanRights);
    ReleasePreview preview = outgoing.preview(consultation, items, grounds);
    return new ReleasePreview(preview.decisions(), bound(preview.decisionHash(), grounds));
  }

  /**
   * Sends what the preview permitted, as {@link Releases#send} does.
   *
   * @param decisionHash of this class's preview; that of a release outside the space is another
   */
  public ReleaseReport send(
      String space,
      List<StixId> ids,
      List<String> members,
      Consultation consultation,
      HumanRights humanRights,
      String decisionHash) {
    List<StixId> items = ids.stream().distinct().toList();
    List<Outgoing.Ground> grounds =
        grounds(space, items, parties(members), consultation, humanRights);
    String hash = outgoing.preview(consultation, items, grounds).decisionHash();
    if (!bound(hash, grounds).equals(decisionHash)) {
      throw new ExchangeException(ExchangeFault.DECISION_CHANGED);
    }
    List<Release> releases = outgoing.release(consultation, items, grounds, hash);
    List<ReleaseReport.Sent> sent = new ArrayList<>();
    for (int i = 0; i < grounds.size(); i++) {
      sent.addAll(send(space, grounds.get(i), releases.get(i), consultation, decisionHash));
    }
    return new ReleaseReport(sent, Outgoing.decisions(releases));
  }

  private List<ReleaseReport.Sent> send(
      String space,
      Outgoing.Ground ground,
      Release release,
      Consultation consultation,
      String decisionHash) {
    List<Draft> drafts = envelopes.of(ground, release, consultation, decisionHash, null, null);
    if (drafts.isEmpty()) {
      return List.of();
    }
    core.jdbi()
        .useTransaction(
            handle -> {
              outgoing.requireConsents(handle, ground);
              sender.enqueue(handle, drafts);
              note(handle, space, drafts, consultation);
            });
    couriers.wake(ground.partner());
    List<ReleaseReport.Sent> sent =
        drafts.stream().map(each -> new ReleaseReport.Sent(each.id(), ground.partner())).toList();
    sent.forEach(one -> core.listeners().tell(ExchangeEvent.Topic.OUTBOX, one.envelopeId()));
    core.listeners().tell(ExchangeEvent.Topic.SPACE, space);
    return sent;
  }

  /** Lists letters under a space; throws when one goes to whoever is no member any more. */
  void note(Handle handle, String space, List<Draft> drafts, Consultation consultation) {
    SpaceRow row = SpaceAccess.find(handle, space, consultation.viewer());
    for (Draft draft : drafts) {
      if (roster.shared(row, draft.to()).isEmpty()) {
        throw new ExchangeException(ExchangeFault.SPACE_MEMBER);
      }
      SpaceLetterTable.insert(handle, space, Direction.OUT, draft.to(), draft.id());
    }
  }

  /**
   * What a member that joined late may still be given by this node.
   *
   * @throws ExchangeException {@code EXCHANGE_SPACE_UNKNOWN}, {@code EXCHANGE_SPACE_MEMBER}
   */
  public ReplayOffer replay(String space, String member, Consultation consultation) {
    PartyId party = Ids.party(member);
    return core.jdbi()
        .inTransaction(
            handle -> {
              SpaceRow row = SpaceAccess.find(handle, space, consultation.viewer());
              CharterText charter =
                  roster
                      .shared(row, party)
                      .orElseThrow(() -> new ExchangeException(ExchangeFault.SPACE_MEMBER));
              return replay(handle, row, charter, party, consultation);
            });
  }

  private ReplayOffer replay(
      Handle handle, SpaceRow row, CharterText charter, PartyId party, Consultation consultation) {
    Instant named =
        row.version(charter.version())
            .flatMap(version -> version.member(party))
            .map(Membership::since)
            .orElse(charter.proposedAt());
    List<StixId> released =
        switch (charter.replay()) {
          case NOTHING -> List.of();
          case SINCE_NAMED -> SpaceLetterTable.released(handle, row.id(), named);
          case EVERYTHING -> SpaceLetterTable.released(handle, row.id(), Instant.EPOCH);
        };
    Map<StixId, EntityReference> seen = core.bank().gate().references(consultation, released);
    List<StixId> visible = released.stream().filter(id -> visible(seen.get(id))).toList();
    Set<StixId> given = new HashSet<>(SpaceLetterTable.releasedTo(handle, row.id(), party));
    List<StixId> missing = visible.stream().filter(id -> !given.contains(id)).toList();
    return new ReplayOffer(charter.replay(), missing, visible.size() - missing.size());
  }

  private static boolean visible(@org.jspecify.annotations.Nullable EntityReference reference) {
    return reference != null && reference.originator() != null;
  }

  private static List<PartyId> parties(List<String> members) {
    return members.stream().map(Ids::party).toList();
  }

  /**
   * Under what each member would receive; throws {@code EXCHANGE_SPACE_MEMBER} and {@code
   * EXCHANGE_SPACE_UNKNOWN}.
   */
  List<Outgoing.Ground> grounds(
      String space,
      List<StixId> items,
      List<PartyId> members,
      Consultation consultation,
      HumanRights humanRights) {
    Map<PartyId, CharterText> charters = new LinkedHashMap<>();
    SpaceRow row =
        core.jdbi().inTransaction(handle -> SpaceAccess.find(handle, space, consultation.viewer()));
    for (PartyId party : members) {
      charters.put(
          party,
          roster
              .shared(row, party)
              .orElseThrow(() -> new ExchangeException(ExchangeFault.SPACE_MEMBER)));
    }
    if (items.isEmpty() || charters.isEmpty()) {
      throw new ExchangeException(ExchangeFault.RELEASE_INVALID);
    }
    return outgoing.grounds(List.copyOf(charters.keySet()), consultation, humanRights).stream()
        .map(ground -> ground.within(charters.getOrDefault(ground.partner(), row.shown().text())))
        .toList();
  }

  /** A decision's hash, bound to the charters under which it was taken. */
  static String bound(String decisionHash, List<Outgoing.Ground> grounds) {
    StringBuilder text = new StringBuilder("jisr-space-release/1\n").append(decisionHash);
    for (Outgoing.Ground ground : grounds) {
      CharterText charter = ground.charter();
      text.append('\n').append(charter == null ? "" : charter.hash());
    }
    return Digest.sha256Hex(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
