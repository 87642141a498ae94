package org.jisr.people;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
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

  private final PartyId party;
  private final Premises premises;
  private final LinkEntry linkEntry;
  private final Administration administration;
  private final SecondPerson second;
  private final Console console;
  private final Passkeys passkeys;
  private final Passwords passwords;
  private final StepUp stepUp;
  private final @Nullable Agency agency;
  private volatile @Nullable Operator operator;

  private People(PartyId party, Premises premises) {
    this.party = party;
    this.premises = premises;
    Entry entry = new Entry(premises);
    AttemptLimiter limiter = new AttemptLimiter(premises.ticker());
    this.linkEntry = new LinkEntry(premises, entry, limiter);
    PasskeyVerifier verifier = new PasskeyVerifier(premises);
    KeyUse keyUse = new KeyUse(premises);
    PasswordCheck check = new PasswordCheck(premises);
    this.stepUp = new StepUp(premises, verifier, keyUse, check);
    this.second = new SecondPerson(premises, stepUp);
    this.administration = new Administration(premises, second);
    this.console = new Console(premises, administration);
    OwnChanges changes = new OwnChanges(premises, stepUp);
    this.passkeys = new Passkeys(premises, entry, changes, verifier, keyUse, limiter);
    this.passwords = new Passwords(premises, entry, changes, check, limiter);
    AgencySettings provider = premises.settings().agency();
    this.agency = provider == null ? null : new Agency(premises, entry, changes, limiter, provider);
  }

  /** Opens the room with the settings of a node on loopback. */
  public static People open(
      DataSource dataSource, TransparencyLog log, PartyId party, InstantSource clock) {
    return open(dataSource, log, party, clock, PeopleSettings.standard(party.value()));
  }

  /** Opens the room, bringing its schema {@code people} up to date. */
  public static People open(
      DataSource dataSource,
      TransparencyLog log,
      PartyId party,
      InstantSource clock,
      PeopleSettings settings) {
    return open(dataSource, log, party, clock, settings, System::nanoTime);
  }

  static People open(
      DataSource dataSource,
      TransparencyLog log,
      PartyId party,
      InstantSource clock,
      PeopleSettings settings,
      AttemptLimiter.Ticker ticker) {
    PeopleDatabase database = new PeopleDatabase(dataSource);
    AccountStore accounts = new AccountStore(party);
    SessionStore sessionStore = new SessionStore(accounts);
    return new People(
        party,
        new Premises(
            database,
            new PeopleLeaves(log),
            accounts,
            sessionStore,
            new Sessions(database, sessionStore),
            clock,
            ticker,
            settings));
  }

  /** The keys people sign in with. */
  public Passkeys passkeys() {
    return passkeys;
  }

  /** Signing in with a password and one-time codes. */
  public Passwords passwords() {
    return passwords;
  }

  /** Confirming one decision at the moment of the act. */
  public StepUp stepUp() {
    return stepUp;
  }

  /** The agency's own identity provider; empty where none is set. */
  public Optional<Agency> agency() {
    return Optional.ofNullable(agency);
  }

  /**
   * The links of the first administrator and the first approver, each of whom takes what the other
   * proposes. Until somebody has signed in by one of them, every call makes it anew and ends the
   * one before, as the last may never have been read; from then on it is absent.
   */
  public FirstLinks firstLinks() {
    return console.firstLinks();
  }

  /**
   * A link for the oldest active administrator, for whoever has the node's own machine in their
   * hands; empty before {@link #firstLinks()}. The log says that it came from the machine.
   */
  public Optional<SignInLink> consoleLink() {
    return console.administratorLink();
  }

  /**
   * A link to a new approver, cleared for everything and in these need-to-know groups, for whoever
   * has the node's own machine in their hands: the way back when all approvers, or all those of a
   * group, are lost. The log says so; whoever calls tells oversight.
   */
  public SignInLink consoleApprover(SortedSet<String> compartments) {
    return console.approverLink(compartments);
  }

  /**
   * Uses up a link and begins a session.
   *
   * @param token the link's token
   * @param code the eight digits that go with it; empty for a link that opens alone
   * @param from the address the attempt came from, to slow down guessing
   * @throws PeopleException {@link PeopleFault#TOKEN_REFUSED} for a token that is unknown, used or
   *     expired, {@link PeopleFault#LINK_CODE} for a missing or wrong code, {@link
   *     PeopleFault#TOO_MANY_ATTEMPTS} after ten failures in a minute
   */
  public SignedIn signIn(String token, String code, String from) {
    return linkEntry.signIn(token, code, from);
  }

  /** Uses up a link that opens alone. */
  public SignedIn signIn(String token, String from) {
    return linkEntry.signIn(token, "", from);
  }

  /** The session of a cookie, or empty when there is none, it expired or was ended. */
  public Optional<Session> session(String cookieToken) {
    return premises.sessions().find(cookieToken, premises.now());
  }

  /** Ends a session; ending it twice is no error. The operator's lasts as long as the process. */
  public void signOut(Session session) {
    if (session.method() == SignInMethod.MACHINE) {
      return;
    }
    premises
        .database()
        .transaction(
            handle -> {
              boolean ended = premises.sessionStore().delete(handle, session);
              if (ended) {
                premises.leaves().signOut(session);
              }
              return ended;
            });
    premises.sessions().forget(session.account().id());
  }

  /** The sessions of the session's own account, the last used first. */
  public List<OwnSession> sessions(Session by) {
    return premises.database().transaction(handle -> premises.sessionStore().of(handle, by));
  }

  /**
   * Ends one session of one's own account.
   *
   * @throws PeopleException {@link PeopleFault#SESSION_UNKNOWN} also for somebody else's
   */
  public void endSession(Session by, String id) {
    Account own =
        premises
            .database()
            .transaction(
                handle -> {
                  Account account = premises.own(handle, by);
                  if (!premises.sessionStore().delete(handle, account.id(), id)) {
                    throw new PeopleException(PeopleFault.SESSION_UNKNOWN);
                  }
                  premises.leaves().sessionsEnded(account.id(), "one");
                  return account;
                });
    premises.sessions().forget(own.id());
  }

  /** Ends the sessions of one's own account everywhere but here; how many there were. */
  public int endOtherSessions(Session by) {
    int ended =
        premises
            .database()
            .transaction(
                handle -> {
                  Account own = premises.own(handle, by);
                  int count = premises.sessionStore().deleteOthers(handle, by);
                  premises.leaves().sessionsEnded(own.id(), "others");
                  return count;
                });
    premises.sessions().forget(by.account().id());
    return ended;
  }

  /** Lets programs on the node's own machine in with the secret whose SHA-256 is given. */
  public void acceptOperator(byte[] secretHash) {
    operator = new Operator(secretHash, party, premises.now());
  }

  /** The operator's session for a bearer secret, or empty when it is not the accepted one. */
  public Optional<Session> operator(String bearer) {
    Operator accepted = operator;
    return accepted == null ? Optional.empty() : accepted.session(bearer, premises.leaves());
  }

  /** What the accounts are called, by their ids: what the log's commitments name, for oversight. */
  public Map<String, String> names() {
    return premises
        .database()
        .transaction(
            handle ->
                premises.accounts().all(handle).stream()
                    .collect(Collectors.toMap(Account::id, Account::name)));
  }

  /** An account as the gate sees it now; empty when there is none, or it is disabled. */
  public Optional<Viewer> viewer(String account) {
    return premises
        .database()
        .transaction(
            handle ->
                premises
                    .accounts()
                    .find(handle, account)
                    .map(StoredAccount::account)
                    .filter(Account::active)
                    .map(Account::viewer));
  }

  /** All accounts in the order of their creation; for administrators. */
  public List<Account> accounts(Session by) {
    return administration.accounts(by);
  }

  /**
   * Creates an administrator's account, or proposes any other; for administrators. It signs in by a
   * link.
   */
  public Administered create(Session by, NewAccount account) {
    return administration.create(by, account);
  }

  /**
   * Takes rights from an account and ends its sessions, or proposes what would give it more; for
   * administrators.
   */
  public Administered change(
      Session by, String account, Set<Role> roles, Tlp clearance, SortedSet<String> compartments) {
    return administration.change(by, account, roles, clearance, compartments);
  }

  /**
   * Issues a link to an administrator's account, ending its earlier ones, or proposes one to any
   * other; for administrators.
   */
  public Administered issueLink(Session by, String account) {
    return administration.issueLink(by, account);
  }

  /** What waits for an approver, and what was refused of late; for administrators and approvers. */
  public List<Proposal> proposals(Session by) {
    return second.proposals(by);
  }

  /** Why the session's account could not agree to a proposal now; empty when it could. */
  public Optional<PeopleFault> obstacle(Session by, Proposal proposal) {
    return second.obstacle(by, proposal);
  }

  /**
   * Carries out what an administrator proposed; for an approver who has what it gives, confirmed
   * with a key or code in their hand. The link when one comes of it, which opens with the code that
   * the administrator has.
   *
   * @throws PeopleException {@link PeopleFault#CONFIRMATION_MISSING} with what to confirm, {@link
   *     PeopleFault#PROPOSAL_ABOVE}, {@link PeopleFault#PROPOSAL_OWN}, {@link
   *     PeopleFault#PROPOSAL_STALE}, {@link PeopleFault#PROPOSAL_UNKNOWN}
   */
  public Optional<SignInLink> agree(Session by, String proposal) {
    return second.agree(by, proposal);
  }

  /** Refuses what an administrator proposed, who reads the reason; for approvers. */
  public void refuse(Session by, String proposal, String reason) {
    second.refuse(by, proposal, reason);
  }

  /** Takes a proposal away undone, also one that was refused; for administrators. */
  public void withdraw(Session by, String proposal) {
    administration.withdraw(by, proposal);
  }

  /** Disables an account for ever and ends its sessions and links; for administrators. */
  public void disable(Session by, String account) {
    administration.disable(by, account);
  }

  /** Changes how the desks look to the session's own account; the operator has no desks. */
  public Account settings(Session by, Language language, Digits digits) {
    Account changed =
        premises
            .database()
            .transaction(
                handle ->
                    premises
                        .accounts()
                        .changeSettings(handle, premises.own(handle, by).id(), language, digits));
    premises.sessions().forget(changed.id());
    return changed;
  }
}
