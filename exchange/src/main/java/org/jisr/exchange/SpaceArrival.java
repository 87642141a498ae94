package org.jisr.exchange;

import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jisr.log.LeafKind;

/** Takes what other nodes say about spaces: checked, logged, then done. */
final class SpaceArrival {
  private final Core core;
  private final Directory directory;
  private final SpaceMail mail;

  SpaceArrival(Core core, Directory directory, SpaceMail mail) {
    this.core = core;
    this.directory = directory;
    this.mail = mail;
  }

  void take(Acceptance acceptance, Arrival.Commit commit) {
    Envelope envelope = acceptance.envelope();
    if (!envelope.header().payloadType().equals(SpaceMessage.MEDIA_TYPE)) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_CONTENT);
    }
    SpaceMessage message = SpaceMessage.read(envelope.payload());
    core.jdbi().useTransaction(handle -> effect(handle, acceptance, message));
    acceptance.logged(core.log().append(Arrivals.leaf(LeafKind.SPACE, acceptance)));
    core.faults().reached(FaultPoint.Step.RECEIVE_LOGGED);
    core.jdbi()
        .useTransaction(
            handle -> {
              effect(handle, acceptance, message).accept(handle);
              commit.run(handle, Arrival.stored(List.of(), List.of(), java.util.Map.of()));
              handle.afterCommit(
                  () -> core.listeners().tell(ExchangeEvent.Topic.SPACE, message.space()));
            });
  }

  /** What the message does, or why it may not. */
  private Consumer<Handle> effect(Handle handle, Acceptance acceptance, SpaceMessage message) {
    return switch (message) {
      case SpaceMessage.Offer offer -> offered(handle, acceptance, offer);
      case SpaceMessage.Said said -> said(handle, acceptance, said.answer());
      case SpaceMessage.Dismissal dismissal -> dismissed(handle, acceptance, dismissal);
      case SpaceMessage.Attestation attestation -> attested(handle, acceptance, attestation);
    };
  }

  private Consumer<Handle> offered(Handle handle, Acceptance acceptance, SpaceMessage.Offer offer) {
    CharterText text = offer.text();
    PartnerCard lead = acceptance.partner();
    boolean genuine =
        text.lead().equals(lead.party())
            && acceptance.signed(SignedFormat.CHARTER, text.canonicalJson(), offer.signature())
            && opens(offer);
    if (!genuine) {
      throw new ExchangeException(ExchangeFault.SPACE_INVALID);
    }
    SpaceRow known = SpaceTable.lock(handle, text.id()).orElse(null);
    if (!acceptance.now().isBefore(text.sunset())
        || (known != null && !known.state().takesOffers())) {
      throw new ExchangeException(ExchangeFault.SPACE_STATE);
    }
    if (known == null) {
      return h -> {
        SpaceTable.insert(h, text.id(), text.lead(), SpaceState.OFFERED, acceptance.now());
        CharterTable.insert(h, offer);
      };
    }
    if (!known.lead().equals(lead.party())) {
      throw new ExchangeException(ExchangeFault.SPACE_INVALID);
    }
    CharterText newest = known.charters().getFirst().text();
    if (text.version() <= newest.version()) {
      throw new ExchangeException(ExchangeFault.SPACE_VERSION);
    }
    if (text.version() == newest.version() + 1 && !text.previousHash().equals(newest.hash())) {
      throw new ExchangeException(ExchangeFault.SPACE_HASH);
    }
    return h -> {
      if (known.state() == SpaceState.DECLINED || known.state() == SpaceState.CLOSED) {
        SpaceTable.move(h, text.id(), SpaceState.OFFERED);
      }
      CharterTable.insert(h, offer);
    };
  }

  /**
   * Every opening fits a commitment, this node is among them, and nobody is named whom the charter
   * does not let it see: what was told by mistake must not be kept.
   */
  private boolean opens(SpaceMessage.Offer offer) {
    List<Membership> members = offer.openings().stream().map(Opening::member).toList();
    List<Membership> self =
        members.stream().filter(each -> each.party().equals(core.self())).toList();
    return self.size() == 1
        && members.stream().map(Membership::party).distinct().count() == members.size()
        && members.stream().noneMatch(each -> each.role() == SpaceRole.LEAD)
        && members.stream().noneMatch(each -> each.party().equals(offer.text().lead()))
        && members.stream().allMatch(each -> each.meets(self.getFirst()))
        && offer.openings().stream().allMatch(offer.text()::holds);
  }

  private Consumer<Handle> said(Handle handle, Acceptance acceptance, SignedAnswer answer) {
    SpaceRow space = require(handle, answer.space());
    PartyId sender = acceptance.partner().party();
    Charter charter =
        space
            .version(answer.version())
            .orElseThrow(() -> new ExchangeException(ExchangeFault.SPACE_VERSION));
    if (!charter.hash().equals(answer.hash())) {
      throw new ExchangeException(ExchangeFault.SPACE_HASH);
    }
    boolean ours = space.lead().equals(core.self());
    boolean heard = ours ? answer.party().equals(sender) : space.lead().equals(sender);
    boolean member =
        charter.member(answer.party()).filter(m -> m.role() != SpaceRole.LEAD).isPresent()
            && !answer.party().equals(core.self());
    if (!heard || !member) {
      throw new ExchangeException(ExchangeFault.SPACE_MEMBER);
    }
    PartnerRow speaker = directory.find(answer.party());
    if (speaker != null && !speaker.said(answer)) {
      throw new ExchangeException(ExchangeFault.SPACE_INVALID);
    }
    return h -> {
      SpaceTable.answered(h, answer);
      if (ours) {
        passOn(h, space, charter, answer);
      }
    };
  }

  /** To those who see that member, and to nobody else. */
  private void passOn(Handle handle, SpaceRow space, Charter charter, SignedAnswer answer) {
    Membership speaker = charter.member(answer.party()).orElseThrow();
    Charter newest = space.charters().getFirst();
    for (Membership each : charter.members()) {
      boolean hears =
          each.role() != SpaceRole.LEAD
              && !each.party().equals(answer.party())
              && each.meets(speaker)
              && newest.member(each.party()).isPresent();
      if (hears) {
        mail.queue(handle, each.party(), new SpaceMessage.Said(answer), SpaceMail.NODE);
      }
    }
  }

  private Consumer<Handle> dismissed(
      Handle handle, Acceptance acceptance, SpaceMessage.Dismissal dismissal) {
    SpaceRow space = require(handle, dismissal.space());
    if (!space.lead().equals(acceptance.partner().party())) {
      throw new ExchangeException(ExchangeFault.SPACE_MEMBER);
    }
    return h -> {
      switch (space.state()) {
        case ACTIVE -> SpaceTable.end(h, space.id(), SpaceEnd.DISMISSED, acceptance.now());
        case OFFERED -> SpaceTable.move(h, space.id(), SpaceState.DECLINED);
        case DECLINED, CLOSING, CLOSED -> {}
      }
    };
  }

  private static Consumer<Handle> attested(
      Handle handle, Acceptance acceptance, SpaceMessage.Attestation attestation) {
    SpaceRow space = require(handle, attestation.space());
    return h -> {
      int ours =
          SpaceLetterTable.attested(
              h,
              space.id(),
              Direction.OUT,
              acceptance.partner().party(),
              attestation.envelopes(),
              attestation.end(),
              acceptance.now());
      if (ours != attestation.envelopes().stream().distinct().count()) {
        throw new ExchangeException(ExchangeFault.SPACE_INVALID);
      }
    };
  }

  private static SpaceRow require(Handle handle, String id) {
    return SpaceTable.lock(handle, id)
        .orElseThrow(() -> new ExchangeException(ExchangeFault.SPACE_UNKNOWN));
  }

  /**
   * The version under which a partner released items, when this node signed it and is in, and the
   * version names that partner to it as one who releases.
   */
  static CharterText receivable(Handle handle, SpaceReference reference, PartyId from) {
    SpaceRow space =
        SpaceTable.find(handle, reference.space())
            .orElseThrow(() -> new ExchangeException(ExchangeFault.SPACE_UNKNOWN));
    Charter charter =
        space
            .version(reference.version())
            .filter(Charter::signed)
            .orElseThrow(() -> new ExchangeException(ExchangeFault.SPACE_VERSION));
    CharterText text = charter.text();
    boolean releases =
        charter.member(from).filter(each -> each.role() != SpaceRole.OBSERVER).isPresent();
    if (!releases) {
      throw new ExchangeException(ExchangeFault.SPACE_MEMBER);
    }
    if (!text.hash().equals(reference.hash())) {
      throw new ExchangeException(ExchangeFault.SPACE_HASH);
    }
    if (!space.state().works()) {
      throw new ExchangeException(ExchangeFault.SPACE_STATE);
    }
    return text;
  }
}
