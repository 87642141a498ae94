package org.jisr.people;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.jisr.law.Role;
import org.jisr.stix.Tlp;

/** Proposals in the table {@code people.proposal}; a proposal is decided by being deleted. */
final class ProposalStore {
  private static final String READ =
      """
      SELECT p.*, a.name AS account_name, b.name AS by_name
      FROM people.proposal p
        JOIN people.account a ON a.id = p.account
        JOIN people.account b ON b.id = p.proposed_by
      """;

  private ProposalStore() {}

  /** Puts a proposal in the place of an earlier one of its kind for the account. */
  static void put(
      Handle handle,
      Proposal.Kind kind,
      Account target,
      Set<Role> roles,
      Tlp clearance,
      SortedSet<String> compartments,
      String by,
      Instant now) {
    handle.execute(
        "DELETE FROM people.proposal WHERE account = ? AND kind = ?",
        UUID.fromString(target.id()),
        kind.code());
    handle
        .createUpdate(
            """
            INSERT INTO people.proposal
              (id, kind, account, roles, clearance, compartments, proposed_by, proposed_at)
            VALUES (:id, :kind, :account, :roles, :clearance, :compartments, :by, :now)
            """)
        .bind("id", UUID.randomUUID())
        .bind("kind", kind.code())
        .bind("account", UUID.fromString(target.id()))
        .bindArray("roles", String.class, roles.stream().map(Role::code).sorted().toList())
        .bind("clearance", clearance.code())
        .bindArray("compartments", String.class, compartments)
        .bind("by", UUID.fromString(by))
        .bind("now", now)
        .execute();
  }

  static List<Proposal> all(Handle handle) {
    return handle
        .createQuery(READ + "ORDER BY p.proposed_at, p.id")
        .map((row, context) -> read(row))
        .list();
  }

  /** Takes a proposal away to decide on it. */
  static Optional<Proposal> take(Handle handle, String id) {
    Optional<Proposal> found =
        handle
            .createQuery(READ + "WHERE p.id = :id")
            .bind("id", AccountStore.uuid(id).orElse(null))
            .map((row, context) -> read(row))
            .findOne();
    found.ifPresent(
        one -> handle.execute("DELETE FROM people.proposal WHERE id = ?", UUID.fromString(id)));
    return found;
  }

  static void deleteOf(Handle handle, String account) {
    handle.execute("DELETE FROM people.proposal WHERE account = ?", UUID.fromString(account));
  }

  private static Proposal read(ResultSet row) throws SQLException {
    Tlp clearance = Tlp.ofCode(row.getString("clearance"));
    String[] roles = (String[]) row.getArray("roles").getArray();
    String[] compartments = (String[]) row.getArray("compartments").getArray();
    return new Proposal(
        row.getString("id"),
        Proposal.Kind.of(row.getString("kind")),
        row.getString("account"),
        row.getString("account_name"),
        Arrays.stream(roles).map(Role::of).collect(Collectors.toSet()),
        clearance == null ? Tlp.CLEAR : clearance,
        new TreeSet<>(Arrays.asList(compartments)),
        row.getString("proposed_by"),
        row.getString("by_name"),
        row.getTimestamp("proposed_at").toInstant());
  }
}
