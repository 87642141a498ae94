package org.jisr.exchange;

import tools.jackson.databind.node.ObjectNode;

/**
 * The version of an agreement that another one takes the place of.
 *
 * @param id its id, a UUID
 * @param hash SHA-256 of its canonical text, lower-case hexadecimal
 */
public record AgreementVersion(String id, String hash) {
  /** Throws {@code EXCHANGE_AGREEMENT_INVALID} for anything else. */
  public AgreementVersion {
    if (!id.matches("[0-9a-f-]{36}") || !hash.matches("[0-9a-f]{64}")) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_INVALID);
    }
  }

  static AgreementVersion of(AgreementText text) {
    return new AgreementVersion(text.id(), text.hash());
  }

  ObjectNode json() {
    return CanonicalText.object().put("id", id).put("hash", hash);
  }

  static AgreementVersion read(JsonFields fields) {
    AgreementVersion version = new AgreementVersion(fields.text("id", 36), fields.text("hash", 64));
    fields.end();
    return version;
  }
}
