package org.jisr.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jisr.law.Compartments;
import org.jisr.law.Language;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator may not do alone, until an approver agrees or refuses.
 *
 * @param id opaque
 * @param kind a new account, rights to grant, or a link
 * @param account whose account it is about; of a new one, the id it will have
 * @param accountName as people read it
 * @param roles the roles it would have
 * @param clearance the clearance it would have
 * @param compartments the need-to-know groups it would be in
 * @param language of a new account's desks
 * @param proposedBy the account that proposed
 * @param proposedByName as people read it
 * @param proposedAt when
 * @param refused why an approver refused it, or null while it waits
 */
public record Proposal(
    String id,
    Kind kind,
    String account,
    String accountName,
    Set<Role> roles,
    Tlp clearance,
    SortedSet<String> compartments,
    Language language,
    String proposedBy,
    String proposedByName,
    Instant proposedAt,
    @Nullable String refused) {
  /** How long a proposal waits; afterwards what it was made for is over, and it counts no more. */
  public static final Duration LIFE = Duration.ofDays(3);

  /** Copies the sets. */
  public Proposal {
    roles = Set.copyOf(roles);
    compartments = Compartments.copy(compartments);
  }

  /** What is proposed. */
  public enum Kind {
    /** A new account with its first link. */
    ACCOUNT("account"),
    /** Roles, clearance and compartments. */
    RIGHTS("rights"),
    /** A sign-in link, by which its holder gets the account. */
    LINK("link");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The stable code in the API and in the log. */
    public String code() {
      return code;
    }

    static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new IllegalStateException("The database holds a proposal of an unknown kind.");
    }
  }

  boolean over(Instant now) {
    return !now.isBefore(proposedAt.plus(LIFE));
  }

  /** What the approver confirms: the whole proposal, as 64 lower-case hexadecimal digits. */
  String decisionHash() {
    return DecisionHash.of(
        "jisr-account/1",
        id,
        kind.code(),
        account,
        accountName,
        roles.stream().map(Role::code).sorted().collect(Collectors.joining(" ")),
        clearance.code(),
        String.join(" ", compartments),
        language.code(),
        proposedBy,
        proposedAt.toString());
  }
}
