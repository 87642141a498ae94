package org.jisr.exchange;

import java.util.Locale;
import org.jisr.law.Language;

/**
 * Why a request for information, or a part of it, is refused: a closed list, of which several may
 * hold (after Directive (EU) 2023/977, article 6).
 */
public enum RefusalReason {
  NOT_AVAILABLE,
  JUDICIAL_AUTHORISATION_REFUSED,
  CATEGORY_NOT_PERMITTED,
  INACCURATE_OR_OUTDATED,
  ESSENTIAL_SECURITY_INTERESTS,
  ENDANGERS_INVESTIGATION_OR_PERSON,
  DISPROPORTIONATE_OR_UNFOUNDED,
  PETTY_OFFENCE,
  ORIGINATOR_REFUSED_CONSENT,
  HUMAN_RIGHTS,
  AGREEMENT_DOES_NOT_COVER,
  QUOTA;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The code in payloads, in the log and in the HTTP API. */
  public String code() {
    return code;
  }

  String key() {
    return "EXCHANGE_REFUSAL_" + name();
  }

  /** What it says to the asker, in the asker's language. */
  public String text(Language language) {
    return FaultTexts.get(language, key());
  }

  /** The reason with that code; throws {@link ExchangeException} for another. */
  public static RefusalReason of(String code) {
    return Codes.find(
        values(), RefusalReason::code, code, ExchangeFault.INFORMATION_REQUEST_MALFORMED);
  }
}
