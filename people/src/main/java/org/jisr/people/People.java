package org.jisr.people;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a node and who is signed in.
 *
 * <p>Thread-safe. Every sign-in, sign-out and change of an account is in the log before it takes
 * effect; when the log refuses, a {@link org.jisr.log.LogException} comes through and nothing has
 * changed.
 */
public final class People {
  private static final String FIRST_NAME = "Administrator";

  private final PartyId party;
  private final InstantSource clock;
  private final PeopleDatabase database;
  private final PeopleLeaves leaves;
  private final AccountStore accounts;
  private final SessionStore sessionStore;
  private final Sessions sessions;
  private final AttemptLimiter limiter;
  private volatile @Nullable Operator operator;

  private People(
      DataSource dataSource,
      TransparencyLog log,
      PartyId party,
      InstantSource clock,
      AttemptLimiter.Ticker ticker) {
    this.party = party;
    this.clock = clock;
    this.database = new PeopleDatabase(dataSource);
    this.leaves = new PeopleLeaves(log);
    this.accounts = new AccountStore(party);
    this.sessionStore = new SessionStore(accounts);
    this.sessions = new Sessions(database, sessionStore);
    this.limiter = new AttemptLimiter(ticker);
  }

  /** Opens the room, bringing its schema {@code people} up to date. */
  public static People open(
      DataSource dataSource, TransparencyLog log, PartyId party, InstantSource clock) {
    return open(dataSource, log, party, clock, System::nanoTime);
  }

  static People open(
      DataSource dataSource,
      TransparencyLog log,
      PartyId party,
      InstantSource clock,
      AttemptLimiter.Ticker ticker) {
    return new People(dataSource, log, party, clock, ticker);
  }

  /**
   * The link of the first administrator. Until somebody has signed in, every call makes a new one
   * and ends the one before, as the last may never have been read; empty from then on.
   */
  public Optional<SignInLink> firstLink() {
    return database.administration(
        handle -> {
          if (accounts.none(handle)) {
            Set<Role> roles = Set.of(Role.ADMINISTRATOR);
            NewAccount first = new NewAccount(FIRST_NAME, roles, Tlp.CLEAR, Language.EN);
            Account account = accounts.insert(handle, first, null, now());
            leaves.rights("create", PeopleLeaves.MACHINE, account);
            return Optional.of(issue(handle, PeopleLeaves.MACHINE, account));
          }
          return accounts.all(handle).stream().anyMatch(a -> a.lastSignInAt() != null)
              ? Optional.empty()
              : machineLink(handle);
        });
  }

  /**
   * A link for the oldest active administrator, for whoever has the node's own machine in their
   * hands; empty before {@link #firstLink()}. The log says that it came from the machine.
   */
  public Optional<SignInLink> consoleLink() {
    return database.administration(this::machineLink);
  }

  private Optional<SignInLink> machineLink(Handle handle) {
    return accounts.administrators(handle).stream()
        .findFirst()
        .map(account -> issue(handle, PeopleLeaves.MACHINE, account));
  }

  /**
   * Uses up a link and begins a session.
   *
   * @param token the link's token
   * @param from the address the attempt came from, to slow down guessing
   * @throws PeopleException {@link PeopleFault#TOKEN_REFUSED} for a token that is unknown, used or
   *     expired, {@link PeopleFault#TOO_MANY_ATTEMPTS} after ten failures in a minute
   */
  public SignedIn signIn(String token, String from) {
    limiter.require(from);
    deleteExpired();
    Optional<SignedIn> signedIn = database.transaction(handle -> signIn(handle, token, from));
    if (signedIn.isEmpty()) {
      if (limiter.failed(from)) {
        leaves.signInBlocked(from);
      }
      throw new PeopleException(PeopleFault.TOKEN_REFUSED);
    }
    limiter.succeeded(from);
    return signedIn.get();
  }

  private Optional<SignedIn> signIn(Handle handle, String token, String from) {
    Instant now = now();
    Optional<String> linked = LinkStore.account(handle, token, now);
    if (linked.isEmpty()) {
      return Optional.empty();
    }
    accounts.lock(handle, linked.get());
    Account account = accounts.require(handle, linked.get()).account();
    if (!LinkStore.use(handle, token) || !account.active()) {
      return Optional.empty();
    }
    String cookieToken = Secret.next();
    Session session = begin(account, now);
    sessionStore.insert(handle, Secret.hash(cookieToken), session);
    accounts.signedIn(handle, account.id(), now);
    leaves.signIn(session, "link", from);
    return Optional.of(new SignedIn(cookieToken, session));
  }

  private static Session begin(Account account, Instant now) {
    return new Session(
        UUID.randomUUID().toString(), account, Secret.next(), now, now.plus(LiveSession.LIFE));
  }

