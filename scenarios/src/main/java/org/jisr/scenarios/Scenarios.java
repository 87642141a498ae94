package org.jisr.scenarios;

import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jisr.bank.ErasedTraces;
import org.jisr.bank.ErasureParticipant;
import org.jisr.bank.ExportReport;
import org.jisr.bank.Gate;
import org.jisr.law.Consultation;
import org.jisr.law.Instrument;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.jisr.law.Viewer;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.StixId;

/**
 * Structural scenarios: what holds a network together that one viewer may use, for one purpose and
 * on one legal basis. Nothing here says what people would do, and nothing is done.
 *
 * <p>A scenario belongs to the viewer, purpose and case it was opened for; for everybody else there
 * is none. It is worked out behind, and its results are read through the gate again each time.
 * Thread-safe.
 */
public final class Scenarios implements AutoCloseable, ErasureParticipant {
  private final ScenariosDatabase database;
  private final Gate gate;
  private final Worker worker;
  private final ScenarioDesk desk;
  private final ResultDesk results;
  private final ScenarioExport export;
  private final SummaryDesk summaries;
  private final FlowDesk flows;
  private final ChangeDesk changes;

  private Scenarios(
      ScenariosDatabase database, TransparencyLog log, Gate gate, InstantSource clock) {
    this.database = database;
    this.gate = gate;
    Leaves leaves = new Leaves(log);
    this.worker = new Worker(database, gate, leaves, clock);
    this.desk = new ScenarioDesk(database, gate, leaves, worker, clock);
    this.results = new ResultDesk(database, gate, leaves, desk);
    this.export = new ScenarioExport(gate, leaves, clock);
    this.summaries = new SummaryDesk(leaves);
    // Answered while somebody waits, one at a time whatever is asked.
    ReentrantLock turn = new ReentrantLock(true);
    this.flows = new FlowDesk(leaves, turn);
    this.changes = new ChangeDesk(results, leaves, turn);
  }

  /**
   * Opens the room with its schema {@code scenarios}; nothing is worked out before {@link #start}.
   *
   * @throws ScenariosException {@code SCENARIOS_SCHEMA_NEWER}, {@code SCENARIOS_UNAVAILABLE}
   */
  public static Scenarios open(
      DataSource dataSource, TransparencyLog log, Gate gate, InstantSource clock) {
    return new Scenarios(new ScenariosDatabase(dataSource), log, gate, clock);
  }

  /**
   * Begins to work out what waits, also from before the node stopped.
   *
   * @param accounts who has which rights now; empty for who has none any more
   */
  public void start(Function<String, Optional<Viewer>> accounts) {
    worker.start(accounts);
  }

  /** The instruments of law that a basis may name here; empty where none were installed. */
  public List<Instrument> instruments(Consultation consultation) {
    Access.require(consultation);
    return gate.instruments();
  }

  /**
   * Opens a scenario, which waits for its turn.
   *
   * @throws ScenariosException {@code SCENARIOS_NOT_ALLOWED}, {@code SCENARIOS_TOO_MANY}
   * @throws org.jisr.bank.BankException {@code BANK_NETWORK_UNFOUNDED}, {@code BANK_ENTITY_UNKNOWN}
   *     for a seed that the viewer does not see
   */
  public Scenario open(Consultation consultation, ScenarioQuestion question) {
    Access.require(consultation);
    return desk.open(consultation, question);
  }

  /** The viewer's own for this purpose and case, the newest first, at most 200. */
  public List<Scenario> list(Consultation consultation) {
    Access.require(consultation);
    return desk.list(consultation);
  }

  /**
   * One of them.
   *
   * @throws ScenariosException {@code SCENARIOS_UNKNOWN}, as all below
   */
  public Scenario get(Consultation consultation, UUID id) {
    Access.require(consultation);
    return desk.get(consultation, id);
  }

  /** Calls it off; fails with {@code SCENARIOS_STATE} when it is over. */
  public Scenario cancel(Consultation consultation, UUID id) {
    Access.require(consultation);
    return desk.cancel(consultation, id);
  }

  /** Makes it again of what is held now; fails with {@code SCENARIOS_STATE} until it is over. */
  public Scenario again(Consultation consultation, UUID id) {
    Access.require(consultation);
    return desk.again(consultation, id);
  }

  /** Lets go of it; what was done stays in the log. */
  public void remove(Consultation consultation, UUID id) {
    Access.require(consultation);
    desk.remove(consultation, id);
  }

  /**
   * The network without what is excluded.
   *
   * @throws ScenariosException {@code SCENARIOS_STATE} until it is done, {@code
   *     SCENARIOS_WITHDRAWN} when something it rests on is gone; as all results
   */
  public ScenarioGraph graph(Consultation consultation, UUID id) {
    Access.require(consultation);
    return results.picture(consultation, id).graph();
  }

