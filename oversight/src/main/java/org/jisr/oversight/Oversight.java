package org.jisr.oversight;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jisr.bank.Bank;
import org.jisr.bank.LawBooks;
import org.jisr.bank.LawEdition;
import org.jisr.bank.LawReplay;
import org.jisr.bank.Recurring;
import org.jisr.bank.SubjectRequest;
import org.jisr.bank.SubjectRequestState;
import org.jisr.law.LawText;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.log.LogVerifier;
import org.jisr.log.TransparencyLog;
import org.jisr.people.People;
import org.jspecify.annotations.Nullable;

/**
 * The oversight body's way into a node: acts, reasons and who did what, and no content.
 *
 * <p>Every method but {@link #names} writes the leaf that says who looks before it answers, and
 * refuses with {@code OVERSIGHT_NOT_ALLOWED} whoever is not of the oversight body. Thread-safe.
 */
public final class Oversight implements AutoCloseable {
  /** How long the register may lag behind the log, so that who asks does not wait for it. */
  private static final Duration CADENCE = Duration.ofMinutes(5);

  private static final Set<Role> COUNTING = Set.of(Role.OVERSIGHT, Role.ADMINISTRATOR);
  private static final Duration LATELY = Duration.ofDays(30);
  private static final int MOST_ACTS = 200;
  private static final int MOST_OPENED = 5_000;

  private final TransparencyLog log;
  private final Path logFolder;
  private final Bank bank;
  private final People people;
  private final InstantSource clock;
  private final Looks looks;
  private final ActRegister register;
  private final SampleDesk samples;
  private final Recurring timer;
  private volatile @Nullable Verification verification;

  private Oversight(
      TransparencyLog log,
      Path logFolder,
      Bank bank,
      People people,
      InstantSource clock,
      ActRegister register,
      OversightDatabase database) {
    this.log = log;
    this.logFolder = logFolder;
    this.bank = bank;
    this.people = people;
    this.clock = clock;
    this.looks = new Looks(log);
    this.register = register;
    this.samples = new SampleDesk(database, log, register, bank.law(), looks, clock);
    this.timer =
        new Recurring(
            "jisr-oversight",
            register::catchUp,
            "The register of acts could not be brought up to the log; it is tried again.");
  }

  /**
   * Opens the room: its schema {@code oversight}, and its register of acts beside the log.
   *
   * @param logFolder where the log keeps its files, for its offline verifier
   * @param folder for the register, which may be deleted at any time
   * @throws OversightException {@code OVERSIGHT_SCHEMA_NEWER}, {@code OVERSIGHT_UNAVAILABLE}
   */
  public static Oversight open(
      DataSource dataSource,
      TransparencyLog log,
      Path logFolder,
      Bank bank,
      People people,
      Path folder,
      InstantSource clock) {
    Oversight oversight =
        new Oversight(
            log,
            logFolder,
            bank,
            people,
            clock,
            new ActRegister(folder, log),
            new OversightDatabase(dataSource));
    bank.retention().join(traces -> oversight.samples.forget(traces.leaves()));
    return oversight;
  }

  /** Begins to keep the register up with the log, and lets go of what was erased meanwhile. */
  public void start() {
    samples.forgetErased();
    timer.start(CADENCE);
  }

  /** What needs a look first. */
  public Overview overview(Viewer viewer) {
    looks.at(viewer, "overview");
    var now = clock.instant();
    Statistics lately = statistics(new Period(now.minus(LATELY), now.plusMillis(1)), Step.DAY);
    List<SubjectRequest> open =
        bank.retention().requests().list().stream()
            .filter(request -> request.state() != SubjectRequestState.ANSWERED)
            .toList();
    return new Overview(
        now,
        lately.size(),
        verification,
        log.standing(),
        bank.retention().overdue(),
        bank.retention().dryRun(now),
        open.size(),
        open.stream().filter(request -> request.dueAt().isBefore(now)).count(),
        bank.law().list().stream().filter(each -> each.state().equals("proposed")).count(),
        samples.objections(),
        counts(lately));
  }

  private static Map<String, Long> counts(Statistics lately) {
    return Map.of(
        "disclosures",
        lately.count("release") + lately.count("export") + lately.count("tip-off", "out"),
        "refusals",
        lately.count("refusal"),
        "signInsRefused",
        lately.count("sign-in", "refused") + lately.count("sign-in", "blocked"),
        "breakGlass",
        lately.count("break-glass", "open"),
        "consultations",
        lately.count("consult") + lately.count("search"),
        "looks",
        lately.count("log-read") + lately.count("subject-file"));
  }

  /**
   * What was done in a period, counted from the log alone; administrators may count as well, as
   * they read the same in clear.
   *
   * @throws OversightException {@code OVERSIGHT_PERIOD_INVALID}
   */
  public Statistics statistics(Viewer viewer, Period period, Step step) {
    step.beginnings(period);
    looks.at(viewer, COUNTING, "statistics " + period + " by " + step.code());
    return statistics(period, step);
  }

  private Statistics statistics(Period period, Step step) {
    long size = register.catchUp();
    return register
        .count(size, () -> new Counting(period, step), Counting::add)
        .statistics(size, log.root(size).toString());
  }

