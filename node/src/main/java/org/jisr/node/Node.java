package org.jisr.node;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jisr.bank.Bank;
import org.jisr.exchange.Exchange;
import org.jisr.exchange.NodeIdentity;
import org.jisr.exchange.NodeKeys;
import org.jisr.exchange.NodeProfile;
import org.jisr.exchange.Outlets;
import org.jisr.intake.Feeds;
import org.jisr.intake.ImportLimits;
import org.jisr.intake.Importer;
import org.jisr.law.Language;
import org.jisr.ledger.Ledger;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.LogException;
import org.jisr.log.TransparencyLog;
import org.jisr.log.VerifierKey;
import org.jisr.log.WitnessRhythm;
import org.jisr.oversight.Oversight;
import org.jisr.people.FirstLinks;
import org.jisr.people.People;
import org.jisr.people.PeopleSettings;
import org.jisr.people.SignInLink;
import org.jisr.scenarios.Scenarios;
import org.jisr.screening.Screening;
import org.jisr.web.NodeInfo;
import org.jisr.web.PortTakenException;
import org.jisr.web.Rooms;
import org.jisr.web.WebServer;
import org.jisr.web.WebSettings;
import org.jspecify.annotations.Nullable;

/**
 * A running node: every part is made here, in the order it needs the others, and closed in reverse.
 */
final class Node implements AutoCloseable {
  private static final Duration RETENTION_CADENCE = Duration.ofHours(1);
  private static final Duration REMINDER_CADENCE = Duration.ofMinutes(1);

  private final Closing closing;
  private final Profile profile;
  private final NodeIdentity identity;
  private final People people;
  private final Importer importer;
  private final ControlFile control;
  private final String url;

  private Node(
      Closing closing,
      Profile profile,
      NodeIdentity identity,
      People people,
      Importer importer,
      ControlFile control,
      String url) {
    this.closing = closing;
    this.profile = profile;
    this.identity = identity;
    this.people = people;
    this.importer = importer;
    this.control = control;
    this.url = url;
  }

  /** Starts every room of the node; when one refuses, those before it are closed again. */
  static Node start(NodeSettings settings, Clock clock) {
    return start(settings, clock, WitnessRhythm.STANDARD);
  }

  /** As above, with the rhythm in which the log is shown to its witnesses. */
  static Node start(NodeSettings settings, Clock clock, WitnessRhythm rhythm) {
    return start(settings, Surroundings.at(clock), rhythm);
  }

  /** As above, in other surroundings than the usual ones. */
  static Node start(NodeSettings settings, Surroundings surroundings, WitnessRhythm rhythm) {
    Closing closing = new Closing();
    try {
      return start(settings, surroundings, rhythm, closing);
    } catch (RuntimeException e) {
      closing.close();
      throw e;
    }
  }

  private static Node start(
      NodeSettings settings, Surroundings surroundings, WitnessRhythm rhythm, Closing closing) {
    Clock clock = surroundings.clock();
    PeopleTls tls = PeopleTls.of(settings);
    settings.requireSafe(tls != null);
    DataFolder data = closing.add(DataFolder.open(settings.data()));
    Profile profile = FirstStart.profile(data, settings.identity(), clock);
    NodeKeys keys = NodeKeys.createOrLoad(data.path().resolve("keys"), profile.party());
    Store store = closing.add(Store.open(settings, data));
    store.warnOfPowers();
    TransparencyLog log =
        closing.add(TransparencyLog.open(data.path().resolve("log"), keys.logKey(), clock));
    int exchangePort = FreePort.orFixed(settings.exchangePort());
    NodeIdentity identity =
        NodeIdentity.of(exchangeProfile(settings, profile, exchangePort), keys, clock.instant());
    Path logKeys = data.path().resolve(LogKeyFile.NAME);
    log.append(firstLeaves(log, identity, logKeys));
    log.publish();
    data.write(LogKeyFile.NAME, LogKeyFile.bytes(log.verifierKeys()));
    PeopleSettings signIn =
        PeopleConfiguration.of(settings, data.path(), profile.name(), tls != null);
    People people = People.open(store.dataSource(), log, profile.party(), clock, signIn);
    Bank bank = closing.add(Bank.open(store.dataSource(), log, profile.party(), clock));
    new LawFolder(data).prepare(bank.law(), keys);
    Importer importer =
        closing.add(
            Importer.open(
                bank, store.dataSource(), data.folder("spool"), ImportLimits.standard(), clock));
    Feeds feeds =
        closing.add(
            Feeds.open(store.dataSource(), importer, log, data.path().resolve("feeds"), clock));
    Exchange exchange =
        closing.add(surroundings.exchange().open(store.dataSource(), log, bank, identity, clock));
    Outlets outlets = closing.add(Outlets.open(exchange, data.path().resolve("outlets")));
    Oversight oversight =
        closing.add(
            Oversight.open(
                store.dataSource(),
                log,
                data.path().resolve("log"),
                bank,
                people,
                data.path().resolve("register"),
                clock));
    Ledger ledger = closing.add(Ledger.open(log, exchange, clock));
    Screening screening = closing.add(Screening.open(store.dataSource(), log, bank.gate(), clock));
    Scenarios scenarios = closing.add(Scenarios.open(store.dataSource(), log, bank.gate(), clock));
    NodeWitnesses witnesses = new NodeWitnesses(data, log, exchange, clock);
    witnesses.serve(closing);
    BackupKeyFile backupKeys = new BackupKeyFile(data.path());
    backupKeys.createIfAbsent();
    bank.retention().suppressions().restore(backupKeys.load().marks());
    bank.retention().join(backupKeys);
    bank.retention().join(screening);
    bank.retention().join(scenarios);
    bank.retention().join(new ArchiveExpiry(backupKeys, log, clock));
    String token = ControlFile.newToken();
    people.acceptOperator(ControlFile.hash(token));
    Rooms rooms =
        new Rooms(
            info(profile, identity),
            people,
            bank,
            importer,
            feeds,
            exchange,
            outlets,
            oversight,
            ledger,
            screening,
            scenarios,
            log,
            data.path().resolve("log"),
            clock);
    WebServer web = closing.add(serve(webSettings(settings, tls, exchangePort), rooms));
    witnesses.judgePartners();
    witnesses.publish(closing, rhythm);
    exchange.start();
    exchange.proposals().start(people::viewer);
    scenarios.start(people::viewer);
    exchange.requests().start(settings.quiet());
    feeds.start();
    bank.retention().start(RETENTION_CADENCE);
    bank.emergencies().start(REMINDER_CADENCE);
    outlets.start();
    oversight.start();
    ledger.start();
    ControlFile control =
        new ControlFile(
            address(tls, settings.localHost(), web.port()),
            token,
            ProcessHandle.current().pid(),
            tls == null ? null : tls.pin());
    control.write(data);
    closing.add(() -> data.remove(ControlFile.NAME));
    String url = address(tls, settings.reachableHost(), web.port());
    return new Node(closing, profile, identity, people, importer, control, url);
  }

