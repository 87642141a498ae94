package org.jisr.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jisr.law.Viewer;
import org.jisr.log.LeafKind;
import org.jspecify.annotations.Nullable;

/**
 * What several nodes do together for one operation or event, under a charter that its lead writes
 * and each member signs. Every node keeps its own replica: what was released to it.
 */
public final class Spaces implements AutoCloseable {
  private final Core core;
  private final Directory directory;
  private final SpaceMail mail;
  private final SpaceRoster roster;
  private final SpaceReleases releases;
  private final SpaceClosing closing;

  Spaces(
      Core core,
      Directory directory,
      SpaceMail mail,
      Outgoing outgoing,
      Sender sender,
      Couriers couriers) {
    this.core = core;
    this.directory = directory;
    this.mail = mail;
    this.roster = new SpaceRoster(core, directory);
    this.releases = new SpaceReleases(core, roster, outgoing, sender, couriers);
    this.closing = new SpaceClosing(core, mail);
  }

  void start() {
    closing.start();
  }

  /** Ends and empties what is over, at once. */
  void settle() {
    closing.settle();
  }

  /** Sending items into a space. */
  public SpaceReleases releases() {
    return releases;
  }

  /**
   * All spaces that this node was ever named in and that the viewer may know of, the newest first,
   * at most 500.
   */
  public List<Space> list(Viewer viewer) {
    return core.jdbi()
        .inTransaction(
            handle ->
                SpaceTable.all(handle).stream()
                    .filter(row -> SpaceAccess.sees(row, viewer))
                    .map(row -> roster.view(handle, row))
                    .toList());
  }

  /** One space; throws {@code EXCHANGE_SPACE_UNKNOWN}. */
  public Space get(String id, Viewer viewer) {
    return core.jdbi()
        .inTransaction(handle -> roster.view(handle, SpaceAccess.find(handle, id, viewer)));
  }

  /** Whether the viewer may know of the space. */
  public boolean concerns(String id, Viewer viewer) {
    return core.jdbi()
        .inTransaction(
            handle ->
                SpaceTable.find(handle, id)
                    .filter(row -> SpaceAccess.sees(row, viewer))
                    .isPresent());
  }

  /**
   * A page of the envelopes with items that went out or came in under a space, newest first.
   *
   * @param cursor {@link Page#next()} of the page before; null for the first
   * @param limit 1 to 200
   */
  public Page<MailItem> letters(
      String id, Direction direction, @Nullable String cursor, int limit) {
    String space = Ids.uuid(id, ExchangeFault.SPACE_UNKNOWN);
    return core.jdbi()
        .withHandle(
            handle -> MailPages.page(handle, direction, cursor, Math.clamp(limit, 1, 200), space));
  }

  /**
   * Writes the first version of a charter, signs it for this node, which leads, and shows it to
   * every member.
   *
   * @throws ExchangeException {@code EXCHANGE_SPACE_INVALID}, or {@code
   *     EXCHANGE_PARTNER_UNCONFIRMED} and the like for a member
   */
  public Space propose(CharterDraft draft, Viewer actor) {
    Instant now = core.now();
    List<Opening> openings = openings(draft, Map.of(), now);
    CharterText text =
        text(draft, UUID.randomUUID().toString(), 1, EnvelopeHeader.NO_HASH, openings, now);
    return core.jdbi()
        .inTransaction(
            handle -> {
              log("propose", text, actor);
              SpaceTable.insert(handle, text.id(), core.self(), SpaceState.ACTIVE, now);
              show(handle, text, openings, actor);
              return told(handle, text.id(), actor);
            });
  }

  /**
   * Writes the next version, with other terms or members, and shows it to those it names; a member
   * that it no longer names is dismissed. Everybody stays under the version it signed last.
   *
   * @throws ExchangeException {@code EXCHANGE_SPACE_UNKNOWN}, {@code EXCHANGE_SPACE_STATE} unless
   *     this node leads and the space is not over, and as {@link #propose}
   */
  public Space amend(String id, CharterDraft draft, Viewer actor) {
    Instant now = core.now();
    return core.jdbi()
        .inTransaction(
            handle -> {
              SpaceRow space = SpaceAccess.lock(handle, id, actor);
              Charter before = space.charters().getFirst();
              if (!leads(space) || !space.state().works() || over(before, now)) {
                throw new ExchangeException(ExchangeFault.SPACE_STATE);
              }
              List<Opening> openings = openings(draft, since(before), now);
              CharterText text =
                  text(draft, id, before.text().version() + 1, before.hash(), openings, now);
              log("amend", text, actor);
              show(handle, text, openings, actor);
              dismiss(handle, id, before, openings, actor);
              return told(handle, id, actor);
            });
  }

  /**
   * Signs or declines the version that waits for this node's answer.
   *
   * @param hash of the text that the person read
   * @throws ExchangeException {@code EXCHANGE_SPACE_UNKNOWN}, {@code EXCHANGE_SPACE_HASH}, {@code
   *     EXCHANGE_SPACE_STATE}
   */
  public Space answer(String id, String hash, boolean sign, Viewer actor) {
    Instant now = core.now();
    return core.jdbi()
        .inTransaction(
            handle -> {
              SpaceRow space = SpaceAccess.lock(handle, id, actor);
              Charter charter =
                  space
                      .offered()
                      .filter(each -> space.state().answers() && !over(each, now))
                      .orElseThrow(() -> new ExchangeException(ExchangeFault.SPACE_STATE));
              if (!charter.hash().equals(hash)) {
                throw new ExchangeException(ExchangeFault.SPACE_HASH);
              }
              CharterAnswer answer = sign ? CharterAnswer.SIGNED : CharterAnswer.DECLINED;
              log(sign ? "sign" : "decline", charter.text(), actor);
              CharterTable.answer(handle, charter.text(), answer, now);
              if (sign) {
                SpaceTable.move(handle, id, SpaceState.ACTIVE);
              } else if (space.state() == SpaceState.OFFERED) {
                SpaceTable.move(handle, id, SpaceState.DECLINED);
              }
              say(handle, space, charter, answer, actor);
              return told(handle, id, actor);
            });
  }

