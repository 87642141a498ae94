package org.jisr.node;

/**
 * What the doctor found in one place.
 *
 * @param what where it looked
 * @param state how it is
 * @param found what it saw
 * @param advice what to do; empty when all is well
 */
record Finding(String what, State state, String found, String advice) {

  /** How something is. */
  enum State {
    OK("ok"),
    WARNING("warning"),
    FAILED("failed");

    private final String code;

    State(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  static Finding ok(String what, String found) {
    return new Finding(what, State.OK, found, "");
  }

  static Finding warning(String what, String found, String advice) {
    return new Finding(what, State.WARNING, found, advice);
  }

  static Finding failed(String what, String found, String advice) {
    return new Finding(what, State.FAILED, found, advice);
  }
}
