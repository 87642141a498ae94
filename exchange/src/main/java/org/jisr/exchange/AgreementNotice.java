package org.jisr.exchange;

import java.time.Instant;
import org.jisr.law.LawException;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one party says about an agreement that both signed; it holds for all its versions.
 *
 * @param version the version whose text the person had before them
 * @param by the party that says it
 * @param seq from 1, one more with each notice of that party; of two words on suspending the higher
 *     counts, whichever comes last
 * @param reason 1 to 500 characters, for the other party to read
 * @param at when it was said
 * @param from when a termination takes effect; null with the other acts
 */
public record AgreementNotice(
    AgreementVersion version,
    PartyId by,
    int seq,
    AgreementAct act,
    String reason,
    Instant at,
    @Nullable Instant from) {
  private static final int MAX_REASON = 500;
  private static final String FROM = "from";

  /** Throws {@code EXCHANGE_AGREEMENT_NOTICE} for a notice that says too much or too little. */
  public AgreementNotice {
    reason = reason.strip();
    boolean valid =
        seq >= 1
            && !reason.isEmpty()
            && reason.length() <= MAX_REASON
            && (from != null) == (act == AgreementAct.TERMINATE)
            && (from == null || !from.isBefore(at));
    if (!valid) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_NOTICE);
    }
  }

  /** RFC 8785 canonical JSON in UTF-8; this is what its party signs. */
  byte[] canonicalJson() {
    ObjectNode text =
        CanonicalText.object()
            .put("format", SignedFormat.AGREEMENT_NOTICE.label())
            .put("by", by.value())
            .put("seq", seq)
            .put("act", act.code())
            .put("reason", reason)
            .put("at", at.toString());
    text.set("agreement", version.json());
    if (from != null) {
      text.put(FROM, from.toString());
    }
    return CanonicalText.bytes(text);
  }

  /** Reads a notice and requires that it is canonical. */
  static AgreementNotice read(byte[] json) {
    JsonFields fields = JsonFields.read(json, ExchangeFault.AGREEMENT_NOTICE);
    try {
      boolean ours = fields.text("format", 100).equals(SignedFormat.AGREEMENT_NOTICE.label());
      AgreementNotice notice =
          new AgreementNotice(
              AgreementVersion.read(fields.object("agreement")),
              new PartyId(fields.text("by", 200)),
              fields.count("seq"),
              AgreementAct.of(fields.text("act", 100)),
              fields.text("reason", MAX_REASON),
              fields.instant("at"),
              fields.names().contains(FROM) ? fields.instant(FROM) : null);
      fields.end();
      if (!ours || !java.util.Arrays.equals(notice.canonicalJson(), json)) {
        throw new ExchangeException(ExchangeFault.AGREEMENT_NOTICE);
      }
      return notice;
    } catch (LawException e) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_NOTICE, e);
    }
  }
}
