package org.jisr.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jisr.log.LogFaults.assertFault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WitnessPolicyTest {
  private static final SigningKey LOG = SigningKey.generate("ports.example/log");
  private static final List<CosigningKey> KEYS =
      IntStream.range(0, 5).mapToObj(i -> CosigningKey.generate("w.example/" + i)).toList();
  private static final String POLICY =
      """
      # partners and overseers
      log %s

      witness p1 %s https://p1.example/
      witness p2 %s
      \twitness\tp3  %s\t
      witness o1 %s
      witness o2 %s
      group partners 2 p1 p2 p3
      group oversight any o1 o2
      group both all partners oversight
      quorum both
      """
          .formatted(LOG.verifierKey(), key(0), key(1), key(2), key(3), key(4));

  @Test
  void twoPartnersAndOneOverseerMeetTheQuorumAndLessDoesNot() {
    WitnessPolicy policy = WitnessPolicy.parse(POLICY);
    assertThat(policy.judge(cosigned(0, 2, 4)).met()).isTrue();
    assertThat(policy.judge(cosigned(0, 1, 2, 3, 4)).met()).isTrue();
    assertThat(policy.judge(cosigned(0, 1, 2)).met()).isFalse();
    assertThat(policy.judge(cosigned(0, 3, 4)).met()).isFalse();
    PolicyVerdict nobody = policy.judge(cosigned());
    assertThat(nobody.met()).isFalse();
    assertThat(nobody.missing()).containsExactly("o1", "o2", "p1", "p2", "p3");
    assertThat(policy.judge(cosigned(1)).cosigned()).containsExactly("p2");
    assertThat(policy.witnesses().iterator().next().url()).isEqualTo("https://p1.example/");
  }

  @Test
  void oneCosignatureThatFailsSpoilsTheCheckpoint() {
    String of = cosigned(0);
    String alteredTime = of.replaceFirst("(?s)(.*?— w.example/0 )(.{10})..", "$1$2AA");
    assertThat(alteredTime).isNotEqualTo(of);
    assertThatThrownBy(() -> WitnessPolicy.parse(POLICY).judge(alteredTime))
        .isInstanceOf(LogException.class);
  }

  @Test
  void aCheckpointOfAnUnknownLogIsRefused() {
    SigningKey other = SigningKey.generate("other.example");
    String note = Checkpoint.sign(other, 0, Hash.EMPTY_TREE, Instant.EPOCH).toString();
    assertFault(() -> WitnessPolicy.parse(POLICY).judge(note), LogFault.SIGNATURE_MISSING);
  }

  @Test
  void noneAsksForNoCosignature() {
    WitnessPolicy policy = WitnessPolicy.parse("log " + LOG.verifierKey() + "\nquorum none");
    assertThat(policy.asksNothing()).isTrue();
    assertThat(policy.judge(cosigned()).met()).isTrue();
    assertThat(WitnessPolicy.parse(POLICY).asksNothing()).isFalse();
  }

  @Test
  void fileOfManyLogsWitnessesAndGroupsIsRead() {
    StringBuilder text = new StringBuilder();
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      text.append("log ").append(SigningKey.generate("l" + i).verifierKey()).append('\n');
      text.append(
          "witness w%d %s\n".formatted(i, CosigningKey.generate("n" + i).verifierKeys().getLast()));
      text.append("group g%d any w%d\n".formatted(i, i));
      groups.add("g" + i);
    }
    text.append("group all-of-them 40 ")
        .append(String.join(" ", groups))
        .append("\nquorum all-of-them\n");
    WitnessPolicy policy = WitnessPolicy.parse(text.toString());
    assertThat(policy.logs()).hasSize(40);
    assertThat(policy.witnesses()).hasSize(40);
    assertThat(policy).hasToString(text.toString());
  }

  @Test
  void whatTheFormatDoesNotAllowIsRefusedWithItsLine() {
    String p1 = "witness p1 " + key(0) + "\n";
    List<String> wrong =
        List.of(
            "",
            "quorum p1\n" + p1,
            p1 + "quorum p1\nquorum p1\n",
            p1 + "quorum p2\n",
            p1 + p1 + "quorum p1\n",
            p1
                + "witness p2 "
                + KEYS.getFirst().verifierKeys().getFirst()
                + "\nquorum none extra\n",
            p1 + "witness p2 " + key(0) + "\nquorum p1\n",
            "witness none " + key(0) + "\nquorum none\n",
            p1 + "group g 2 p1\nquorum g\n",
            p1 + "group g 0 p1\nquorum g\n",
            p1 + "group g any\nquorum g\n",
            p1 + "group g any p1\ngroup h any p1\nquorum g\n",
            p1 + "group g any none\nquorum g\n",
            p1 + "group p1 any p1\nquorum p1\n",
            "group g any g\nquorum g\n",
            "witness p1 " + LOG.verifierKey() + "\nquorum p1\n",
            "log " + KEYS.getFirst().verifierKeys().getFirst() + "\nquorum none\n",
            "log " + LOG.verifierKey() + "\nlog " + LOG.verifierKey() + "\nquorum none\n",
            "log nothing\nquorum none\n",
            "quorum none\r\n",
            "quorum none\u0000\n",
            "unknown\nquorum none\n");
    for (String text : wrong) {
      assertFault(() -> WitnessPolicy.parse(text), LogFault.POLICY_MALFORMED);
    }
    assertThatThrownBy(() -> WitnessPolicy.parse("# first\n\nunknown\nquorum none\n"))
        .isInstanceOfSatisfying(LogException.class, e -> assertThat(e.line()).isEqualTo(3));
  }

  private static VerifierKey key(int witness) {
    return KEYS.get(witness).verifierKeys().get(witness % 2);
  }

  private static String cosigned(int... witnesses) {
    Instant now = Instant.parse("2030-05-01T10:00:00Z");
    Checkpoint checkpoint = Checkpoint.sign(LOG, 0, Hash.EMPTY_TREE, now);
    SignedNote note = checkpoint.note();
    for (int witness : witnesses) {
      note = note.with(KEYS.get(witness).cosign(checkpoint.body(), now));
    }
    return note.toString();
  }
}
