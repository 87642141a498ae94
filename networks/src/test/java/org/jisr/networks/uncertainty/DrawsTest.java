package org.jisr.networks.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jisr.networks.Graph;
import org.jisr.networks.layers.Pairs;
import org.junit.jupiter.api.Test;

/** Numbers that worlds are drawn with. */
class DrawsTest {
  private static final int TIMES = 4_000;

  @Test
  void beyondTheHighestIsNeverBelowItNorAboveEverybody() {
    SplittableRandom random = new SplittableRandom(3);
    int[] degrees = {1, 1, 2, 2, 3, 3, 4, 8, 20};
    int[] drawn = IntStream.range(0, TIMES).map(i -> Draws.beyond(degrees, random)).toArray();
    assertThat(Arrays.stream(drawn).min().orElseThrow()).isEqualTo(degrees.length);
    int[] many = new int[200];
    Arrays.setAll(many, v -> 1 + 20 / (v + 1));
    int[] beyond = IntStream.range(0, TIMES).map(i -> Draws.beyond(many, random)).toArray();
    assertThat(Arrays.stream(beyond).min().orElseThrow()).isGreaterThanOrEqualTo(21);
    assertThat(Arrays.stream(beyond).max().orElseThrow()).isBetween(42, 200);
  }

  @Test
  void whereAllAreEqualNobodyIsMuchGreater() {
    int[] equal = new int[50];
    Arrays.fill(equal, 4);
    assertThat(Draws.beyond(equal, new SplittableRandom(1))).isEqualTo(4);
  }

  @Test
  void oddsAreAboveOneAsOftenAsBelow() {
    SplittableRandom random = new SplittableRandom(5);
    double[] odds = IntStream.range(0, TIMES).mapToDouble(i -> Draws.odds(random)).toArray();
    double above = (double) Arrays.stream(odds).filter(each -> each > 1).count() / TIMES;
    double far = (double) Arrays.stream(odds).filter(each -> each > 9).count() / TIMES;
    assertThat(above).isCloseTo(0.5, within(0.04));
    assertThat(far).isCloseTo(0.1, within(0.03));
  }

  @Test
  void somebodyUnseenIsSometimesGreaterThanAnybodyHeld() {
    Graph star = Graph.of(12, new int[11], IntStream.rangeClosed(1, 11).toArray());
    WorldModel model = new WorldModel(Pairs.of(star), 0, 0.25, new int[0], 0, 3);
    boolean[] greater = new boolean[600];
    new Worlds(model, greater.length, 1, 4)
        .each(
            (world, i) ->
                greater[i] =
                    IntStream.range(12, world.nodes()).anyMatch(v -> world.degree(v) >= 11));
    long worlds = IntStream.range(0, greater.length).filter(i -> greater[i]).count();
    assertThat(worlds).isBetween(90L, 400L);
  }
}
