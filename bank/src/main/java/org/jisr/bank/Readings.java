package org.jisr.bank;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.InstantSource;
import java.util.BitSet;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jisr.law.Consultation;
import org.jisr.law.Viewer;
import org.jspecify.annotations.Nullable;

/** Opens read transactions. Every read of statements goes through here. */
final class Readings {
  private static final String SNAPSHOT =
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";
  private static final int REMEMBERED_CONSULTATIONS = 1_000;

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final Handlings handlings = new Handlings();
  private final Cache<Consultation, Lens> lenses =
      Caffeine.newBuilder().maximumSize(REMEMBERED_CONSULTATIONS).build();

  Readings(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  <T> T read(Consultation consultation, Function<Reading, T> work) {
    return inTransaction(handle -> work.apply(begin(handle, consultation)));
  }

  /**
   * Reads by the rules of an emergency. Only for somebody whose emergency is in the log, or to find
   * out what that leaf has to say.
   */
  <T extends @Nullable Object> T readInEmergency(
      Consultation consultation, Function<Reading, T> work) {
    return inTransaction(
        handle -> {
          handle.execute(SNAPSHOT);
          Instant last = lastRecorded(handle);
          handlings.refresh(handle);
          Instant now = clock.instant();
          BitSet visible = new BitSet();
          for (StoredHandling stored : handlings.above(0)) {
            if (Sight.EMERGENCY.decide(stored.handling(), consultation, now).permitted()) {
              visible.set(stored.id());
            }
          }
          Lens lens = new Lens(handlings.greatest(), visible, now, now);
          guard(handle, lens);
          return work.apply(
              new Reading(handle, consultation, handlings, lens, now, last, Sight.EMERGENCY));
        });
  }

  /** Which envelopes a viewer may know of, see {@link LetterReader}. */
  Set<String> known(Viewer viewer, Collection<Letter> letters) {
    return inTransaction(
        handle -> {
          handle.execute(SNAPSHOT);
          handlings.refresh(handle);
          return new LetterReader(handle, handlings, viewer, clock.instant()).known(letters);
        });
  }

  private <T extends @Nullable Object> T inTransaction(Function<Handle, T> work) {
    try (Handle handle = jdbi.open()) {
      handle.begin();
      try {
        return work.apply(handle);
      } finally {
        handle.rollback();
      }
    } catch (JdbiException e) {
      throw new BankException(BankFault.UNAVAILABLE, e);
    }
  }

  private Reading begin(Handle handle, Consultation consultation) {
    handle.execute(SNAPSHOT);
    Instant last = lastRecorded(handle);
    handlings.refresh(handle);
    Instant now = clock.instant();
    Lens lens = Lens.of(consultation, handlings, now, lenses.getIfPresent(consultation));
    lenses.put(consultation, lens);
    guard(handle, lens);
    return new Reading(handle, consultation, handlings, lens, now, last);
  }

  private static Instant lastRecorded(Handle handle) {
    return handle
        .createQuery("SELECT last_recorded FROM bank.clock")
        .map((rows, context) -> Sql.instant(rows, 1))
        .one();
  }

  private static void guard(Handle handle, Lens lens) {
    handle
        .createQuery(
            """
            SELECT set_config('bank.visible', :visible, true),
                   set_config('bank.visible_bits', :bits, true),
                   set_config('plan_cache_mode', 'force_custom_plan', true),
                   set_config('jit', 'off', true),
                   set_config('work_mem', '32MB', true)
            """)
        .bind("visible", lens.ranges())
        .bind("bits", HexFormat.of().formatHex(lens.visible().toByteArray()))
        .mapTo(String.class)
        .one();
  }
}
