package org.jisr.law;

import java.util.Locale;

/** What the person a statement is about is to the case (Directive (EU) 2016/680, article 6). */
public enum SubjectCategory implements Coded {
  /** The statement is not about a person. */
  NONE,
  SUSPECT,
  CHARGED,
  CONVICTED,
  VICTIM,
  WITNESS,
  MISSING,
  CONTACT,
  /** A human source: seen by approvers only and never released. */
  INFORMANT,
  /** A person whose status is named in words, not by this list. */
  OTHER,
  /** The originator did not say: a person must state it before a release. */
  UNSTATED;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @Override
  public String code() {
    return code;
  }

  @Override
  public String list() {
    return "subject";
  }

  /**
   * The member with that code.
   *
   * @throws LawException {@code LAW_VALUE_UNKNOWN} when there is none
   */
  public static SubjectCategory of(String code) {
    return Coded.find(values(), code);
  }
}
