package org.jisr.networks.joined;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jisr.networks.NetworkException;

/**
 * A piece of one party's network that no shared node cuts: it joins the shared nodes at its rim,
 * whichever one of them is taken out.
 *
 * @param keys the pseudonyms of the shared nodes at its rim, ascending, at least one
 * @param inner nodes of the party's own within; with {@link Detail#PRESENCE} 1 for any number
 */
public record Hub(List<String> keys, int inner) {
  /** More nodes than any party's network may have here. */
  private static final int MOST = 1 << 20;

  /** Copies, sorts and checks: at the rim of nothing there is one shared node at least. */
  public Hub {
    List<String> sorted = List.copyOf(new TreeSet<>(keys));
    boolean blank = keys.stream().anyMatch(String::isBlank);
    if (blank
        || sorted.size() != keys.size()
        || sorted.size() + inner < 2
        || inner < 0
        || inner > MOST) {
      throw new NetworkException(
          "SUMMARY_INVALID",
          "A piece of a summary joins distinct shared nodes, or one of them with nodes within.",
          Map.of("keys", Integer.toString(keys.size()), "inner", Integer.toString(inner)));
    }
    if (sorted.isEmpty()) {
      throw new NetworkException(
          "SUMMARY_INVALID", "A piece of a summary has a shared node at its rim.", Map.of());
    }
    keys = sorted;
  }
}
