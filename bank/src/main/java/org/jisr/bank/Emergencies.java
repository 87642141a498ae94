package org.jisr.bank;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jisr.law.Consultation;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * Opening in an emergency what rules close, under the eyes of oversight ("break-glass").
 *
 * <p>One object at a time, for one account in one session, for half an hour; what stays closed is
 * in {@link org.jisr.law.EmergencyRules}. The leaf is written and oversight is told before anything
 * is shown, also when there is nothing to show: whoever asks for what does not exist, what stays
 * closed, or what they may read anyway gets the same answer after the same work. Oversight reviews
 * each within three days, never who opened it.
 *
 * <p>Thread-safe. All methods throw {@link BankException} with {@code BANK_UNAVAILABLE} when the
 * database does not answer, and {@link org.jisr.log.LogException} when the leaf could not be
 * written; nothing was shown then.
 */
public final class Emergencies implements AutoCloseable {
  /** What one account may open, or try to open, in a day: an emergency is not a way of working. */
  public static final int MOST_A_DAY = 5;

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration REMINDER = Duration.ofHours(1);
  private static final Duration KEPT = Duration.ofDays(365);
  private static final int MOST_LISTED = 500;
  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_TEXT = 1_000;

  private final Transactions transactions;
  private final Readings readings;
  private final EmergencyLeaves leaves;
  private final InstantSource clock;
  private final List<EmergencyListener> listeners = new CopyOnWriteArrayList<>();
  private final Recurring watch =
      new Recurring(
          "bank-emergencies",
          this::remind,
          "Oversight could not be reminded of a review; it is tried again.");

  Emergencies(Jdbi jdbi, Readings readings, TransparencyLog log, InstantSource clock) {
    this.transactions = new Transactions(jdbi);
    this.readings = readings;
    this.leaves = new EmergencyLeaves(log);
    this.clock = clock;
  }

