package org.jisr.bank;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.StixId;

/**
 * What was erased and is held back when it arrives again. The list names nothing; whoever asks must
 * name an object, and leaves a leaf. Thread-safe.
 *
 * <p>All methods throw {@link BankException} with {@code BANK_UNAVAILABLE} when the database does
 * not answer, and {@link org.jisr.log.LogException} when the leaf could not be written.
 */
public final class Suppressions {
  private static final int MOST = 200;

  private final Transactions transactions;
  private final TransparencyLog log;
  private final InstantSource clock;

  Suppressions(Jdbi jdbi, TransparencyLog log, InstantSource clock) {
    this.transactions = new Transactions(jdbi);
    this.log = log;
    this.clock = clock;
  }

  /** What each erasure keeps out, the newest first; figures only. */
  public List<Suppression> list(int limit) {
    return transactions.run(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT ground, erasure, max(made_at), count(*) FILTER (WHERE lifted_at IS NULL),
                      count(lifted_at), sum(attempts), max(last_attempt)
                    FROM bank.suppression GROUP BY ground, erasure
                    ORDER BY 3 DESC, erasure LIMIT :limit
                    """)
                .bind("limit", Math.clamp(limit, 1, MOST))
                .map(
                    (rows, context) ->
                        new Suppression(
                            rows.getString(1),
                            rows.getObject(2, UUID.class),
                            Sql.instant(rows, 3),
                            rows.getLong(4),
                            rows.getLong(5),
                            rows.getLong(6),
                            Sql.finiteInstant(rows, 7)))
                .list());
  }

  /**
   * The marks on one object, whoever said it; for oversight.
   *
   * @throws BankException {@code BANK_SUPPRESSION_NOT_ALLOWED}
   */
  public List<SuppressionMark> look(Viewer viewer, StixId id) {
    require(viewer, Role.OVERSIGHT);
    String marks = transactions.run(handle -> names(handle, Set.of(id)));
    log.append(leaf("look", 1, Map.of("by", viewer.account(), "marks", marks)));
    return transactions.run(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT ground, erasure, made_at, attempts, lifted_at FROM bank.suppression
                    WHERE digest = ANY(:digests) ORDER BY made_at DESC, digest
                    """)
                .bindArray("digests", byte[].class, SuppressionRows.about(handle, Set.of(id)))
                .map(
                    (rows, context) ->
                        new SuppressionMark(
                            rows.getString(1),
                            rows.getObject(2, UUID.class),
                            Sql.instant(rows, 3),
                            rows.getLong(4),
                            Sql.finiteInstant(rows, 5)))
                .list());
  }

  /**
   * Lets objects in again, whoever says them; for approvers. They have to be imported anew, since
   * nothing of them was kept.
   *
   * @param reason why, 10 to 1,000 characters; it is committed in the log
   * @return how many marks were lifted
   * @throws BankException {@code BANK_SUPPRESSION_NOT_ALLOWED}, {@code BANK_SUPPRESSION_INVALID}
   */
  public int lift(Viewer viewer, Set<StixId> ids, String reason) {
    require(viewer, Role.APPROVER);
    String why = reason.strip();
    if (ids.isEmpty() || ids.size() > MOST || why.length() < 10 || why.length() > 1_000) {
      throw new BankException(BankFault.SUPPRESSION_INVALID);
    }
    String marks = transactions.run(handle -> names(handle, ids));
    log.append(
        leaf("lift", ids.size(), Map.of("by", viewer.account(), "marks", marks, "reason", why)));
    return transactions.run(
        handle ->
            SuppressionRows.lift(
                handle, SuppressionRows.about(handle, ids), viewer.account(), clock.instant()));
  }

  /** Puts back, after a restore, what a copy tells and the database does not; returns how many. */
  public int restore(List<SuppressionMarks> copies) {
    return transactions.run(
        handle -> copies.stream().mapToInt(each -> SuppressionRows.restore(handle, each)).sum());
  }

  /** As the leaves tell of objects: the log shall not name again what was erased from it. */
  private static String names(Handle handle, Set<StixId> ids) {
    SuppressionDigests digests = SuppressionDigests.of(handle);
    return ids.stream()
        .map(id -> HexFormat.of().formatHex(digests.ofEverybody(id)))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  static Leaf leaf(String action, int count, Map<String, String> committed) {
    return new Leaf(
        LeafKind.SUPPRESSION,
        Map.of("action", action, "count", Integer.toString(count)),
        committed);
  }

  private static void require(Viewer viewer, Role role) {
    if (!viewer.has(role)) {
      throw new BankException(BankFault.SUPPRESSION_NOT_ALLOWED);
    }
  }
}