  Profile profile() {
    return profile;
  }

  ControlFile control() {
    return control;
  }

  /** The address people's browsers open. */
  String url() {
    return url;
  }

  /** The address partners' nodes connect to. */
  String exchangeUrl() {
    return identity.profile().endpoint().toString();
  }

  /**
   * The links the first administrator and the first approver sign in with, until they were used.
   */
  StartLinks firstLinks() {
    FirstLinks links = people.firstLinks();
    return new StartLinks(link(links.administrator()), link(links.approver()));
  }

  /**
   * Addresses of links.
   *
   * @param administrator null once it was used
   * @param approver null once it was used
   */
  record StartLinks(@Nullable String administrator, @Nullable String approver) {}

  /** The way of files into the bank. */
  Importer importer() {
    return importer;
  }

  @Override
  public void close() {
    closing.close();
  }

  private @Nullable String link(@Nullable SignInLink link) {
    return link == null ? null : url() + "/sign-in#" + link.token();
  }

  private static WebServer serve(WebSettings settings, Rooms rooms) {
    try {
      return WebServer.start(settings, rooms);
    } catch (PortTakenException e) {
      throw NodeException.environment(
          "PORT_TAKEN",
          "Another program listens on a port of this node. Maybe a node runs already; choose other"
              + " ports with --port and --exchange-port.",
          Map.of(
              "port",
              Integer.toString(e.port()),
              "exchange-port",
              Integer.toString(e.exchangePort())),
          e);
    }
  }

  private static WebSettings webSettings(
      NodeSettings settings, @Nullable PeopleTls tls, int exchangePort) {
    return new WebSettings(
        settings.host(),
        settings.port(),
        tls == null ? null : tls.context(),
        settings.allNames(),
        settings.exchangeHost(),
        exchangePort,
        settings.desks());
  }

  /** The start; on an empty log also the keys, and every log key that was not yet announced. */
  private static List<Leaf> firstLeaves(
      TransparencyLog log, NodeIdentity identity, Path announced) {
    Leaf start = new Leaf(LeafKind.START, Map.of("version", Version.text()), Map.of());
    Leaf keys =
        new Leaf(
            LeafKind.KEY,
            Map.of(
                "purpose", "identity", "action", "created", "keyId", identity.fingerprint().hex()),
            Map.of());
    List<Leaf> leaves = new ArrayList<>();
    leaves.add(start);
    if (log.size() == 0) {
      leaves.add(keys);
    }
    List<VerifierKey> known = announced(announced);
    log.verifierKeys().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> leaves.add(logKey(key)));
    return leaves;
  }

  private static List<VerifierKey> announced(Path file) {
    try {
      return Files.exists(file) ? LogKeyFile.read(file) : List.of();
    } catch (IOException | LogException e) {
      return List.of(); // It is written anew, and its keys are announced once more.
    }
  }

  private static Leaf logKey(VerifierKey key) {
    String id = HexFormat.of().toHexDigits(key.keyId());
    return new Leaf(
        LeafKind.KEY, Map.of("purpose", "log", "action", "created", "keyId", id), Map.of());
  }

  private static NodeProfile exchangeProfile(NodeSettings settings, Profile profile, int port) {
    Map<Language, String> names = new EnumMap<>(Language.class);
    names.put(profile.languages().getFirst(), profile.name());
    return new NodeProfile(
        profile.party(),
        names,
        profile.country(),
        profile.languages(),
        URI.create("https://" + settings.partnersHost() + ":" + port));
  }

  private static NodeInfo info(Profile profile, NodeIdentity identity) {
    Map<Language, List<String>> words = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      words.put(language, identity.fingerprint().words(language));
    }
    return new NodeInfo(
        profile.party(),
        profile.name(),
        profile.country(),
        profile.languages(),
        identity.fingerprint().text(),
        words,
        Version.text());
  }

  private static String address(@Nullable PeopleTls tls, String host, int port) {
    return (tls == null ? "http://" : "https://") + host + ":" + port;
  }
}
