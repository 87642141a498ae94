package org.jisr.exchange;

import java.util.Base64;
import java.util.List;

/**
 * A statement with both signatures of the node that makes it, whole in one file.
 *
 * @param file the file: the text's bytes in base64, and the signatures over them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SignedStatement(StatementText text, byte[] file) {
  static final String MEDIA_TYPE = "application/vnd.jisr.statement+json";
  private static final int MAX_BODY = 60_000;

  static SignedStatement sign(StatementText text, HybridKeys keys) {
    byte[] bytes = text.canonicalJson();
    return new SignedStatement(
        text,
        CanonicalText.bytes(
            CanonicalText.object()
                .put("text", Base64.getEncoder().encodeToString(bytes))
                .set("signatures", SignatureJson.write(keys.sign(SignedFormat.STATEMENT, bytes)))));
  }

  /** One that was checked before it was kept. */
  static SignedStatement kept(byte[] file) {
    JsonFields json = JsonFields.read(file, ExchangeFault.STORE_UNAVAILABLE);
    return new SignedStatement(StatementText.read(json.base64("text", MAX_BODY)), file);
  }

  /** One of a partner that may have signed with the keys of any of these cards. */
  static SignedStatement verify(byte[] file, List<PartnerCard> signers) {
    for (PartnerCard signer : signers.subList(0, signers.size() - 1)) {
      try {
        return verify(file, signer);
      } catch (ExchangeException e) {
        if (e.fault() != ExchangeFault.STATEMENT_INVALID) {
          throw e;
        }
      }
    }
    return verify(file, signers.getLast());
  }

  /**
   * Checks a file with nothing but its maker's card.
   *
   * @throws ExchangeException {@code EXCHANGE_STATEMENT_INVALID}
   */
  public static SignedStatement verify(byte[] file, PartnerCard maker) {
    JsonFields json = JsonFields.read(file, ExchangeFault.STATEMENT_INVALID);
    byte[] bytes = json.base64("text", MAX_BODY);
    HybridSignature signature = SignatureJson.read(json.object("signatures"));
    json.end();
    StatementText text = StatementText.read(bytes);
    if (!text.from().equals(maker.party())
        || !maker.keys().verify(SignedFormat.STATEMENT, bytes, signature)) {
      throw new ExchangeException(ExchangeFault.STATEMENT_INVALID);
    }
    return new SignedStatement(text, file);
  }
}
