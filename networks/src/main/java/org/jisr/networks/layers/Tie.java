package org.jisr.networks.layers;

import java.util.List;
import java.util.Map;
import org.jisr.networks.NetworkException;
import org.jspecify.annotations.Nullable;

/**
 * One collected tie between two nodes. Begin with {@link #between} and add what is known.
 *
 * @param a one end, 0 or more
 * @param b the other end, not {@code a}
 * @param layer what kind of tie it is, as {@link CovertGraph.Builder#layer} numbered it
 * @param weight how strong, 0 or more, in a unit of the caller's (calls, amount)
 * @param confidence how probable it is that the tie exists, 0 to 1
 * @param held when it held; null where that is not known, which means always
 * @param source who says so, as the caller numbers sources; ties of the same source do not confirm
 *     each other
 * @param statements what it rests on, as the caller numbers statements
 */
public record Tie(
    int a,
    int b,
    int layer,
    double weight,
    double confidence,
    @Nullable Span held,
    int source,
    List<Integer> statements) {
  /**
   * Checks the ranges.
   *
   * @throws NetworkException {@code TIE_TO_ITSELF}, {@code WEIGHT_INVALID} or {@code
   *     CONFIDENCE_INVALID}
   */
  public Tie {
    if (a == b) {
      throw refusal("TIE_TO_ITSELF", "A tie joins two different nodes.", a, b, "");
    }
    if (!(weight >= 0) || weight == Double.POSITIVE_INFINITY) {
      String message = "The weight of a tie must be a number that is 0 or more.";
      throw refusal("WEIGHT_INVALID", message, a, b, Double.toString(weight));
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      String message = "The confidence of a tie must lie between 0 and 1.";
      throw refusal("CONFIDENCE_INVALID", message, a, b, Double.toString(confidence));
    }
    statements = List.copyOf(statements);
  }

  /** A certain tie of weight 1 in the first layer, that always held. */
  public static Tie between(int a, int b) {
    return new Tie(a, b, 0, 1, 1, null, 0, List.of());
  }

  /** The same tie of another kind. */
  public Tie in(int layer) {
    return new Tie(a, b, layer, weight, confidence, held, source, statements);
  }

  /** The same tie, so strong. */
  public Tie weighing(double weight) {
    return new Tie(a, b, layer, weight, confidence, held, source, statements);
  }

  /** The same tie, so sure. */
  public Tie trusted(double confidence) {
    return new Tie(a, b, layer, weight, confidence, held, source, statements);
  }

  /** The same tie at that time only. */
  public Tie during(Span held) {
    return new Tie(a, b, layer, weight, confidence, held, source, statements);
  }

  /** The same tie, as this source and these statements say. */
  public Tie saidBy(int source, List<Integer> statements) {
    return new Tie(a, b, layer, weight, confidence, held, source, statements);
  }

  private static NetworkException refusal(String code, String message, int a, int b, String found) {
    return new NetworkException(code, message, Map.of("tie", a + " " + b, "found", found));
  }
}
