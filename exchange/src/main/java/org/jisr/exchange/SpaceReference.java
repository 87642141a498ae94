package org.jisr.exchange;

import tools.jackson.databind.node.ObjectNode;

/** Under which version of which charter items were released. */
record SpaceReference(String space, int version, String hash) {
  static SpaceReference of(CharterText charter) {
    return new SpaceReference(charter.id(), charter.version(), charter.hash());
  }

  ObjectNode json() {
    return CanonicalText.object().put("id", space).put("version", version).put("hash", hash);
  }

  static SpaceReference read(JsonFields json) {
    long version = json.number("version");
    SpaceReference reference =
        new SpaceReference(
            Ids.uuid(json.text("id", 36), ExchangeFault.ENVELOPE_CONTENT),
            (int) Math.min(version, Integer.MAX_VALUE),
            json.text("hash", 64));
    json.end();
    return reference;
  }
}
