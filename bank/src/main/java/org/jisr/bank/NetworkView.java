package org.jisr.bank;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jisr.law.Handling;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * A network as one viewer may use it: whatever may not be used at all is not in it. Equal holdings
 * give equal views, in the order of ids.
 *
 * @param nodes in the order of their ids
 * @param ties in the order of their statements
 * @param seeds those of the nodes where it began
 */
public record NetworkView(List<Node> nodes, List<Tie> ties, Set<StixId> seeds) {
  /** Copies the collections. */
  public NetworkView {
    nodes = List.copyOf(nodes);
    ties = List.copyOf(ties);
    seeds = Set.copyOf(seeds);
  }

  /**
   * An entity, or the end of a tie of which nothing else is held.
   *
   * @param name of the latest statement that has one
   * @param collective whether it is an identity that is a group, an organisation or a system
   * @param told the statements about it, none where nothing is held
   */
  public record Node(StixId id, @Nullable String name, boolean collective, List<Told> told) {
    /** Copies the list. */
    public Node {
      told = List.copyOf(told);
    }
  }

  /** A statement used, by its own id, and what its originator requires. */
  public record Told(UUID statement, Handling handling) {}

  /**
   * What one statement says of two nodes.
   *
   * @param owner the object that says so
   * @param from null for always
   * @param to null for until now
   * @param confidence 0 to 100 where given
   * @param payment what was paid, where it says so whole
   */
  public record Tie(
      StixId owner,
      Told told,
      StixId source,
      StixId target,
      String kind,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Integer confidence,
      @Nullable Payment payment) {}

  /**
   * What one payment was worth.
   *
   * @param amount minor units, 1 to {@link #LARGEST}
   * @param currency three capital letters, as ISO 4217 has them
   */
  public record Payment(long amount, String currency) {
    /** The kinds of relation that say a payment, from who pays to who is paid. */
    public static final Set<String> KINDS = Set.of("paid", "transfers-to");

    /** The largest amount that is taken. */
    public static final long LARGEST = 1L << 38;
  }
}