  private void deleteExpired() {
    Instant now = now();
    database.transaction(
        handle -> {
          LinkStore.deleteExpired(handle, now);
          sessionStore.deleteExpired(handle, now);
          return now;
        });
  }

  /** The session of a cookie, or empty when there is none, it expired or was ended. */
  public Optional<Session> session(String cookieToken) {
    return sessions.find(cookieToken, now());
  }

  /** Ends a session; ending it twice is no error. The operator's lasts as long as the process. */
  public void signOut(Session session) {
    if (AccountStore.uuid(session.account().id()).isEmpty()) {
      return;
    }
    database.transaction(
        handle -> {
          boolean ended = sessionStore.delete(handle, session);
          if (ended) {
            leaves.signOut(session);
          }
          return ended;
        });
    sessions.forget(session.account().id());
  }

  /** Lets programs on the node's own machine in with the secret whose SHA-256 is given. */
  public void acceptOperator(byte[] secretHash) {
    operator = new Operator(secretHash, party, now());
  }

  /** The operator's session for a bearer secret, or empty when it is not the accepted one. */
  public Optional<Session> operator(String bearer) {
    Operator accepted = operator;
    return accepted == null ? Optional.empty() : accepted.session(bearer, leaves);
  }

  /** All accounts in the order of their creation; for administrators. */
  public List<Account> accounts(Session by) {
    return database.transaction(
        handle -> {
          administrator(handle, by);
          return accounts.all(handle);
        });
  }

  /** Creates an account; for administrators. It signs in by a link. */
  public Account create(Session by, NewAccount account) {
    AccountRules.requireCompatible(account.roles());
    return database.administration(
        handle -> {
          String grantedBy = administrator(handle, by).account().id();
          Account created = accounts.insert(handle, account, grantedBy, now());
          leaves.rights("create", grantedBy, created);
          return created;
        });
  }

  /** Changes what an account may do, at once in its sessions too; for administrators. */
  public Account change(
      Session by, String account, Set<Role> roles, Tlp clearance, SortedSet<String> compartments) {
    AccountRules.requireCompatible(roles);
    Account changed =
        database.administration(
            handle -> {
              StoredAccount administrator = administrator(handle, by);
              AccountRules.requireMayChange(administrator, accounts.require(handle, account));
              String grantedBy = administrator.account().id();
              Account now =
                  accounts.changeRights(handle, account, roles, clearance, compartments, grantedBy);
              leaves.rights("change", grantedBy, now);
              return now;
            });
    sessions.forget(changed.id());
    return changed;
  }

  /** Issues a link, ending the account's earlier ones; for administrators. */
  public SignInLink issueLink(Session by, String account) {
    return database.administration(
        handle -> {
          StoredAccount administrator = administrator(handle, by);
          StoredAccount target = accounts.require(handle, account);
          AccountRules.requireMayIssueLink(administrator, target);
          return issue(handle, administrator.account().id(), target.account());
        });
  }

  private SignInLink issue(Handle handle, String by, Account account) {
    SignInLink link = LinkStore.issue(handle, account.id(), now());
    leaves.account("link", by, account.id());
    return link;
  }

  /** Disables an account for ever and ends its sessions and links; for administrators. */
  public void disable(Session by, String account) {
    String disabled =
        database.administration(
            handle -> {
              StoredAccount administrator = administrator(handle, by);
              StoredAccount target = accounts.require(handle, account);
              AccountRules.requireMayChange(administrator, target);
              String id = target.account().id();
              accounts.disable(handle, id);
              sessionStore.deleteAll(handle, id);
              LinkStore.deleteAll(handle, id);
              leaves.account("disable", administrator.account().id(), id);
              return id;
            });
    sessions.forget(disabled);
  }

  /** Changes how the desks look to the session's own account; the operator has no desks. */
  public Account settings(Session by, Language language, Digits digits) {
    Account changed =
        database.transaction(
            handle ->
                sessionStore
                    .accountOf(handle, by)
                    .map(
                        own ->
                            accounts.changeSettings(handle, own.account().id(), language, digits))
                    .orElseThrow(() -> new PeopleException(PeopleFault.ACCOUNT_UNKNOWN)));
    sessions.forget(changed.id());
    return changed;
  }

  /** Reads the caller anew: a session object may be older than a change of its account. */
  private StoredAccount administrator(Handle handle, Session by) {
    StoredAccount administrator =
        sessionStore
            .accountOf(handle, by)
            .orElseThrow(() -> new PeopleException(PeopleFault.NOT_ALLOWED));
    AccountRules.requireAdministrator(administrator);
    return administrator;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
