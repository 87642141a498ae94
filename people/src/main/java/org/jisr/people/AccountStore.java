package org.jisr.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/** Accounts in the table {@code people.account}. */
final class AccountStore {
  private final PartyId party;

  AccountStore(PartyId party) {
    this.party = party;
  }

  boolean none(Handle handle) {
    return handle
        .createQuery("SELECT NOT EXISTS (SELECT FROM people.account)")
        .mapTo(Boolean.class)
        .one();
  }

  List<Account> all(Handle handle) {
    return handle
        .createQuery("SELECT * FROM people.account ORDER BY created_at, id")
        .map((row, context) -> read(row).account())
        .list();
  }

  /** The active accounts that the machine made and nobody used yet, the newest first. */
  List<Account> unusedOfMachine(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT * FROM people.account
            WHERE granted_by IS NULL AND active AND last_sign_in_at IS NULL
            ORDER BY created_at DESC, id
            """)
        .map((row, context) -> read(row).account())
        .list();
  }

  /** The active administrators, the oldest first. */
  List<Account> administrators(Handle handle) {
    return all(handle).stream()
        .filter(account -> account.active() && account.has(Role.ADMINISTRATOR))
        .toList();
  }

  Optional<StoredAccount> find(Handle handle, String id) {
    return uuid(id).flatMap(key -> find(handle, key));
  }

  private Optional<StoredAccount> find(Handle handle, UUID id) {
    return handle
        .createQuery("SELECT * FROM people.account WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> read(row))
        .findOne();
  }

  /** Keeps an account from changing until the transaction ends. */
  void lock(Handle handle, String id) {
    handle.execute("SELECT FROM people.account WHERE id = ? FOR UPDATE", UUID.fromString(id));
  }

  StoredAccount require(Handle handle, String id) {
    return find(handle, id).orElseThrow(() -> new PeopleException(PeopleFault.ACCOUNT_UNKNOWN));
  }

  Account insert(Handle handle, NewAccount account, @Nullable String grantedBy, Instant now) {
    return insert(handle, UUID.randomUUID(), account, grantedBy, now);
  }

  /** An account as it would be, that is in no table yet. */
  Account unborn(UUID id, NewAccount wish, Instant now) {
    return new Account(
        id.toString(),
        wish.name(),
        party,
        wish.roles(),
        wish.clearance(),
        wish.compartments(),
        wish.language(),
        Digits.LATIN,
        false,
        now,
        null);
  }

  /** The account of a proposal, under the id that the proposal named. */
  void insert(Handle handle, Proposal proposal, Instant now) {
    NewAccount account =
        new NewAccount(
            proposal.accountName(),
            proposal.roles(),
            proposal.clearance(),
            proposal.compartments(),
            proposal.language());
    insert(handle, UUID.fromString(proposal.account()), account, proposal.proposedBy(), now);
  }

  private Account insert(
      Handle handle, UUID id, NewAccount account, @Nullable String grantedBy, Instant now) {
    Update insert =
        handle.createUpdate(
            """
            INSERT INTO people.account
              (id, name, roles, clearance, compartments, language, digits, created_at, granted_by)
            VALUES (:id, :name, :roles, :clearance, :compartments, :language, :digits, :now, :grantedBy)
            """);
    bindRights(insert, account.roles(), account.clearance(), account.compartments(), grantedBy);
    insert
        .bind("id", id)
        .bind("name", account.name())
        .bind("language", account.language().code())
        .bind("digits", Digits.LATIN.code())
        .bind("now", now)
        .execute();
    keepCompartments(handle, id.toString());
    return require(handle, id.toString()).account();
  }

  /** Remembers for ever that somebody was in a group. */
  private static void keepCompartments(Handle handle, String account) {
    handle.execute(
        """
        INSERT INTO people.compartment SELECT unnest(compartments) FROM people.account WHERE id = ?
        ON CONFLICT DO NOTHING
        """,
        UUID.fromString(account));
  }

  /** Those of the groups that somebody was ever in. */
  Set<String> knownCompartments(Handle handle, Set<String> compartments) {
    return handle
        .createQuery("SELECT name FROM people.compartment WHERE name = ANY (:names)")
        .bindArray("names", String.class, compartments)
        .mapTo(String.class)
        .set();
  }

  private static void bindRights(
      Update statement,
      Set<Role> roles,
      Tlp clearance,
      SortedSet<String> compartments,
      @Nullable String grantedBy) {
    statement
        .bindArray("roles", String.class, roles.stream().map(Role::code).sorted().toList())
        .bind("clearance", AccountRules.clearance(roles, clearance).code())
        .bindArray("compartments", String.class, AccountRules.compartments(roles, compartments))
        .bind("grantedBy", grantedBy == null ? null : UUID.fromString(grantedBy));
  }

  Account changeRights(
      Handle handle,
      String id,
      Set<Role> roles,
      Tlp clearance,
      SortedSet<String> compartments,
      String grantedBy) {
    Update update =
        handle.createUpdate(
            """
            UPDATE people.account
            SET roles = :roles, clearance = :clearance, compartments = :compartments,
                granted_by = :grantedBy
            WHERE id = :id
            """);
    bindRights(update, roles, clearance, compartments, grantedBy);
    update.bind("id", UUID.fromString(id)).execute();
    keepCompartments(handle, id);
    return require(handle, id).account();
  }

  Account changeRights(Handle handle, Proposal proposal) {
    return changeRights(
        handle,
        proposal.account(),
        proposal.roles(),
        proposal.clearance(),
        proposal.compartments(),
        proposal.proposedBy());
  }

  Account changeSettings(Handle handle, String id, Language language, Digits digits) {
    handle
        .createUpdate("UPDATE people.account SET language = :l, digits = :d WHERE id = :id")
        .bind("l", language.code())
        .bind("d", digits.code())
        .bind("id", UUID.fromString(id))
        .execute();
    return require(handle, id).account();
  }

  void signedIn(Handle handle, String id, Instant now) {
    handle
        .createUpdate("UPDATE people.account SET last_sign_in_at = :now WHERE id = :id")
        .bind("now", now)
        .bind("id", UUID.fromString(id))
        .execute();
  }

  void disable(Handle handle, String id) {
    handle
        .createUpdate("UPDATE people.account SET active = false WHERE id = :id")
        .bind("id", UUID.fromString(id))
        .execute();
  }

  private StoredAccount read(ResultSet row) throws SQLException {
    String[] roles = (String[]) row.getArray("roles").getArray();
    Tlp clearance = Tlp.ofCode(row.getString("clearance"));
    Timestamp lastSignIn = row.getTimestamp("last_sign_in_at");
    Account account =
        new Account(
            row.getString("id"),
            row.getString("name"),
            party,
            Arrays.stream(roles).map(Role::of).collect(Collectors.toSet()),
            clearance == null ? Tlp.CLEAR : clearance,
            new TreeSet<>(Arrays.asList((String[]) row.getArray("compartments").getArray())),
            Language.of(row.getString("language")),
            Digits.of(row.getString("digits")),
            row.getBoolean("active"),
            row.getTimestamp("created_at").toInstant(),
            lastSignIn == null ? null : lastSignIn.toInstant());
    return new StoredAccount(account, row.getString("granted_by"));
  }

  /** A text that is no UUID names no account; it is not an error of its own. */
  static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