  /**
   * Leaves: what came under the space is deleted, and its senders are told. Where this node leads,
   * the space ends for everybody.
   *
   * @throws ExchangeException {@code EXCHANGE_SPACE_UNKNOWN}, {@code EXCHANGE_SPACE_STATE}
   */
  public Space leave(String id, Viewer actor) {
    return core.jdbi()
        .inTransaction(
            handle -> {
              SpaceRow space = SpaceAccess.lock(handle, id, actor);
              Charter charter =
                  space
                      .signed()
                      .filter(each -> space.state().works())
                      .orElseThrow(() -> new ExchangeException(ExchangeFault.SPACE_STATE));
              log("leave", charter.text(), actor);
              if (leads(space)) {
                dismiss(handle, id, space.charters().getFirst(), List.of(), actor);
              } else {
                say(handle, space, charter, CharterAnswer.LEFT, actor);
              }
              SpaceTable.end(handle, id, SpaceEnd.LEFT, core.now());
              return told(handle, id, actor);
            });
  }

  private Space told(Handle handle, String id, Viewer actor) {
    handle.afterCommit(() -> core.listeners().tell(ExchangeEvent.Topic.SPACE, id));
    return roster.view(handle, SpaceAccess.find(handle, id, actor));
  }

  private boolean leads(SpaceRow space) {
    return space.lead().equals(core.self());
  }

  private static boolean over(Charter charter, Instant now) {
    return !now.isBefore(charter.text().sunset());
  }

  private void log(String action, CharterText text, Viewer actor) {
    core.log()
        .append(
            new org.jisr.log.Leaf(
                LeafKind.SPACE,
                Map.of("action", action, "hash", text.hash()),
                Map.of("by", actor.account(), "space", text.id())));
  }

  private void show(Handle handle, CharterText text, List<Opening> openings, Viewer actor) {
    HybridSignature signature =
        core.identity().keys().signing().sign(SignedFormat.CHARTER, text.canonicalJson());
    CharterTable.insert(handle, new SpaceMessage.Offer(text, signature, openings));
    CharterTable.answer(handle, text, CharterAnswer.SIGNED, text.proposedAt());
    for (Opening one : openings) {
      List<Opening> seen =
          openings.stream().filter(other -> other.member().meets(one.member())).toList();
      mail.queue(
          handle,
          one.member().party(),
          new SpaceMessage.Offer(text, signature, seen),
          actor.account());
    }
  }

  private void say(
      Handle handle, SpaceRow space, Charter charter, CharterAnswer answer, Viewer actor) {
    SignedAnswer words = SignedAnswer.sign(core, charter.text(), answer, core.now());
    mail.queue(handle, space.lead(), new SpaceMessage.Said(words), actor.account());
  }

  private void dismiss(
      Handle handle, String id, Charter before, List<Opening> openings, Viewer actor) {
    List<PartyId> named = openings.stream().map(each -> each.member().party()).toList();
    before.members().stream()
        .filter(each -> each.role() != SpaceRole.LEAD && !named.contains(each.party()))
        .forEach(
            each ->
                mail.queue(handle, each.party(), new SpaceMessage.Dismissal(id), actor.account()));
  }

  private static Map<PartyId, Instant> since(Charter before) {
    Map<PartyId, Instant> since = new TreeMap<>();
    before.members().forEach(each -> since.put(each.party(), each.since()));
    return since;
  }

  private List<Opening> openings(CharterDraft draft, Map<PartyId, Instant> since, Instant now) {
    List<Opening> openings = new ArrayList<>();
    for (CharterDraft.Member each : draft.members()) {
      directory.requireConfirmed(each.party());
      if (each.role() == SpaceRole.LEAD) {
        throw new ExchangeException(ExchangeFault.SPACE_INVALID);
      }
      openings.add(
          Opening.of(
              new Membership(
                  each.party(), each.role(), each.sight(), since.getOrDefault(each.party(), now))));
    }
    long distinct = openings.stream().map(each -> each.member().party()).distinct().count();
    if (openings.isEmpty() || distinct != openings.size() || distinct > CharterText.MOST_MEMBERS) {
      throw new ExchangeException(ExchangeFault.SPACE_INVALID);
    }
    return openings;
  }

  private CharterText text(
      CharterDraft draft,
      String id,
      int version,
      String previousHash,
      List<Opening> openings,
      Instant now) {
    List<String> slots = new ArrayList<>();
    openings.forEach(each -> slots.add(each.commitment(id, version)));
    while (slots.size() % CharterText.SLOTS != 0) {
      slots.add(Opening.filler());
    }
    return new CharterText(
        id,
        version,
        previousHash,
        core.self(),
        draft.title(),
        draft.event(),
        draft.purpose(),
        new TreeSet<>(draft.languages()),
        new TreeSet<>(draft.objectTypes()),
        draft.conditions(),
        draft.marking(),
        draft.sunset(),
        draft.replay(),
        now,
        slots);
  }

  @Override
  public void close() {
    closing.close();
  }
}
