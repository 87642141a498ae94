package org.jisr.bank;

import java.time.Instant;

/**
 * Where statements came from: one file, one document, one envelope or one person's entry.
 *
 * @param kind how it came
 * @param name what people call it, such as the file's name
 * @param reference unique within the kind: the import's or the envelope's id
 * @param receivedAt when it arrived
 */
public record Source(Kind kind, String name, String reference, Instant receivedAt) {
  /** How statements come in. */
  public enum Kind {
    BUNDLE("bundle"),
    DOCUMENT("document"),
    ENVELOPE("envelope"),
    ENTRY("entry"),
    /** Made here: a copy that leaves without some parts of a statement. */
    REDACTION("redaction");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The stable code in the database and the HTTP API. */
    public String code() {
      return code;
    }

    static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("The database names a kind of source that is not known.");
    }
  }
}
