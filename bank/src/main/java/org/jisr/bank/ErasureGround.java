package org.jisr.bank;

/** Why statements are erased. */
public enum ErasureGround {
  /** Their deletion date has passed. */
  DEADLINE("deadline"),
  /** A review found that they are needed no longer. */
  REVIEW("review"),
  /** A person asked for it, and somebody with the right to decide agreed. */
  SUBJECT_REQUEST("subject-request");

  private final String code;

  ErasureGround(String code) {
    this.code = code;
  }

  /** The stable code in the database, the log and the HTTP API. */
  public String code() {
    return code;
  }

  static ErasureGround of(String code) {
    for (ErasureGround ground : values()) {
      if (ground.code.equals(code)) {
        return ground;
      }
    }
    throw new IllegalArgumentException("The database names a ground of erasure that is not known.");
  }
}
