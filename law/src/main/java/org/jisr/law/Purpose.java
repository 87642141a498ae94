package org.jisr.law;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A purpose for which information is collected, consulted or released: a closed hierarchy of dotted
 * codes, in which a purpose covers itself and everything below it.
 */
public enum Purpose implements Coded {
  TERRORISM,
  TERRORISM__ATTACK_PLANNING,
  TERRORISM__FINANCING,
  TERRORISM__TRAVEL,
  TERRORISM__PROPAGANDA,
  ORGANISED_CRIME,
  ORGANISED_CRIME__DRUGS,
  ORGANISED_CRIME__ARMS,
  ORGANISED_CRIME__HUMAN_TRAFFICKING,
  ORGANISED_CRIME__SMUGGLING,
  ORGANISED_CRIME__MONEY_LAUNDERING,
  ORGANISED_CRIME__DOCUMENT_FRAUD,
  EVENT_SECURITY,
  EVENT_SECURITY__VENUE,
  EVENT_SECURITY__TICKETING,
  EVENT_SECURITY__TRANSPORT,
  CYBER_CRIME,
  CYBER_CRIME__INTRUSION,
  CYBER_CRIME__FRAUD,
  BORDER_SECURITY,
  MISSING_PERSONS;

  private final String code = name().toLowerCase(Locale.ROOT).replace("__", ".").replace('_', '-');

  @Override
  public String code() {
    return code;
  }

  @Override
  public String list() {
    return "purpose";
  }

  /** The purpose directly above, or null at the top of the hierarchy. */
  public @Nullable Purpose parent() {
    int dot = code.lastIndexOf('.');
    return dot < 0 ? null : of(code.substring(0, dot));
  }

  /** Whether the other purpose is this one or lies below it. */
  public boolean covers(Purpose other) {
    return this == other || other.code.startsWith(code + ".");
  }

  /**
   * The purpose of a dotted code such as {@code terrorism.financing}.
   *
   * @throws LawException {@code LAW_PURPOSE_UNKNOWN} when the hierarchy does not have it
   */
  public static Purpose of(String code) {
    for (Purpose purpose : values()) {
      if (purpose.code.equals(code)) {
        return purpose;
      }
    }
    throw new LawException(
        LawException.Code.LAW_PURPOSE_UNKNOWN,
        "The purpose is not in the closed hierarchy. Maybe a part is misspelt.");
  }
}