  /**
   * Hears of every emergency from now on.
   *
   * @return ends that
   */
  public Runnable listen(EmergencyListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Begins to remind oversight of what it should have reviewed. */
  public void start(Duration cadence) {
    watch.start(cadence);
  }

  /**
   * Opens one object. The confirmation of the person is the caller's to demand before.
   *
   * @return with the object that {@link #look} shows
   * @throws BankException {@code BANK_EMERGENCY_INVALID}, {@code BANK_EMERGENCY_LIMIT}; {@code
   *     BANK_EMERGENCY_NOTHING} when nothing was opened, which is logged and told all the same
   */
  public Emergency open(EmergencyCall call) {
    String caseRef = call.consultation().caseRef();
    if (caseRef == null || caseRef.isBlank() || !valid(call)) {
      throw new BankException(BankFault.EMERGENCY_INVALID);
    }
    Emergency emergency = transactions.run(handle -> open(handle, call, caseRef));
    tell(EmergencyListener.Happening.OPENED, emergency);
    if (emergency.object() == null) {
      throw new BankException(BankFault.EMERGENCY_NOTHING);
    }
    return emergency;
  }

  private static boolean valid(EmergencyCall call) {
    boolean sought =
        switch (call.sought()) {
          case EmergencyCall.ById byId -> true;
          case EmergencyCall.ByValue byValue ->
              !byValue.value().isBlank() && byValue.value().length() <= LONGEST_TEXT;
        };
    int length = call.reason().strip().length();
    return sought
        && length >= SHORTEST_REASON
        && length <= LONGEST_TEXT
        && call.consultation().viewer().roles().stream().anyMatch(Role::readsContent);
  }

  private Emergency open(Handle handle, EmergencyCall call, String caseRef) {
    Instant now = now();
    String account = call.consultation().viewer().account();
    int before = EmergencyRows.since(handle, account, now.minus(DAY));
    if (before >= MOST_A_DAY) {
      leaves.refused(call, caseRef);
      throw new BankException(BankFault.EMERGENCY_LIMIT);
    }
    @Nullable StixId object =
        readings.readInEmergency(
            call.consultation(), reading -> EmergencyReader.find(reading, call.sought()));
    UUID id = UUID.randomUUID();
    long leaf = leaves.opened(id.toString(), call, object, caseRef);
    EmergencyRows.insert(
        handle,
        new Emergency(
            id,
            account,
            call.session(),
            call.consultation().purpose(),
            call.ground(),
            call.reason().strip(),
            caseRef,
            text(call.sought()),
            object,
            now,
            now.plus(Emergency.OPEN),
            0,
            0,
            now.plus(Emergency.REVIEW),
            leaf,
            null));
    return locked(handle, id);
  }

  private static String text(EmergencyCall.Sought sought) {
    return switch (sought) {
      case EmergencyCall.ById byId -> byId.id().toString();
      case EmergencyCall.ByValue byValue -> byValue.value();
    };
  }

  /**
   * What an emergency opened, as long as it is open; each look leaves a leaf.
   *
   * @param viewer the account as it is now
   * @throws BankException {@code BANK_EMERGENCY_UNKNOWN} for another account or session, when the
   *     time is over, and when rules that hold in an emergency have closed it since
   */
  public EmergencyView look(Viewer viewer, String session, UUID id) {
    Emergency emergency = transactions.run(handle -> mine(handle, viewer, session, id));
    StixId object = emergency.object();
    Consultation consultation = new Consultation(viewer, emergency.purpose(), emergency.caseRef());
    EntityView view =
        object == null
            ? null
            : readings.readInEmergency(
                consultation, reading -> EmergencyReader.view(reading, object));
    if (view == null) {
      throw new BankException(BankFault.EMERGENCY_UNKNOWN);
    }
    leaves.looked(emergency);
    transactions.run(
        handle -> {
          EmergencyRows.looked(handle, id);
          return id;
        });
    return new EmergencyView(emergency, view);
  }

  /** What is open for this account in this session, what ends first before others. */
  public List<Emergency> open(Viewer viewer, String session) {
    return transactions.run(handle -> EmergencyRows.open(handle, viewer.account(), session, now()));
  }

  /** Closes what is open before its time; throws as {@link #look}. */
  public void end(Viewer viewer, String session, UUID id) {
    transactions.run(
        handle -> {
          leaves.ended(mine(handle, viewer, session, id));
          EmergencyRows.end(handle, id, now());
          return id;
        });
  }

  /**
   * The latest for oversight, those that wait for a review first; leaves a leaf.
   *
   * @throws BankException {@code BANK_EMERGENCY_UNKNOWN} for all but oversight
   */
  public List<Emergency> list(Viewer oversight) {
    requireOversight(oversight);
    List<Emergency> all = transactions.run(handle -> EmergencyRows.list(handle, MOST_LISTED));
    leaves.listed(oversight.account(), all.size());
    return all;
  }

  /** How many wait for oversight; numbers only, and no leaf. */
  public EmergencyStanding standing() {
    return transactions.run(handle -> EmergencyRows.standing(handle, now()));
  }

  /**
   * The review of oversight, which also ends what is still open.
   *
   * @param note why, 1 to 1,000 characters
   * @throws BankException {@code BANK_EMERGENCY_UNKNOWN}, {@code BANK_EMERGENCY_INVALID}, {@code
   *     BANK_EMERGENCY_STATE} when it was reviewed, or by who opened it
   */
  public Emergency review(Viewer oversight, UUID id, EmergencyVerdict verdict, String note) {
    requireOversight(oversight);
    if (note.isBlank() || note.length() > LONGEST_TEXT) {
      throw new BankException(BankFault.EMERGENCY_INVALID);
    }
    Emergency reviewed =
        transactions.run(
            handle -> {
              Emergency emergency = locked(handle, id);
              if (emergency.review() != null || emergency.account().equals(oversight.account())) {
                throw new BankException(BankFault.EMERGENCY_STATE);
              }
              Emergency.Review review =
                  new Emergency.Review(verdict, oversight.account(), now(), note.strip());
              leaves.reviewed(emergency, review);
              EmergencyRows.reviewed(handle, id, review);
              return locked(handle, id);
            });
    tell(EmergencyListener.Happening.REVIEWED, reviewed);
    return reviewed;
  }

  /** Reminds of what is overdue, each once an hour, and lets go of what was reviewed long ago. */
  void remind() {
    Instant now = now();
    List<Emergency> overdue =
        transactions.run(
            handle -> {
              EmergencyRows.forgetBefore(handle, now.minus(KEPT));
              List<Emergency> late = EmergencyRows.remind(handle, now, now.minus(REMINDER));
              late.forEach(leaves::overdue);
              return late;
            });
    overdue.forEach(each -> tell(EmergencyListener.Happening.OVERDUE, each));
  }

  /** Waits for a reminder under way. */
  @Override
  public void close() {
    watch.close();
  }

  private Emergency mine(Handle handle, Viewer viewer, String session, UUID id) {
    return EmergencyRows.lock(handle, id)
        .filter(each -> each.account().equals(viewer.account()))
        .filter(each -> each.session().equals(session))
        .filter(each -> each.open(now()))
        .orElseThrow(() -> new BankException(BankFault.EMERGENCY_UNKNOWN));
  }

  private static Emergency locked(Handle handle, UUID id) {
    return EmergencyRows.lock(handle, id)
        .orElseThrow(() -> new BankException(BankFault.EMERGENCY_UNKNOWN));
  }

  private static void requireOversight(Viewer viewer) {
    if (!viewer.has(Role.OVERSIGHT)) {
      throw new BankException(BankFault.EMERGENCY_UNKNOWN);
    }
  }

  private void tell(EmergencyListener.Happening happening, Emergency emergency) {
    listeners.forEach(each -> each.heard(happening, emergency));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
