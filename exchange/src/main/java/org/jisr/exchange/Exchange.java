package org.jisr.exchange;

import java.time.InstantSource;
import javax.net.ssl.SSLContext;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jisr.bank.Bank;
import org.jisr.log.TransparencyLog;
import org.jisr.store.RoomSchema;

/**
 * The bridge to other sovereign nodes: who they are, what was agreed, what goes out and what came
 * in. Nothing leaves but what the bank's gate permits, and every step is in the log first.
 *
 * <p>Thread-safe. One process runs the exchange of a node at a time.
 */
public final class Exchange implements AutoCloseable {
  private final Core core;
  private final Directory directory;
  private final Escalation escalation;
  private final Couriers couriers;
  private final Partners partners;
  private final Agreements agreements;
  private final Releases releases;
  private final Proposals proposals;
  private final TipOffs tipOffs;
  private final Requests requests;
  private final Remarks remarks;
  private final Mailbox mailbox;
  private final Recalls recalls;
  private final Traces traces;
  private final Consents consents;
  private final RecallWatch recallWatch;
  private final Witnessing witnessing;
  private final ExchangeDoor door;
  private final Pouches pouches;
  private final Spaces spaces;
  private final Statements statements;
  private final SubscriberDirectory subscriberDirectory;
  private final Subscribers subscribers;
  private final SpaceCollections spaceCollections;
  private final KeyChanges keys;

  private Exchange(Core core) {
    this.core = core;
    this.directory = new Directory(core.jdbi(), core.clock());
    this.subscriberDirectory = new SubscriberDirectory(core.jdbi(), core.self());
    this.subscribers = new Subscribers(core, subscriberDirectory);
    this.spaceCollections = new SpaceCollections(core, subscribers, subscriberDirectory);
    this.escalation = new Escalation(core);
    Revocations revocations = new Revocations(core, directory);
    Links links = new Links(core.own(), directory);
    Sender sender = new Sender(core);
    RecallTree tree = new RecallTree(core, sender);
    Answers answers = new Answers(core, tree);
    Cards cards = new Cards(core, directory, links);
    this.couriers = new Couriers(new Delivery(core, directory, links, cards, answers), links);
    tree.ring(couriers::wake);
    this.witnessing = new Witnessing(core, directory, links);
    this.partners = new Partners(core, directory, couriers, witnessing, revocations);
    this.agreements = new Agreements(core, directory, sender, couriers);
    Outgoing outgoing = new Outgoing(core, directory, agreements);
    this.releases = new Releases(core, outgoing, sender, couriers);
    this.tipOffs = new TipOffs(core, outgoing, sender, couriers, escalation);
    this.requests = new Requests(core, directory, agreements, sender, couriers);
    this.remarks = new Remarks(core, directory, agreements, sender, couriers);
    this.mailbox = new Mailbox(core, tree, couriers);
    this.recalls = new Recalls(core);
    this.traces = new Traces(core, directory);
    ConsentAnswers consentAnswers = new ConsentAnswers(core, sender, tree);
    this.consents = new Consents(core, outgoing, sender, consentAnswers);
    this.recallWatch = new RecallWatch(core);
    SpaceMail spaceMail = new SpaceMail(sender, couriers);
    this.spaces = new Spaces(core, directory, spaceMail, outgoing, sender, couriers);
    this.proposals = new Proposals(core, outgoing, sender, couriers, tipOffs, spaces.releases());
    this.statements = new Statements(core, directory, sender, couriers);
    SpaceArrival spaceArrival = new SpaceArrival(core, directory, spaceMail);
    Receiver receiver =
        new Receiver(
            core,
            revocations,
            new Arrivals(core, directory, escalation, tree, consentAnswers, spaceArrival));
    this.pouches = new Pouches(core, directory, receiver, answers, couriers);
    this.keys = new KeyChanges(core, sender, couriers, new RevocationTelling(core, directory));
    core.bank().retention().join(new MailErasure(core, sender));
    this.door =
        new ExchangeDoor(core, directory, receiver, couriers, witnessing, cards, revocations);
  }

