package org.jisr.bank;

/**
 * SQL that keeps, of what one originator said about one entity under several visible handlings, the
 * latest version only. The statement is {@code s}, the moment {@code :moment}.
 *
 * <p>Row-level security hides from the inner query what the viewer may not see, so that a hidden
 * later version never makes a visible earlier one disappear.
 */
final class Folding {
  /** Whether the statement was current at the moment, within its own handling. */
  static final String CURRENT = "s.recorded_at <= :moment AND s.superseded_at > :moment";

  /**
   * Whether neither a later version of the same originator nor more of the same version is visible
   * beside it.
   */
  static final String LATEST =
      """
      (NOT s.shared OR (NOT EXISTS (
        SELECT 1 FROM bank.layer l JOIN bank.statement w ON w.seq = l.fuller
        WHERE l.statement = s.seq AND w.recorded_at <= :moment AND w.superseded_at > :moment)
       AND (s.version < '0' OR NOT EXISTS (
        SELECT 1 FROM bank.statement n
        WHERE n.entity = s.entity AND n.type = s.type AND n.handling <> s.handling
          AND n.version > s.version
          AND n.recorded_at <= :moment AND n.superseded_at > :moment
          AND (SELECT h.originator FROM bank.handling h WHERE h.id = n.handling)
            = (SELECT h.originator FROM bank.handling h WHERE h.id = s.handling)))))
      """;

  /** Whether no visible statement shows more of the same version. */
  static final String FULLEST =
      """
      (NOT s.shared OR NOT EXISTS (
        SELECT 1 FROM bank.layer l JOIN bank.statement w ON w.seq = l.fuller
        WHERE l.statement = s.seq AND w.recorded_at <= :moment))
      """;

  /** {@link #CURRENT} for the edge {@code e}. */
  static final String CURRENT_EDGE = "e.recorded_at <= :moment AND e.superseded_at > :moment";

  /** {@link #CURRENT} and {@link #LATEST} for the edge {@code e}. */
  static final String EDGE =
      CURRENT_EDGE
          + """
       AND (NOT e.shared OR EXISTS (
        SELECT 1 FROM bank.statement s WHERE s.seq = e.statement AND
      """
          + LATEST
          + "))\n";

  private Folding() {}
}
