package org.jisr.law;

import java.util.Locale;

/** What an account is for; rights are never the sum of all roles but of those named. */
public enum Role implements Coded {
  /** Reads, searches, imports and links. */
  ANALYST,
  /** The liaison officer: speaks with partners, releases, sends tip-offs and requests. */
  LIAISON,
  /** Approves what one officer alone may not do, and sees human sources. */
  APPROVER,
  /** Leads the security of one event: posts, incidents, tip-offs. */
  EVENT_COMMANDER,
  /** Acts on tip-offs and reports back what was found. */
  FIELD_OFFICER,
  /** Reads the log and the statistics; no content. */
  OVERSIGHT,
  /** Accounts, partners and the node itself; no content. */
  ADMINISTRATOR;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @Override
  public String code() {
    return code;
  }

  @Override
  public String list() {
    return "role";
  }

  /** Whether the role may read statements at all. */
  public boolean readsContent() {
    return this != ADMINISTRATOR && this != OVERSIGHT;
  }

  /**
   * The member with that code.
   *
   * @throws LawException {@code LAW_VALUE_UNKNOWN} when there is none
   */
  public static Role of(String code) {
    return Coded.find(values(), code);
  }
}
