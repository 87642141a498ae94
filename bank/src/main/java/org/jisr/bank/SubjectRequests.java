package org.jisr.bank;

import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jisr.law.Consultation;
import org.jisr.law.Language;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.StixId;

/**
 * Persons' requests about their data, from receipt to answer, by way of the oversight body
 * (Directive (EU) 2016/680, article 17). Every step is a leaf before it is taken. Oversight
 * registers, establishes identity, verifies and answers; an approver decides on what it asks for.
 *
 * <p>The node never learns who asks: that stands in a paper file of which it keeps the reference.
 * Thread-safe.
 */
public final class SubjectRequests {
  private static final Period DEADLINE = Period.ofMonths(1);
  private static final SubjectOutcome UNCHANGED = SubjectOutcome.VERIFIED_NO_FURTHER_INFORMATION;
  private static final int MOST = 200;
  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]{0,39}");

  private final Transactions transactions;
  private final TransparencyLog log;
  private final InstantSource clock;
  private final Measures measures;

  SubjectRequests(Jdbi jdbi, TransparencyLog log, InstantSource clock, Measures measures) {
    this.transactions = new Transactions(jdbi);
    this.log = log;
    this.clock = clock;
    this.measures = measures;
  }

  /**
   * Notes a request that was received.
   *
   * @param fileReference of the paper file: letters, digits, dots, hyphens and slashes, at most 40
   * @throws BankException {@code BANK_REQUEST_INVALID}, {@code BANK_REQUEST_STATE} for all but
   *     oversight
   */
  public SubjectRequest register(
      Viewer viewer, SubjectRequestKind kind, Language language, String fileReference) {
    require(viewer.has(Role.OVERSIGHT), BankFault.REQUEST_STATE);
    require(FILE.matcher(fileReference).matches(), BankFault.REQUEST_INVALID);
    UUID id = UUID.randomUUID();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant due = now.atOffset(ZoneOffset.UTC).plus(DEADLINE).toInstant();
    log.append(leaf(viewer, "registered", id, kind, "", ""));
    return transactions.run(
        handle -> {
          SubjectRequestRows.insert(handle, id, kind, language, fileReference, now, due);
          return locked(handle, id);
        });
  }

  /** All requests, those that wait for an answer first and the nearest deadline before others. */
  public List<SubjectRequest> list() {
    return transactions.run(handle -> SubjectRequestRows.list(handle, MOST));
  }

  /** One of them; throws {@code BANK_REQUEST_UNKNOWN}. */
  public SubjectRequest get(UUID id) {
    return transactions.run(handle -> locked(handle, id));
  }

  /** Notes how the identity was established; one that was not leads straight to the answer. */
  public SubjectRequest identify(Viewer viewer, UUID id, IdentityCheck check) {
    return step(
        viewer,
        id,
        Role.OVERSIGHT,
        SubjectRequestState.RECEIVED,
        "identified",
        check.code(),
        (handle, request) -> SubjectRequestRows.identified(handle, id, check));
  }

  /**
   * Notes that everything was verified, and what is asked of a decider.
   *
   * @param objects what a measure is about; empty when none is asked for
   */
  public SubjectRequest verify(
      Viewer viewer, UUID id, SubjectMeasure measure, Collection<StixId> objects) {
    require(objects.isEmpty() == (measure == SubjectMeasure.NONE), BankFault.REQUEST_INVALID);
    return step(
        viewer,
        id,
        Role.OVERSIGHT,
        SubjectRequestState.IDENTIFIED,
        "verified",
        new TreeSet<>(objects.stream().map(StixId::toString).toList()).toString(),
        (handle, request) -> {
          require(request.identity() != IdentityCheck.NOT_ESTABLISHED, BankFault.REQUEST_STATE);
          SubjectRequestRows.verified(handle, id, measure, objects);
        });
  }

  /**
   * Decides on what was asked for and, when agreed, carries it out at once: erasure everywhere, or
   * a restriction by which what is disputed leaves only when authorised. A correction is made at
   * the desk, by a new version, before it is confirmed here.
   *
   * @param note why, in the decider's words; it is committed in the log
   */
  public SubjectRequest decide(Consultation decider, UUID id, boolean agreed, String note) {
    SubjectRequest request = get(id);
    require(
        decider.viewer().has(Role.APPROVER)
            && request.state() == SubjectRequestState.AWAITING_DECISION,
        BankFault.REQUEST_STATE);
    String action = agreed ? "agreed" : "declined";
    String measure = request.measure().code();
    log.append(leaf(decider.viewer(), action, id, request.kind(), measure, note));
    if (agreed) {
      // Before the state moves on: a crash between the two lets the decider decide again.
      measures.carryOut(decider, request.measure(), request.objects());
    }
    return transactions.run(
        handle -> {
          require(
              locked(handle, id).state() == SubjectRequestState.AWAITING_DECISION,
              BankFault.REQUEST_STATE);
          SubjectRequestRows.decided(handle, id, agreed ? outcome(request) : UNCHANGED);
          return locked(handle, id);
        });
  }

  /** Ends the request; what it was about is forgotten and the letter can be sent. */
  public SubjectRequest answer(Viewer viewer, UUID id) {
    SubjectRequest request = get(id);
    boolean unidentified = request.identity() == IdentityCheck.NOT_ESTABLISHED;
    SubjectOutcome known = request.outcome();
    SubjectOutcome outcome =
        unidentified ? SubjectOutcome.IDENTITY_NOT_ESTABLISHED : known == null ? UNCHANGED : known;
    return step(
        viewer,
        id,
        Role.OVERSIGHT,
        unidentified ? SubjectRequestState.IDENTIFIED : SubjectRequestState.VERIFIED,
        "answered",
        outcome.code(),
        (handle, held) -> SubjectRequestRows.answered(handle, id, outcome, clock.instant()));
  }

  private static SubjectOutcome outcome(SubjectRequest request) {
    return switch (request.measure()) {
      case NONE -> UNCHANGED;
      case CORRECT -> SubjectOutcome.CORRECTED;
      case RESTRICT -> SubjectOutcome.RESTRICTED;
      case ERASE -> SubjectOutcome.ERASED;
    };
  }

  /** What is done when a decider agrees. */
  @FunctionalInterface
  interface Measures {
    void carryOut(Consultation decider, SubjectMeasure measure, Set<StixId> objects);
  }

  private SubjectRequest step(
      Viewer viewer,
      UUID id,
      Role role,
      SubjectRequestState from,
      String action,
      String note,
      BiConsumer<Handle, SubjectRequest> change) {
    return transactions.run(
        handle -> {
          SubjectRequest request = locked(handle, id);
          require(viewer.has(role) && request.state() == from, BankFault.REQUEST_STATE);
          change.accept(handle, request);
          // Inside the transaction, which commits only once the leaf is durable.
          log.append(leaf(viewer, action, id, request.kind(), request.measure().code(), note));
          return locked(handle, id);
        });
  }

  private static Leaf leaf(
      Viewer viewer, String action, UUID id, SubjectRequestKind kind, String measure, String note) {
    return new Leaf(
        LeafKind.SUBJECT_REQUEST,
        Map.of("action", action, "request", id.toString(), "kind", kind.code(), "measure", measure),
        Map.of("by", viewer.account(), "note", note));
  }

  private static SubjectRequest locked(Handle handle, UUID id) {
    return SubjectRequestRows.lock(handle, id)
        .orElseThrow(() -> new BankException(BankFault.REQUEST_UNKNOWN));
  }

  private static void require(boolean met, BankFault fault) {
    if (!met) {
      throw new BankException(fault);
    }
  }
}
