package org.jisr.law;

import java.util.Locale;

/** How visible an action on the information may be (Permissible Actions Protocol). */
public enum Pap implements Coded {
  /** No limit on actions. */
  CLEAR,
  /** Active actions, such as blocking or asking its owner. */
  GREEN,
  /** Passive look-ups outside the organisation only; nothing that its subject could notice. */
  AMBER,
  /** Inside the own organisation only; nothing that could be noticed outside. */
  RED;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @Override
  public String code() {
    return code;
  }

  @Override
  public String list() {
    return "pap";
  }

  /**
   * The member with that code.
   *
   * @throws LawException {@code LAW_VALUE_UNKNOWN} when there is none
   */
  public static Pap of(String code) {
    return Coded.find(values(), code);
  }
}
