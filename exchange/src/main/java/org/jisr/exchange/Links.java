package org.jisr.exchange;

import java.util.HashMap;
import java.util.Map;
import org.jisr.law.PartyId;

/**
 * One open link for each partner, replaced when its card or the key that this node shows changes.
 * Thread-safe.
 */
final class Links implements AutoCloseable {
  private final OwnKeys own;
  private final Directory directory;
  private final Map<PartyId, PartnerLink> open = new HashMap<>();
  private boolean closed;

  Links(OwnKeys own, Directory directory) {
    this.own = own;
    this.directory = directory;
  }

  synchronized PartnerLink to(PartnerCard partner) {
    if (closed) {
      throw new ExchangeException(ExchangeFault.PEER_UNREACHABLE);
    }
    PartnerLink link = open.get(partner.party());
    TlsIdentity shown = own.identity().keys().shownTls();
    if (link != null && link.leadsTo(partner, shown)) {
      return link;
    }
    PartnerLink fresh = new PartnerLink(shown, partner, pin -> knows(partner, pin));
    PartnerLink stale = open.put(partner.party(), fresh);
    if (stale != null) {
      stale.close();
    }
    return fresh;
  }

  /** The partner may still show the key before the one of its card. */
  private boolean knows(PartnerCard partner, String pin) {
    PartnerRow row = directory.byPin(pin);
    return partner.tlsPin().equals(pin) || (row != null && row.party().equals(partner.party()));
  }

  @Override
  public synchronized void close() {
    closed = true;
    open.values().forEach(PartnerLink::close);
    open.clear();
  }
}
