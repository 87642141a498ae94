package org.jisr.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Language;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * Proposals in the table {@code people.proposal}; a proposal is carried out by being deleted, and a
 * refused one stays for its proposer to read.
 */
final class ProposalStore {
  private static final String READ =
      """
      SELECT p.*, b.name AS by_name
      FROM people.proposal p JOIN people.account b ON b.id = p.proposed_by
      """;

  private ProposalStore() {}

  /** Puts a proposal in the place of an earlier one of its kind for the account. */
  static void put(Handle handle, Proposal proposal, @Nullable String code) {
    handle.execute(
        "DELETE FROM people.proposal WHERE account = ? AND kind = ?",
        UUID.fromString(proposal.account()),
        proposal.kind().code());
    handle
        .createUpdate(
            """
            INSERT INTO people.proposal
              (id, kind, account, name, roles, clearance, compartments, language, code_hash,
               proposed_by, proposed_at)
            VALUES (:id, :kind, :account, :name, :roles, :clearance, :compartments, :language,
              :code, :by, :now)
            """)
        .bind("id", UUID.fromString(proposal.id()))
        .bind("kind", proposal.kind().code())
        .bind("account", UUID.fromString(proposal.account()))
        .bind("name", proposal.accountName())
        .bindArray(
            "roles", String.class, proposal.roles().stream().map(Role::code).sorted().toList())
        .bind("clearance", proposal.clearance().code())
        .bindArray("compartments", String.class, proposal.compartments())
        .bind("language", proposal.language().code())
        .bind("code", code == null ? null : LinkCode.hash(code))
        .bind("by", UUID.fromString(proposal.proposedBy()))
        .bind("now", proposal.proposedAt())
        .execute();
  }

  static List<Proposal> all(Handle handle) {
    return handle
        .createQuery(READ + "ORDER BY p.proposed_at, p.id")
        .map((row, context) -> read(row))
        .list();
  }

  static Optional<Proposal> find(Handle handle, String id) {
    return handle
        .createQuery(READ + "WHERE p.id = :id")
        .bind("id", AccountStore.uuid(id).orElse(null))
        .map((row, context) -> read(row))
        .findOne();
  }

  /** The hash of the code its proposer holds; null where no link comes of it. */
  static byte @Nullable [] codeHash(Handle handle, Proposal proposal) {
    return handle
        .createQuery("SELECT code_hash FROM people.proposal WHERE id = :id")
        .bind("id", UUID.fromString(proposal.id()))
        .map((row, context) -> row.getBytes("code_hash"))
        .one();
  }

  static void delete(Handle handle, Proposal proposal) {
    handle.execute("DELETE FROM people.proposal WHERE id = ?", UUID.fromString(proposal.id()));
  }

  static void refuse(Handle handle, Proposal proposal, String by, String reason) {
    handle.execute(
        "UPDATE people.proposal SET refused_by = ?, reason = ? WHERE id = ?",
        UUID.fromString(by),
        reason,
        UUID.fromString(proposal.id()));
  }

  /** What was proposed for an account rested on its rights; when these change it is over. */
  static void deleteOf(Handle handle, String account) {
    handle.execute("DELETE FROM people.proposal WHERE account = ?", UUID.fromString(account));
  }

  static void deleteOver(Handle handle, Instant now) {
    handle
        .createUpdate("DELETE FROM people.proposal WHERE proposed_at <= :limit")
        .bind("limit", now.minus(Proposal.LIFE.multipliedBy(2)))
        .execute();
  }

  private static Proposal read(ResultSet row) throws SQLException {
    Tlp clearance = Tlp.ofCode(row.getString("clearance"));
    String[] roles = (String[]) row.getArray("roles").getArray();
    String[] compartments = (String[]) row.getArray("compartments").getArray();
    return new Proposal(
        row.getString("id"),
        Proposal.Kind.of(row.getString("kind")),
        row.getString("account"),
        row.getString("name"),
        Arrays.stream(roles).map(Role::of).collect(Collectors.toSet()),
        clearance == null ? Tlp.CLEAR : clearance,
        new TreeSet<>(Arrays.asList(compartments)),
        Language.of(row.getString("language")),
        row.getString("proposed_by"),
        row.getString("by_name"),
        row.getTimestamp("proposed_at").toInstant(),
        row.getString("reason"));
  }
}
