package org.jisr.law;

import java.util.Locale;

/** What an account is for; rights are never the sum of all roles but of those named. */
public enum Role implements Coded {
  /** Accounts, partners and the node itself; no content. */
  ADMINISTRATOR,
  /** Reads, searches, imports and links. */
  ANALYST,
  /** Speaks with partners: releases, tip-offs, requests. */
  LIAISON,
  /** Acts on tip-offs and reports back what was found. */
  FIELD_OFFICER,
  /** Approves and sees human sources. */
  SUPERVISOR,
  /** Reads the log and the statistics; no content. */
  AUDITOR;

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
    return this != ADMINISTRATOR && this != AUDITOR;
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
