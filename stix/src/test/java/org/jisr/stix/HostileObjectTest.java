package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Objects within the limits that are made to cost far more than their size. */
class HostileObjectTest {
  @Test
  void manyMarkingsAreReadInTimeThatGrowsWithTheirNumber() {
    int count = 200_000;
    String markings =
        IntStream.range(0, count)
            .mapToObj("\"marking-definition--00000000-0000-4000-8000-%012x\""::formatted)
            .collect(Collectors.joining(","));

    assertThat(
            StixObject.read(Samples.identity("\"object_marking_refs\":[" + markings + "]"))
                .fields()
                .markings())
        .hasSize(count);
  }

  @Test
  void longNamesAroundManyTextsDoNotMultiply() {
    String nest = "{\"%s\":".formatted("n".repeat(4_000)).repeat(90);
    String members =
        IntStream.range(0, 100_000)
            .mapToObj("\"m%d\":\"text\""::formatted)
            .collect(Collectors.joining(",", "{", "}"));
    StixFields fields =
        StixObject.read(Samples.identity("\"x\":" + nest + members + "}".repeat(90))).fields();

    assertThat(fields.texts()).hasSize(20_000);
    assertThat(fields.texts().getFirst().property()).hasSize(256).startsWith("x.nnn");
  }

  @Test
  void theNameIsKnownEvenAfterTooManyTexts() {
    String texts = String.join(",", Collections.nCopies(30_000, "\"text\""));

    assertThat(
            StixObject.read(Samples.identity("\"x\":[" + texts + "],\"name\":\"ميناء\""))
                .fields()
                .name())
        .isEqualTo("ميناء");
  }

  @Test
  void anObjectIsFoundInAVeryLongListInLittleMemory() {
    long before = usedMemory();
    BundleReader reader =
        BundleReader.open(
            new SequenceInputStream(
                new ByteArrayInputStream("{\"objects\":[".getBytes(StandardCharsets.UTF_8)),
                new Endless((Samples.IDENTITY + ",").getBytes(StandardCharsets.UTF_8))),
            BundleLimits.defaults());
    for (int i = 0; i < 100_000; i++) {
      assertThat(reader.next()).isInstanceOf(BundleEntry.Accepted.class);
    }

    assertThat(reader.offset()).isGreaterThan(15_000_000);
    assertThat(usedMemory() - before).isLessThan(10_000_000);
    reader.close();
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static final class Endless extends InputStream {
    private final byte[] block;
    private int at;

    Endless(byte[] block) {
      this.block = block;
    }

    @Override
    public int read() {
      int value = block[at] & 0xff;
      at = (at + 1) % block.length;
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int count = Math.min(length, block.length - at);
      System.arraycopy(block, at, buffer, offset, count);
      at = (at + count) % block.length;
      return count;
    }
  }
}
