package org.jisr.web;

import org.jisr.law.Language;
import org.jisr.law.PartyId;
import tools.jackson.databind.node.ObjectNode;

/** What people call a party: this node, its partners, or the bare party where neither knows it. */
@FunctionalInterface
interface PartyNames {
  /** The name in that language where there is one. */
  String name(PartyId party, Language language);

  /** The party as the API shows it. */
  default ObjectNode json(PartyId party, Language language) {
    return Json.object().put("party", party.value()).put("name", name(party, language));
  }
}
