package org.jisr.people;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Signing in through the agency's own identity provider. Somebody is who the provider says, issuer
 * and subject together; no account is ever made for them, and only a person who is signed in links
 * their own. Thread-safe.
 */
public final class Agency {
  private static final String BACK = "/sign-in/agency";

  private final Premises premises;
  private final Entry entry;
  private final OwnChanges changes;
  private final AttemptLimiter limiter;
  private final AgencySettings settings;
  private final AgencyProvider provider;
  private final Ceremonies<Asked> asked;

  /** A question on its way; {@code session} is set when it is to link and not to sign in. */
  @SuppressWarnings("ArrayRecordComponent") // on its way; nobody compares it
  private record Asked(
      AgencyProvider.Attempt attempt, byte[] browserHash, @Nullable String session) {}

  Agency(
      Premises premises,
      Entry entry,
      OwnChanges changes,
      AttemptLimiter limiter,
      AgencySettings settings) {
    this.premises = premises;
    this.entry = entry;
    this.changes = changes;
    this.limiter = limiter;
    this.settings = settings;
    this.provider = new AgencyProvider(settings);
    this.asked = new Ceremonies<>(premises.ticker());
  }

  /** The provider's name, as the sign-in page shows it. */
  public String name() {
    return settings.name();
  }

  /**
   * Begins a sign-in.
   *
   * @param node the address under which the browser reached this node
   * @throws PeopleException {@link PeopleFault#AGENCY_UNAVAILABLE}
   */
  public AgencyQuestion beginSignIn(String node, String from) {
    limiter.require(from);
    return ask(node, from, null);
  }

  /**
   * Begins to link the person at the provider with the session's own account.
   *
   * @throws PeopleException {@link PeopleFault#CONFIRMATION_MISSING}, {@link
   *     PeopleFault#SIGN_IN_AGAIN}
   */
  public AgencyQuestion beginLink(Session by, String node) {
    premises.database().transaction(handle -> changes.require(handle, by, "link-agency"));
    return ask(node, by.id(), by.id());
  }

  private AgencyQuestion ask(String node, String place, @Nullable String session) {
    String browser = Secret.next();
    AgencyProvider.Attempt attempt =
        new AgencyProvider.Attempt(
            new State(Secret.next()),
            new Nonce(Secret.next()),
            new CodeVerifier(Secret.next()),
            URI.create(node + BACK));
    String address = provider.question(attempt);
    String id = asked.begin(place, new Asked(attempt, Secret.hash(browser), session));
    return new AgencyQuestion(
        address.replace("state=" + attempt.state().getValue(), "state=" + id), browser);
  }

  /**
   * Begins a session for whomever the provider named.
   *
   * @param browser the cookie that {@link #beginSignIn} set in this browser
   * @throws PeopleException {@link PeopleFault#AGENCY_REFUSED}, {@link
   *     PeopleFault#AGENCY_UNLINKED}, {@link PeopleFault#AGENCY_UNAVAILABLE}
   */
  public SignedIn finishSignIn(AgencyAnswer answer, String browser, String from) {
    limiter.require(from);
    entry.deleteExpired();
    try {
      AgencyPerson person = person(answer, browser, null);
      SignedIn signedIn =
          premises
              .database()
              .transaction(handle -> begin(handle, person, from))
              .orElseThrow(() -> new PeopleException(PeopleFault.AGENCY_UNLINKED));
      limiter.succeeded(from);
      return signedIn;
    } catch (PeopleException e) {
      boolean blocked = limiter.failed(from);
      premises.leaves().signInRefused(SignInMethod.AGENCY, blocked, Map.of("from", from));
      throw e;
    }
  }

  private Optional<SignedIn> begin(Handle handle, AgencyPerson person, String from) {
    return AgencyIdentityStore.account(handle, person)
        .flatMap(
            id -> {
              premises.accounts().lock(handle, id);
              Account account = premises.accounts().require(handle, id).account();
              return account.active()
                  ? Optional.of(
                      entry.begin(handle, account, SignInMethod.AGENCY, from, person.token()))
                  : Optional.empty();
            });
  }

  /**
   * Links whomever the provider named with the session's own account.
   *
   * @throws PeopleException as {@link #finishSignIn}, and {@link PeopleFault#IDENTITY_TAKEN}
   */
  public AgencyIdentity finishLink(Session by, AgencyAnswer answer, String browser) {
    AgencyPerson person = person(answer, browser, by.id());
    return premises
        .database()
        .transaction(
            handle -> {
              Account own = premises.own(handle, by);
              String id = UUID.randomUUID().toString();
              if (!AgencyIdentityStore.link(handle, id, own.id(), person, premises.now())) {
                throw new PeopleException(PeopleFault.IDENTITY_TAKEN);
              }
              premises.leaves().credential("add", SignInMethod.AGENCY, own.id(), id);
              return new AgencyIdentity(id, person.issuer(), person.subject(), premises.now());
            });
  }

  private AgencyPerson person(AgencyAnswer answer, String browser, @Nullable String session) {
    Asked question =
        asked
            .take(answer.state())
            .filter(one -> MessageDigest.isEqual(one.browserHash(), Secret.hash(browser)))
            .filter(one -> Objects.equals(one.session(), session))
            .orElseThrow(() -> new PeopleException(PeopleFault.AGENCY_REFUSED));
    return provider.person(question.attempt(), answer);
  }

  /** The identities linked with the session's own account. */
  public List<AgencyIdentity> list(Session by) {
    return premises
        .database()
        .transaction(handle -> AgencyIdentityStore.of(handle, premises.own(handle, by).id()));
  }

  /** Ends a link; the account's other sessions end. Never the last way in. */
  public void unlink(Session by, String id) {
    Account changed =
        premises
            .database()
            .transaction(
                handle -> {
                  Account own = changes.require(handle, by, "unlink " + id);
                  if (!AgencyIdentityStore.unlink(handle, own.id(), id)) {
                    throw new PeopleException(PeopleFault.METHOD_UNKNOWN);
                  }
                  Methods.requireOne(handle, own.id());
                  changes.endOthers(handle, by);
                  premises.leaves().credential("remove", SignInMethod.AGENCY, own.id(), id);
                  return own;
                });
    premises.sessions().forget(changed.id());
  }

  /**
   * The provider's page that ends its session too, for a session begun through it; empty for
   * others, or when the provider does not answer. Ask before signing out.
   */
  public Optional<String> signOutAddress(Session by, String node) {
    if (by.method() != SignInMethod.AGENCY) {
      return Optional.empty();
    }
    Optional<String> token =
        premises.database().transaction(handle -> premises.sessionStore().agencyToken(handle, by));
    try {
      return token.flatMap(
          one -> Optional.ofNullable(provider.signOut(one, URI.create(node + "/sign-in"))));
    } catch (PeopleException e) {
      return Optional.empty();
    }
  }
}