  /**
   * The acts behind a number, opened.
   *
   * @param before only leaves below that index; null for all
   * @param limit 1 to 200
   */
  public ActPage acts(Viewer viewer, ActQuestion question, @Nullable Long before, int limit) {
    String from = before == null ? "" : " before " + before;
    looks.at(viewer, question + from);
    List<Long> chosen = chosen(question);
    List<LoggedAct> acts = new ArrayList<>();
    int opened = 0;
    Long next = null;
    for (int i = chosen.size() - 1; i >= 0; i--) {
      long leaf = chosen.get(i);
      if (before != null && leaf >= before) {
        continue;
      }
      if (acts.size() == Math.clamp(limit, 1, MOST_ACTS) || opened == MOST_OPENED) {
        next = leaf + 1;
        break;
      }
      opened++;
      LoggedAct act = LoggedAct.of(log.open(leaf));
      String reason = question.reason();
      if (reason == null || Refusing.reasons(act).containsKey(reason)) {
        acts.add(act);
      }
    }
    return new ActPage(acts, next, chosen.size());
  }

  /** Why releases were kept back and envelopes refused in a period. */
  public Refusals refusals(Viewer viewer, ActQuestion question) {
    looks.at(viewer, "refusals " + question);
    RefusalCounting counting = new RefusalCounting();
    List<Long> chosen =
        chosen(new ActQuestion(question.period(), null, null, question.partner(), "any"));
    log.open(chosen, leaf -> counting.add(LoggedAct.of(leaf)));
    return counting.refusals(question.period(), new ReasonTexts(bank.law().list())::of);
  }

  private List<Long> chosen(ActQuestion question) {
    return register.count(
        register.catchUp(),
        ArrayList::new,
        (found, act) -> {
          if (question.chooses(act)) {
            found.add(act.leaf());
          }
        });
  }

  /** All texts of law, the latest proposed first, each with what it changed. */
  public List<LawReading> law(Viewer viewer) {
    looks.at(viewer, "law");
    List<LawEdition> editions = bank.law().list();
    return editions.stream().map(edition -> reading(editions, edition)).toList();
  }

  private static LawReading reading(List<LawEdition> editions, LawEdition edition) {
    LawText before = LawBooks.predecessor(editions, edition).map(LawEdition::text).orElse(null);
    return new LawReading(
        edition,
        before == null ? null : before.version(),
        LawComparison.of(before, edition.text()));
  }

  /**
   * What a text changes, or changed, in the releases of the last quarter of a year.
   *
   * @throws org.jisr.bank.BankException {@code BANK_LAW_UNKNOWN}
   */
  public LawReplay effect(Viewer viewer, String digest) {
    looks.at(viewer, "effect of " + digest);
    return bank.law().effect(digest);
  }

  /**
   * Draws disclosures by the root of the log.
   *
   * @param count 1 to 200
   * @param size how many leaves of the log to draw from; null for all there are
   * @throws OversightException {@code OVERSIGHT_SAMPLE_INVALID}
   */
  public Sample draw(Viewer viewer, Period period, int count, @Nullable Long size) {
    return samples.draw(viewer, period, count, size);
  }

  /** The latest hundred samples, the newest first. */
  public List<Sample> samples(Viewer viewer) {
    return samples.list(viewer);
  }

  /**
   * A sample with what is needed to judge it.
   *
   * @throws OversightException {@code OVERSIGHT_SAMPLE_UNKNOWN}
   */
  public OpenedSample sample(Viewer viewer, UUID id) {
    return samples.open(viewer, id);
  }

  /**
   * Keeps what was found of a disclosure; finding otherwise later replaces it, and both are leaves.
   *
   * @param note up to 2,000 characters; an objection needs one
   * @throws OversightException {@code OVERSIGHT_SAMPLE_UNKNOWN}, {@code OVERSIGHT_MARK_INVALID}
   */
  public Mark mark(Viewer viewer, UUID sample, long leaf, Verdict verdict, String note) {
    return samples.mark(viewer, sample, leaf, verdict, note);
  }

  /** Hears how far a check of the log has come. */
  @FunctionalInterface
  public interface Progress {
    /** Steps that are done and steps there are; two for each leaf. */
    void at(long done, long all);
  }

  /**
   * Checks the whole log by its files, and makes the register again from it.
   *
   * @param progress is told now and then, on this thread
   */
  public Verification verify(Viewer viewer, Progress progress) {
    looks.act(viewer, "verify", Map.of(), Map.of());
    long size = log.publish().size();
    Verification found =
        new Verification(
            LogVerifier.verify(
                logFolder,
                log.verifierKeys(),
                List.of(),
                checked -> progress.at(Math.min(checked, size), 2 * size)),
            clock.instant(),
            register.recount(counted -> progress.at(size + Math.min(counted, size), 2 * size)));
    verification = found;
    return found;
  }

  /** Who the accounts are that acts name, for those of them that are asked for. */
  public Map<String, String> names(Set<String> accounts) {
    Map<String, String> names = new HashMap<>(people.names());
    names.keySet().retainAll(accounts);
    return names;
  }

  /** Waits for the register; the log stays open. */
  @Override
  public void close() {
    timer.close();
  }
}
