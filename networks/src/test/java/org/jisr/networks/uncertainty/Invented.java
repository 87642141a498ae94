package org.jisr.networks.uncertainty;

import java.util.SplittableRandom;
import org.jisr.networks.Graph;

/** Networks made up for tests: close groups that few people join. */
final class Invented {
  private Invented() {}

  /** Groups in which every second pair or so is tied, and a few ties from group to group. */
  static Graph groups(int groups, int members, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int nodes = groups * members;
    int[] from = new int[nodes * members + 4 * groups];
    int[] to = new int[from.length];
    int count = 0;
    for (int v = 0; v < nodes; v++) {
      for (int other = v - v % members; other < v; other++) {
        double chance = (v + other) % members == 1 ? 0.8 : 0.45;
        if (random.nextDouble() < chance) {
          from[count] = v;
          to[count++] = other;
        }
      }
    }
    for (int i = 0; i < 3 * groups; i++) {
      from[count] = members * random.nextInt(groups) + random.nextInt(2);
      to[count++] = random.nextInt(nodes);
    }
    return Graph.of(nodes, from, to, count);
  }
}
