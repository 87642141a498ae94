package org.jisr.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Graphs as they are made and read. */
final class GraphTest {
  private static Graph read(String text) throws IOException {
    return EdgeListReader.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1 << 20);
  }

  @Test
  void loopsAndParallelEdgesAreDropped() {
    Graph graph = Graph.of(4, new int[] {0, 1, 2, 0, 3}, new int[] {1, 0, 2, 1, 0});
    assertThat(graph.edges()).isEqualTo(2);
    assertThat(graph.neighbours(0)).containsExactly(1, 3);
    assertThat(graph.neighbours(2)).isEmpty();
    assertThat(graph.adjacent(3, 0)).isTrue();
    assertThat(graph.adjacent(1, 3)).isFalse();
  }

  @Test
  void aListIsReadWithBlanksTabsCommentsAndEitherLineEnd() throws IOException {
    Graph graph = read("# nodes 5 edges 3\r\n0 1\r\n\n# a remark\n1\t2 \n  3 4");
    assertThat(graph.nodes()).isEqualTo(5);
    assertThat(graph.edges()).isEqualTo(3);
    assertThat(graph.neighbours(1)).containsExactly(0, 2);
  }

  @Test
  void emptyNetworksAreNetworks() throws IOException {
    assertThat(read("# nodes 0 edges 0\n").nodes()).isZero();
    assertThat(read("# nodes 7 edges 0").edges()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "'', HEADER_MISSING, 1",
    "'0 1', HEADER_MISSING, 1",
    "'# nodes x edges 1', HEADER_MISSING, 1",
    "'# nodes 3 edges 1|0 3', NODE_OUT_OF_RANGE, 2",
    "'# nodes 3 edges 1|-1 2', NODE_OUT_OF_RANGE, 2",
    "'# nodes 3 edges 1||0 99999999999999999999', NODE_OUT_OF_RANGE, 3",
    "'# nodes 3 edges 2|0 1|0 one', LINE_NOT_AN_EDGE, 3",
    "'# nodes 3 edges 1|0', LINE_NOT_AN_EDGE, 2",
    "'# nodes 3 edges 1|0 1 2', LINE_NOT_AN_EDGE, 2",
    "'# nodes 3 edges 1|é', LINE_NOT_AN_EDGE, 2"
  })
  void whatCannotBeReadIsRefusedWithItsLine(String text, String code, String line) {
    assertThatThrownBy(() -> read(text.replace('|', '\n')))
        .isInstanceOfSatisfying(
            NetworkException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.details()).containsEntry("line", line);
            });
  }

  @Test
  void aFileThatWasCutOffIsRefused() {
    assertThatThrownBy(() -> read("# nodes 3 edges 2\n0 1\n"))
        .isInstanceOfSatisfying(
            NetworkException.class,
            e ->
                assertThat(e.details())
                    .containsEntry("announced", "2")
                    .containsEntry("found", "1"));
  }

  @Test
  void aGraphBeyondTheMemoryIsRefusedBeforeAnEdgeIsRead() {
    InputStream endless =
        new InputStream() {
          private final byte[] header =
              "# nodes 1000000 edges 10000000\n".getBytes(StandardCharsets.UTF_8);
          private int at;

          @Override
          public int read() {
            if (at >= header.length + (1 << 16)) {
              throw new AssertionError("It went on reading.");
            }
            return at < header.length ? header[at++] : '0' + at++ % 2;
          }
        };
    assertThatThrownBy(() -> EdgeListReader.read(endless, 64L << 20))
        .isInstanceOfSatisfying(
            NetworkException.class,
            e -> {
              assertThat(e.code()).isEqualTo("GRAPH_TOO_LARGE");
              assertThat(e.details())
                  .containsEntry("needMegabytes", "382")
                  .containsEntry("haveMegabytes", "64");
            });
  }

  @Test
  void edgesOutOfRangeAreRefused() {
    assertThatThrownBy(() -> Graph.of(2, new int[] {0}, new int[] {2}))
        .isInstanceOf(NetworkException.class);
    assertThatThrownBy(() -> Graph.of(2, new int[] {-1}, new int[] {0}))
        .isInstanceOf(NetworkException.class);
  }

  @Test
  void oneNeighbourIsReadWithoutACopyAndNoneBeyondTheRow() {
    Graph graph = Graph.of(4, new int[] {2, 0, 1}, new int[] {0, 1, 3});
    assertThat(graph.neighbour(0, 0)).isEqualTo(1);
    assertThat(graph.neighbour(0, 1)).isEqualTo(2);
    assertThatThrownBy(() -> graph.neighbour(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> graph.neighbour(3, -1)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
