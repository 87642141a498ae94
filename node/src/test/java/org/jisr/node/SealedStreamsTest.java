package org.jisr.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Archives are read whole or not at all; rows by their own keys. */
final class SealedStreamsTest {
  private static final byte[] KEY = Sealing.derive(new byte[32], "database/bank.party");

  private static byte[] sealed(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SealedOutput out = new SealedOutput(bytes, KEY)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static byte[] opened(byte[] sealed, byte[] key) throws IOException {
    return new SealedInput(new ByteArrayInputStream(sealed), key).readAllBytes();
  }

  @Test
  void anyLengthComesBack() throws IOException {
    int portion = SealedOutput.PORTION;
    for (int length : new int[] {0, 1, portion - 1, portion, portion + 1, 3 * portion}) {
      byte[] plain = Sealing.random(length);
      assertThat(opened(sealed(plain), KEY)).as("%d bytes", length).isEqualTo(plain);
    }
  }

  @Test
  void whatWasCutSwappedChangedOrSealedOtherwiseIsRefused() throws IOException {
    int portion = SealedOutput.PORTION + 16;
    byte[] whole = sealed(Sealing.random(3 * SealedOutput.PORTION));
    byte[] changed = whole.clone();
    changed[7] ^= 1;
    byte[] swapped = whole.clone();
    System.arraycopy(whole, 0, swapped, portion, portion);
    System.arraycopy(whole, portion, swapped, 0, portion);
    for (byte[] wrong : new byte[][] {Arrays.copyOf(whole, 2 * portion), changed, swapped}) {
      assertThatThrownBy(() -> opened(wrong, KEY)).isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> opened(whole, new byte[32])).isInstanceOf(IOException.class);
  }

  @Test
  void aRowWhoseKeyWasDestroyedStaysOutAndTheOthersComeBack() throws IOException {
    PunctureTree keys = PunctureTree.of(new byte[32]);
    String rows = "1\tone\\nline\n1\tagain\n2\tلفائف\n3\tthree\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SealedRows.Output out = new SealedRows.Output(bytes, keys::key);
    byte[] text = rows.getBytes(UTF_8);
    out.write(text, 0, 9);
    out.write(text, 9, text.length - 9);
    assertThat(out.rows()).isEqualTo(4);
    assertThat(new String(bytes.toByteArray(), UTF_8)).doesNotContain("one", "three");
    keys.puncture(2);
    SealedRows.Input in =
        new SealedRows.Input(new ByteArrayInputStream(bytes.toByteArray()), keys::key);
    assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(rows.replace("2\tلفائف\n", ""));
    assertThat(in.left()).isEqualTo(1);
  }

  @Test
  void aRowWithoutItsNumberIsNotWrittenInTheClear() {
    SealedRows.Output out = new SealedRows.Output(new ByteArrayOutputStream(), number -> null);
    assertThatThrownBy(() -> out.write("name\tx\n".getBytes(UTF_8)))
        .isInstanceOf(IOException.class);
  }
}
