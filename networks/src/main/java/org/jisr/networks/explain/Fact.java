package org.jisr.networks.explain;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jisr.networks.NetworkException;

/**
 * One thing that a plan or an outlook says of one node, of which a sentence can be made. Names are
 * shown as they are, kept apart from the sentence by isolates.
 */
public sealed interface Fact {
  /** What the node is called. */
  String name();

  /** The numbers that its sentence must say, no others. */
  List<Integer> numbers();

  /**
   * Where the node stands in a scenario's order.
   *
   * @param place from 1
   * @param length how many the order has
   */
  record Place(String name, int place, int length) implements Fact {
    /** Checks the range. */
    public Place {
      check(place >= 1 && place <= length);
    }

    @Override
    public List<Integer> numbers() {
      return List.of(place, length);
    }
  }

  /**
   * What the node alone holds together in the data held, when those before it in the order are set
   * aside.
   *
   * @param parts nodes in each part that has no other tie to the rest, largest first; one part: all
   *     stays joined without it; none: nothing but the node itself was left there
   */
  record Joins(String name, List<Integer> parts) implements Fact {
    /** Copies and checks the range. */
    public Joins {
      parts = List.copyOf(parts);
      check(parts.stream().allMatch(size -> size >= 1));
    }

    @Override
    public List<Integer> numbers() {
      return parts.size() < 2
          ? parts
          : Stream.concat(Stream.of(parts.size()), parts.stream()).toList();
    }
  }

  /**
   * The cells that the node has ties into.
   *
   * @param ties how many it has
   * @param cells in how many cells they end, its own included where one ends there
   */
  record Bridges(String name, int ties, int cells) implements Fact {
    /** Checks the range. */
    public Bridges {
      check(ties >= 0 && cells >= 0 && cells <= ties);
    }

    @Override
    public List<Integer> numbers() {
      return List.of(ties, cells);
    }
  }

  /**
   * Where the node stands in variants of the data.
   *
   * @param worlds variants that were computed
   * @param present in how many of them it is in the order at all
   * @param percent in how many of those its place lies from {@code first} to {@code last}
   */
  record Interval(String name, int worlds, int present, int percent, int first, int last)
      implements Fact {
    /** Checks the range. */
    public Interval {
      check(present >= 1 && present <= worlds && percent >= 0 && percent <= 100);
      check(first >= 1 && first <= last);
    }

    @Override
    public List<Integer> numbers() {
      return List.of(worlds, present, percent, first, last);
    }
  }

  /**
   * What would change if one statement were not held.
   *
   * @param statement what the statement is called for the reader
   * @param place with it, from 1
   * @param without without it; 0 where the node would not be in the order
   */
  record Without(String name, String statement, int place, int without) implements Fact {
    /** Checks the range. */
    public Without {
      check(place >= 1 && without >= 0);
    }

    @Override
    public List<Integer> numbers() {
      return without == 0
          ? List.of(place)
          : IntStream.of(Math.min(place, without), Math.max(place, without)).boxed().toList();
    }
  }

  /**
   * What the node's ties rest on.
   *
   * @param statements how many
   * @param weakest the lowest grading among them, as a reader writes it, such as {@code C4}
   */
  record Support(String name, int statements, String weakest) implements Fact {
    /** Checks the range. */
    public Support {
      check(statements >= 1);
    }

    @Override
    public List<Integer> numbers() {
      return List.of(statements);
    }
  }

  private static void check(boolean right) {
    if (!right) {
      throw new NetworkException(
          "FACT_INVALID", "The numbers of a fact contradict each other.", Map.of());
    }
  }
}
