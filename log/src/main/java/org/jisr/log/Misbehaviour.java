package org.jisr.log;

/**
 * What a log signed although it does not fit what its witness had cosigned; anyone can check it.
 *
 * @param kind what it is
 * @param origin the log's name
 * @param evidence the cosigned checkpoint, a blank line, and the refused request
 */
public record Misbehaviour(Kind kind, String origin, String evidence) {
  /** What two signed statements come to. */
  public enum Kind {
    /** Two roots of one size: the log showed two histories. */
    FORK("fork"),
    /** A checkpoint whose way from the cosigned one was not proven; to be asked about. */
    UNPROVEN("unproven");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The stable code. */
    public String code() {
      return code;
    }
  }
}
