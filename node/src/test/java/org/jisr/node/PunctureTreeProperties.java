package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class PunctureTreeProperties {
  private static final byte[] ROOT = new byte[PunctureTree.KEY_BYTES];

  @Property(tries = 100)
  void whatIsDestroyedIsGoneAndEverythingElseStays(
      @ForAll @Size(max = 30) List<@LongRange(max = 64) Long> destroyed,
      @ForAll @LongRange(max = 64) long other)
      throws IOException {
    PunctureTree whole = PunctureTree.of(ROOT);
    PunctureTree tree = PunctureTree.of(ROOT);
    Set<Long> gone = new HashSet<>(destroyed);
    destroyed.forEach(tree::puncture);
    PunctureTree read = again(tree);
    for (long number = 0; number <= 64; number++) {
      if (gone.contains(number)) {
        assertThat(read.key(number)).isNull();
      } else {
        assertThat(read.key(number)).isEqualTo(whole.key(number));
      }
    }
    read.punctureFrom(other);
    assertThat(read.key(other)).isNull();
    assertThat(read.key(other + 1_000_000)).isNull();
    assertThat(other == 0 || gone.contains(other - 1) || read.key(other - 1) != null).isTrue();
  }

  @Test
  void keysDiffer() {
    PunctureTree tree = PunctureTree.of(ROOT);
    Set<String> keys = new HashSet<>();
    for (long number = 0; number < 1_000; number++) {
      keys.add(java.util.HexFormat.of().formatHex(tree.key(number)));
    }
    assertThat(keys).hasSize(1_000);
  }

  @Test
  void neighboursThatAreAllDestroyedTakeNoRoom() {
    PunctureTree tree = PunctureTree.of(ROOT);
    for (long number = 0; number < 4_096; number++) {
      tree.puncture(number);
    }
    assertThat(tree.size()).isEqualTo(28);
  }

  @Test
  void numbersBeyondTheTreeAndDamagedBytesAreRefused() throws IOException {
    PunctureTree tree = PunctureTree.of(ROOT);
    assertThatThrownBy(() -> tree.key(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.key(1L << 40)).isInstanceOf(IllegalArgumentException.class);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    tree.write(new DataOutputStream(bytes));
    byte[] damaged = bytes.toByteArray();
    damaged[12] = 99;
    assertThatThrownBy(
            () -> PunctureTree.read(new DataInputStream(new ByteArrayInputStream(damaged))))
        .isInstanceOf(IOException.class);
  }

  private static PunctureTree again(PunctureTree tree) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    tree.write(new DataOutputStream(bytes));
    return PunctureTree.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