  /**
   * Opens the exchange, creating or upgrading the schema {@code exchange}; nothing is sent before
   * {@link #start}.
   *
   * @param log this node's log, opened with {@link NodeKeys#logKey()} of the identity
   * @throws ExchangeException {@code EXCHANGE_STORE_UNAVAILABLE}, {@code EXCHANGE_SCHEMA_NEWER}
   */
  public static Exchange open(
      DataSource dataSource,
      TransparencyLog log,
      Bank bank,
      NodeIdentity identity,
      InstantSource clock) {
    return open(dataSource, log, bank, identity, clock, FaultPoint.NONE);
  }

  static Exchange open(
      DataSource dataSource,
      TransparencyLog log,
      Bank bank,
      NodeIdentity identity,
      InstantSource clock,
      FaultPoint faults) {
    Jdbi jdbi =
        RoomSchema.open(
            dataSource,
            "exchange",
            () -> new ExchangeException(ExchangeFault.SCHEMA_NEWER),
            e -> new ExchangeException(ExchangeFault.STORE_UNAVAILABLE, e));
    OwnKeys own = OwnKeys.open(jdbi, identity, clock.instant());
    return new Exchange(new Core(jdbi, log, bank, own, clock, new Listeners(), faults));
  }

  /** Starts sending what is queued and watching the timers; call it once, when the door is open. */
  public void start() {
    core.jdbi().useTransaction(OutboxTable::doubtFirst);
    couriers.start(directory.all());
    escalation.start();
    recallWatch.start();
    witnessing.start();
    spaces.start();
    spaceCollections.settle();
    keys.start();
  }

  Core core() {
    return core;
  }

  /** Who this node is. */
  public NodeIdentity identity() {
    return core.identity();
  }

  /** The nodes this node knows. */
  public Partners partners() {
    return partners;
  }

  /** This node's own keys: what they are, new ones, and what to do when they are stolen. */
  public KeyChanges keys() {
    return keys;
  }

  /** What was agreed with them. */
  public Agreements agreements() {
    return agreements;
  }

  /** Sending items. */
  public Releases releases() {
    return releases;
  }

  /** Releases that need another officer. */
  public Proposals proposals() {
    return proposals;
  }

  /** Urgent warnings, out and in. */
  public TipOffs tipOffs() {
    return tipOffs;
  }

  /** Requests for information, asked and answered. */
  public Requests requests() {
    return requests;
  }

  /** Outside parties that poll and push over TAXII. */
  public Subscribers subscribers() {
    return subscribers;
  }

  /** Their collections for spaces. */
  public SpaceCollections spaceCollections() {
    return spaceCollections;
  }

  /** What several nodes do together under one charter. */
  public Spaces spaces() {
    return spaces;
  }

  /** Monthly statements of what passed with each partner, ours and theirs. */
  public Statements statements() {
    return statements;
  }

  /** What went out and came in. */
  public Mailbox mailbox() {
    return mailbox;
  }

  /** What officers of both sides say about what passed between them. */
  public Remarks remarks() {
    return remarks;
  }

  /** How far recalls have come. */
  public Recalls recalls() {
    return recalls;
  }

  /** Whose copy an object from elsewhere is. */
  public Traces traces() {
    return traces;
  }

  /** Originators' consents to onward use. */
  public Consents consents() {
    return consents;
  }

  RecallWatch recallWatch() {
    return recallWatch;
  }

  /** Envelopes and receipts as files, for links that are down. */
  public Pouches pouches() {
    return pouches;
  }

  /** Nodes as witnesses of each other's logs. */
  public Witnessing witnessing() {
    return witnessing;
  }

  /** Where partners' requests go. */
  public ExchangeDoor door() {
    return door;
  }

  /**
   * The TLS side of the door: shows this node's certificate and takes only clients whose key is
   * that of an enrolled partner or subscriber. The server must demand the client's certificate.
   */
  public SSLContext serverTls() {
    return TlsContexts.create(() -> core.identity().keys().shownTls(), this::known);
  }

  private boolean known(String pin) {
    return directory.byPin(pin) != null || subscriberDirectory.byPin(pin) != null;
  }

  /** Hears of every change, until the exchange is closed. */
  public void listen(ExchangeListener listener) {
    core.listeners().add(listener);
  }

  /** Stops sending; what is queued stays queued. */
  @Override
  public void close() {
    keys.close();
    proposals.close();
    requests.close();
    recallWatch.close();
    spaces.close();
    witnessing.close();
    couriers.close();
    escalation.close();
    subscribers.close();
  }
}
