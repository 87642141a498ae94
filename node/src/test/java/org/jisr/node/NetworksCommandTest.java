package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program does with networks in files when there is no node. */
final class NetworksCommandTest {
  @TempDir Path folder;

  private Path star() throws IOException {
    StringBuilder text = new StringBuilder("# nodes 31 edges 30\n");
    for (int leaf = 1; leaf <= 30; leaf++) {
      text.append("0 ").append(leaf).append('\n');
    }
    return Files.writeString(folder.resolve("star.edges"), text);
  }

  private static Ran run(String... arguments) {
    return Ran.given(new byte[0], arguments);
  }

  @Test
  void theOrderIsPrintedWithItsFiguresAndCanBeEvaluatedAsItIs() throws IOException {
    String file = star().toString();
    Ran plan = run("networks", "dismantle", file, "--budget", "20000");
    assertThat(plan.exit()).isEqualTo(ExitCode.OK);
    assertThat(plan.out().lines()).contains("# n10 1", "# lowerBound 1", "# objective balanced");
    assertThat(plan.out().lines().filter(line -> !line.startsWith("#"))).containsExactly("0");
    Path order = Files.writeString(folder.resolve("order.txt"), plan.out());
    Ran score = run("networks", "evaluate", file, order.toString());
    assertThat(score.out().lines()).contains("auc10 0.0", "n10 1", "strict 1", "n1 1");
  }

  @Test
  void programsGetOneObject() throws IOException {
    Ran ran =
        run("networks", "dismantle", star().toString(), "--budget=200ms", "--json", "--seed=7");
    JsonNode plan = JsonMapper.builder().build().readTree(ran.out());
    assertThat(plan.get("status").stringValue()).isEqualTo("REACHED");
    assertThat(plan.get("order")).hasSize(1);
    assertThat(plan.get("lowerBound").intValue()).isEqualTo(1);
    assertThat(plan.get("method").stringValue()).isNotEmpty();
    assertThat(plan.get("seconds").doubleValue()).isPositive();
  }

  @Test
  void whatIsExcludedIsNotInTheOrder() throws IOException {
    Path excluded = Files.writeString(folder.resolve("excluded.txt"), "0\n");
    Ran ran =
        run(
            "networks",
            "dismantle",
            star().toString(),
            "--budget=20000",
            "--exclude",
            excluded.toString());
    assertThat(ran.out().lines()).doesNotContain("0");
  }

  @Test
  void whatCannotBeDoneIsSaidWithItsPlace() throws IOException {
    Path broken = Files.writeString(folder.resolve("x.edges"), "# nodes 3 edges 1\n0 3\n");
    Ran ran = run("networks", "dismantle", broken.toString());
    assertThat(ran.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err()).contains("NODE_OUT_OF_RANGE").contains("line: 2");
    assertThat(run("networks", "dismantle", "nowhere.edges").err()).contains("FILE_NOT_FOUND");
    String star = star().toString();
    assertThat(run("networks", "dismantle", star, "--target", "2").err())
        .contains("THRESHOLD_OUT_OF_RANGE");
    assertThat(run("networks", "dismantle", star, "--budget", "soon").err())
        .contains("BUDGET_INVALID");
    assertThat(run("networks", "dismantle", star, "--objective", "all").exit())
        .isEqualTo(ExitCode.USAGE);
    assertThat(run("networks", "dismantle", star, "--threads", "0").err())
        .contains("THREADS_OUT_OF_RANGE");
  }

  @Test
  void ordersThatAreNoneAreRefused() throws IOException {
    String star = star().toString();
    Path twice = Files.writeString(folder.resolve("twice.txt"), "1 1");
    Path words = Files.writeString(folder.resolve("words.txt"), "0\none");
    assertThat(run("networks", "evaluate", star, twice.toString()).err())
        .contains("ORDER_NODE_TWICE");
    assertThat(run("networks", "evaluate", star, words.toString()).err())
        .contains("ORDER_NOT_NUMBERS")
        .contains("line: 2");
  }
}
