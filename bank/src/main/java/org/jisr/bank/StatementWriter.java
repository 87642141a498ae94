package org.jisr.bank;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jisr.log.Leaf;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.StixId;

/**
 * The only way into the bank.
 *
 * <p>Each chunk is one transaction and writers queue for one another, so that the order in which
 * statements are recorded is the order in which they become visible. Thread-safe.
 */
public final class StatementWriter {
  private final Transactions transactions;
  private final TransparencyLog log;
  private final InstantSource clock;
  private final Housekeeping housekeeping;

  StatementWriter(Jdbi jdbi, TransparencyLog log, InstantSource clock, Housekeeping housekeeping) {
    this.transactions = new Transactions(jdbi);
    this.log = log;
    this.clock = clock;
    this.housekeeping = housekeeping;
  }

  /**
   * Writes the leaf, then registers the source; must come before its statements are stored. Opening
   * a source again, as when a job resumes, writes nothing.
   *
   * @throws org.jisr.log.LogException when the leaf could not be written: nothing was registered
   */
  public SourceOpening open(Source source, Leaf leaf) {
    Optional<Long> known = transactions.run(handle -> leafIndex(handle, source));
    if (known.isPresent()) {
      return new SourceOpening(known.get(), false);
    }
    long index = log.append(leaf);
    transactions.run(handle -> register(handle, source, index));
    return new SourceOpening(index, true);
  }

  /** Analyses and encodes statements; needs no database. */
  public PreparedChunk prepare(List<NewStatement> statements) {
    return new PreparedChunk(statements.stream().map(Preparation::of).toList());
  }

  /**
   * Stores a chunk with the caller's own work in one transaction; all of it is durable on return.
   *
   * @throws BankException {@code BANK_SOURCE_NOT_OPENED}, {@code BANK_UNAVAILABLE}
   */
  public ChunkReport store(PreparedChunk chunk, ChunkWork work) {
    ChunkReport report =
        transactions.run(
            handle -> {
              ChunkReport stored = new ChunkStore(handle, clock).store(chunk.rows());
              work.run(handle, stored);
              note(chunk, stored);
              return stored;
            });
    housekeeping.stored(report.stored());
    return report;
  }

  /** Inside the transaction, which commits only once the leaf is durable. */
  private void note(PreparedChunk chunk, ChunkReport stored) {
    int heldBack = stored.count(StoreOutcome.HELD_BACK);
    if (heldBack > 0) {
      String sources =
          chunk.rows().stream()
              .map(row -> row.statement().source().reference())
              .distinct()
              .sorted()
              .collect(Collectors.joining("\n"));
      log.append(Suppressions.leaf("held-back", heldBack, Map.of("sources", sources)));
    }
  }

  /** Prepares and stores in one step. */
  public ChunkReport store(List<NewStatement> statements, ChunkWork work) {
    return store(prepare(statements), work);
  }

  /** A pipeline for a bulk load; chunks of 1,000 to 5,000 statements suit it. */
  public ChunkPipeline pipeline() {
    return new ChunkPipeline(this);
  }

  /**
   * Carries out a recall: statements about these ids that came by that source are no longer found
   * or read at any time, past or present; their content is erased and a tombstone with its digest
   * stays. Earlier versions do not come back. Repeating it changes nothing.
   *
   * @param reason a code for the tombstone, without personal data
   */
  public Withdrawal withdraw(
      Collection<StixId> ids, Source.Kind kind, String reference, String reason) {
    Withdrawal withdrawal =
        transactions.run(
            handle -> new Recall(handle).withdraw(ids, kind, reference, reason, clock.instant()));
    if (!withdrawal.withdrawn().isEmpty()) {
      housekeeping.settle();
    }
    return withdrawal;
  }

  /**
   * Carries out what a sender says of statements that one source of it brought: superseded ones are
   * read with a caveat and leave no more, restricted ones are used for nothing but what is named.
   * It holds for the same bytes of that sender whenever they come, only ever tightens, and in
   * whatever order several are carried out the end is the same. Repeating it changes nothing.
   */
  public void amend(
      Collection<StixId> ids, Source.Kind kind, String reference, Amendment amendment) {
    transactions.run(
        handle -> {
          new Amending(handle).amend(ids, kind, reference, amendment, clock.instant());
          return true;
        });
  }

  /**
   * Ends a restriction; nothing else that was said of its statements. The caller answers for it
   * that whoever said it lifts it.
   *
   * @param notice of the {@link Amendment.Restricted}
   */
  public void lift(String notice) {
    transactions.run(
        handle -> {
          new Amending(handle).lift(notice, clock.instant());
          return true;
        });
  }

  /**
   * Gives up what came by one source, as {@link #withdraw} does, but for statements that another
   * source brought as well: those stay as that one's. Repeating it changes nothing.
   *
   * @param reason a code for the tombstone, without personal data
   * @return how many statements are gone
   */
  public int giveUp(Collection<StixId> ids, Source.Kind kind, String reference, String reason) {
    int gone =
        transactions.run(
            handle -> new Recall(handle).giveUp(ids, kind, reference, reason, clock.instant()));
    if (gone > 0) {
      housekeeping.settle();
    }
    return gone;
  }

  /**
   * Takes back what came from one sender, by any of its sources, as {@link #withdraw} does; the
   * leaf is written first, and only when there is something to take back.
   *
   * @param references what the references of all its sources begin with
   * @param versions which versions, seen among those that it sent
   * @param specVersions of these versions of STIX; empty for any
   * @return how many statements were taken back
   */
  public int retract(
      StixId id,
      Source.Kind kind,
      String references,
      Set<VersionChoice> versions,
      Set<String> specVersions,
      Leaf leaf) {
    int retracted =
        transactions.run(
            handle ->
                new Retraction(handle, kind, references)
                    .retract(id, versions, specVersions, () -> log.append(leaf), clock.instant()));
    if (retracted > 0) {
      housekeeping.settle();
    }
    return retracted;
  }

  /** Prepares on all processors and stores, for one chunk that does not belong to a pipeline. */
  public ChunkReport storeAtOnce(List<NewStatement> statements, ChunkWork work) {
    return store(
        new PreparedChunk(statements.parallelStream().map(Preparation::of).toList()), work);
  }

  /**
   * Merges what a large import left unmerged in the word index and refreshes the planner's figures,
   * in the background. Results are right without it, only slower.
   */
  public void settle() {
    housekeeping.settle();
  }

  private static Optional<Long> leafIndex(Handle handle, Source source) {
    return handle
        .createQuery("SELECT leaf FROM bank.source WHERE kind = :kind AND reference = :reference")
        .bind("kind", source.kind().code())
        .bind("reference", source.reference())
        .mapTo(Long.class)
        .findOne();
  }

  private static int register(Handle handle, Source source, long leaf) {
    return handle
        .createUpdate(
            """
            INSERT INTO bank.source (kind, reference, name, received_at, leaf)
            VALUES (:kind, :reference, :name, :receivedAt, :leaf)
            ON CONFLICT DO NOTHING
            """)
        .bind("kind", source.kind().code())
        .bind("reference", source.reference())
        .bind("name", source.name().replace("\u0000", "\uFFFD"))
        .bind("receivedAt", Sql.moment(source.receivedAt()))
        .bind("leaf", leaf)
        .execute();
  }
}