  /** What was worked out; fails as {@link #graph}. */
  public ScenarioResults results(Consultation consultation, UUID id) {
    Access.require(consultation);
    return results.picture(consultation, id).results();
  }

  /**
   * How its network changed over slices of time; counted anew from what is held now and not kept;
   * fails as {@link #graph}.
   *
   * @throws ScenariosException {@code SCENARIOS_EMPTY} without a tie in these slices, {@code
   *     SCENARIOS_INVALID} beyond 600 nodes with any
   */
  public ChangeResults change(Consultation consultation, UUID id, ChangeQuestion question) {
    Access.require(consultation);
    return changes.of(consultation, id, question);
  }

  /** Two of the viewer's own side by side; fails as {@link #graph}. */
  public Comparison compare(Consultation consultation, UUID first, UUID second) {
    Access.require(consultation);
    return results.compare(consultation, first, second);
  }

  /**
   * Keeps what a person decided on a plan that can still be read, and why; fails as {@link #graph}.
   *
   * @param why 1 to 2,000 characters
   * @throws ScenariosException {@code SCENARIOS_DECISION_INVALID}
   */
  public Scenario decide(Consultation consultation, UUID id, Verdict verdict, String why) {
    Access.require(consultation);
    return desk.decide(consultation, results.picture(consultation, id), verdict, why);
  }

  /**
   * Writes the plan as a bundle with a grouping, each object with its level and the grouping with
   * the strictest of all that was used; fails as {@link #graph}.
   */
  public ExportReport export(
      Consultation consultation, UUID id, Language language, OutputStream output) {
    Access.require(consultation);
    return export.write(consultation, results.picture(consultation, id), language, output);
  }

  /**
   * The ids of all that a summary of this scenario could rest on, for the gate to decide whether
   * each may go to a partner; fails as {@link #graph}.
   *
   * @throws ScenariosException {@code SCENARIOS_INVALID} beyond 2,000 of them
   */
  public List<StixId> statedBy(Consultation consultation, UUID id) {
    Access.require(consultation);
    List<StixId> stated = results.picture(consultation, id).input().stated();
    if (stated.size() > NetworkSummary.MOST_NAMED) {
      throw ScenariosException.invalid("nodes");
    }
    return stated;
  }

  /**
   * What a summary for a partner would tell; fails as {@link #graph}.
   *
   * @param shared the nodes it may name
   * @param permitted the statements that the gate would release to that partner: nothing else goes
   *     into it
   */
  public SummaryPreview summary(
      Consultation consultation,
      UUID id,
      PartyId partner,
      Set<StixId> shared,
      Set<UUID> permitted) {
    Access.require(consultation);
    return summaries.preview(
        consultation, results.picture(consultation, id), partner, shared, permitted);
  }

  /**
   * The summary itself, as a file; fails as {@link #graph}.
   *
   * @param hash of the preview
   * @throws ScenariosException {@code SCENARIOS_SUMMARY_CHANGED}
   */
  public byte[] summary(
      Consultation consultation,
      UUID id,
      PartyId partner,
      Set<StixId> shared,
      Set<UUID> permitted,
      String hash) {
    Access.require(consultation);
    return summaries.write(
        consultation, results.picture(consultation, id), partner, shared, permitted, hash);
  }

  /**
   * Cut points of this network and a partner's as one; fails as {@link #graph}.
   *
   * @throws ScenariosException {@code SCENARIOS_SUMMARY_INVALID}
   */
  public JoinedView joined(Consultation consultation, UUID id, byte[] summary) {
    Access.require(consultation);
    return summaries.join(consultation, results.picture(consultation, id), summary);
  }

  /** What payments there are to ask of; fails as {@link #graph}. */
  public MoneyHeld money(Consultation consultation, UUID id) {
    Access.require(consultation);
    return flows.held(results.picture(consultation, id));
  }

  /**
   * Where money went, of what is held now; fails as {@link #graph}.
   *
   * @throws ScenariosException {@code SCENARIOS_INVALID} for ends that are not in the network, a
   *     currency without payments, or more than {@link FlowQuestion#MOST_PAYMENTS} of them
   */
  public Flow flow(Consultation consultation, UUID id, FlowQuestion question) {
    Access.require(consultation);
    return flows.flow(consultation, results.picture(consultation, id), question);
  }

  /** Lets go of every scenario that rests on what was erased. */
  @Override
  public void erase(ErasedTraces traces) {
    if (!traces.gone().isEmpty()) {
      database.run(
          handle -> {
            Rows.forget(handle, traces.gone());
            return traces;
          });
    }
  }

  /** Calls off what is worked on; the data source stays open. */
  @Override
  public void close() {
    worker.close();
  }
}
