package org.jisr.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jisr.fixtures.SoftAuthenticator;
import org.jisr.fixtures.TestDatabase;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.log.LeafKind;
import org.jisr.log.LogEntry;
import org.jisr.log.OpenedLeaf;
import org.jisr.log.SigningKey;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/** A room of people on a real database and log, with a clock that tests turn. */
final class PeopleFixture implements AutoCloseable {
  static final PartyId PARTY = new PartyId("harbour");
  private static final SigningKey KEY = SigningKey.generate("harbour.example/log");

  final TestDatabase database = TestDatabase.create();
  private final Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  TransparencyLog log;
  People people;
  private @Nullable Session administrator;
  private @Nullable SignedIn approver;
  private @Nullable SoftAuthenticator approverKey;

  private final PeopleSettings settings;

  PeopleFixture() throws IOException {
    this(PeopleSettings.standard("Harbour Service"));
  }

  /** With the clock at the moment of the test, for what others date by theirs. */
  static PeopleFixture now(PeopleSettings settings) throws IOException {
    return new PeopleFixture(settings, Instant.now());
  }

  PeopleFixture(PeopleSettings settings) throws IOException {
    this(settings, Instant.parse("2030-06-01T10:00:00Z"));
  }

  private PeopleFixture(PeopleSettings settings, Instant start) throws IOException {
    now.set(start);
    this.settings = settings;
    folder = Files.createTempDirectory("jisr-people");
    log = TransparencyLog.open(folder, KEY, now::get);
    people = open();
  }

  /** As after a restart of the node. */
  People open() {
    people =
        People.open(
            database.dataSource(), log, PARTY, now::get, settings, () -> elapsed().toNanos());
    return people;
  }

  void reopenLog() {
    log = TransparencyLog.open(folder, KEY, now::get);
    open();
  }

  private Duration elapsed() {
    return Duration.between(Instant.EPOCH, now.get());
  }

  Instant now() {
    return now.get();
  }

  /** A new analyst who has just signed in by a link. */
  Session analyst() {
    return colleague(firstAdministratorOnce(), Role.ANALYST);
  }

  private Session firstAdministratorOnce() {
    Session known = administrator;
    if (known == null) {
      known = firstAdministrator();
      administrator = known;
    }
    return known;
  }

  /** A key of that person, registered at this node. */
  SoftAuthenticator registeredKey(Session session) {
    SoftAuthenticator key = new SoftAuthenticator("http://localhost:8420");
    register(session, key);
    return key;
  }

  Passkey register(Session session, SoftAuthenticator key) {
    PasskeyChallenge asked = people.passkeys().beginRegistration(session);
    return people
        .passkeys()
        .finishRegistration(session, asked.id(), "Key", key.create(asked.options()));
  }

  SignedIn signedInBy(SoftAuthenticator key) {
    PasskeyChallenge asked = people.passkeys().beginSignIn("198.51.100.7");
    return people.passkeys().finishSignIn(asked.id(), key.get(asked.options()), "198.51.100.7");
  }

  void confirm(Session session, Act act, String hash, SoftAuthenticator key) {
    StepUpChallenge asked = people.stepUp().begin(session, act, hash);
    String answer = key.get(Objects.requireNonNull(asked.passkeyRequest()));
    people.stepUp().finish(session, asked.id(), new StepUpAnswer.Passkey(answer), "198.51.100.7");
  }

  void pass(Duration duration) {
    now.updateAndGet(instant -> instant.plus(duration));
  }

  SignedIn signedIn(SignInLink link) {
    return people.signIn(link.token(), "198.51.100.7");
  }

  SignInLink firstLink() {
    return Objects.requireNonNull(people.firstLinks().administrator());
  }

  SignInLink firstLinkAfterRestart() {
    open();
    return firstLink();
  }

  Session firstAdministrator() {
    return signedIn(firstLink()).session();
  }

  /** The first approver, with a key, made at the machine; signed in anew where that ended. */
  Session approver() {
    if (approverKey == null) {
      SignInLink link = Objects.requireNonNull(people.firstLinks().approver());
      approver = signedIn(link);
      approverKey = registeredKey(approver.session());
    } else if (people.session(Objects.requireNonNull(approver).cookieToken()).isEmpty()) {
      approver = signedInBy(approverKey);
    }
    return Objects.requireNonNull(approver).session();
  }

  /** Has the first approver agree to what waits. */
  Optional<SignInLink> agreed(Administered waits) {
    Proposal proposal = ((Administered.Waits) waits).proposal();
    Session second = approver();
    confirm(second, Act.APPROVAL, proposal.decisionHash(), Objects.requireNonNull(approverKey));
    return people.agree(second, proposal.id());
  }

  /** A link with the code that goes with it, as its person holds them in the end. */
  record Handed(SignInLink link, String code) {}

  /**
   * A link that an administrator asks for and, where it takes one, the first approver agrees to.
   */
  Handed link(Session administrator, String account) {
    return switch (people.issueLink(administrator, account)) {
      case Administered.Linked made -> new Handed(made.link(), "");
      case Administered.Waits waits ->
          new Handed(agreed(waits).orElseThrow(), Objects.requireNonNull(waits.code()));
      case Administered.Done done -> throw new AssertionError(done);
    };
  }

  /** A link of an administrator to their own account. */
  SignInLink ownLink(Session administrator) {
    return link(administrator, administrator.account().id()).link();
  }

  SignedIn signedIn(Handed handed) {
    return people.signIn(handed.link().token(), handed.code(), "198.51.100.7");
  }

  Session colleague(Session administrator, Role role) {
    return signedIn(link(administrator, account(administrator, role).id())).session();
  }

  Account account(Session administrator, Role role) {
    return account(
        administrator, new NewAccount("Amal Test", Set.of(role), Tlp.AMBER, Language.AR));
  }

  /**
   * An account that an administrator wants and, where it takes one, the first approver agrees to.
   */
  Account account(Session administrator, NewAccount wish) {
    return done(administrator, people.create(administrator, wish));
  }

  /** Rights that an administrator wants and, where it takes one, the first approver agrees to. */
  Account change(
      Session administrator,
      String account,
      Set<Role> roles,
      Tlp clearance,
      SortedSet<String> groups) {
    return done(administrator, people.change(administrator, account, roles, clearance, groups));
  }

  private Account done(Session administrator, Administered act) {
    return switch (act) {
      case Administered.Done done -> done.account();
      case Administered.Waits waits -> {
        agreed(waits);
        yield found(administrator, waits.proposal().account());
      }
      case Administered.Linked linked -> throw new AssertionError(linked);
    };
  }

  Account found(Session administrator, String id) {
    return people.accounts(administrator).stream()
        .filter(account -> account.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  List<LogEntry> leaves(LeafKind kind) {
    return log.entries(Long.MAX_VALUE, 1000).reversed().stream()
        .filter(entry -> entry.kind().orElseThrow() == kind)
        .toList();
  }

  OpenedLeaf lastLeaf() {
    return log.open(log.size() - 1);
  }

  @Override
  public void close() throws IOException {
    log.close();
    database.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
