package org.jisr.exchange;

import java.util.HashMap;
import java.util.Map;
import org.jisr.law.PartyId;

/** One open link for each partner, replaced when its card changes. Thread-safe. */
final class Links implements AutoCloseable {
  private final TlsIdentity own;
  private final Map<PartyId, PartnerLink> open = new HashMap<>();
  private boolean closed;

  Links(TlsIdentity own) {
    this.own = own;
  }

  synchronized PartnerLink to(PartnerCard partner) {
    if (closed) {
      throw new ExchangeException(ExchangeFault.PEER_UNREACHABLE);
    }
    PartnerLink link = open.get(partner.party());
    if (link != null && link.leadsTo(partner)) {
      return link;
    }
    PartnerLink fresh = new PartnerLink(own, partner);
    PartnerLink stale = open.put(partner.party(), fresh);
    if (stale != null) {
      stale.close();
    }
    return fresh;
  }

  @Override
  public synchronized void close() {
    closed = true;
    open.values().forEach(PartnerLink::close);
    open.clear();
  }
}
