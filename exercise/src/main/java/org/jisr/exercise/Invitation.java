package org.jisr.exercise;

/**
 * A one-time link as its person holds it in the end.
 *
 * @param link from the approver who agreed, or from the machine
 * @param code from the administrator who proposed; empty where the link opens alone
 */
record Invitation(String link, String code) {
  static Invitation alone(String link) {
    return new Invitation(link, "");
  }

  @Override
  public String toString() {
    return code.isEmpty() ? link : link + "  code " + code;
  }
}
