package org.jisr.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request to cosign: the size that was cosigned before, the proof from there, the checkpoint.
 *
 * @param oldSize leaves of the checkpoint the witness is thought to know, 0 for none
 * @param proof the consistency proof
 * @param note the checkpoint with its signatures
 */
record WitnessRequest(long oldSize, List<Hash> proof, SignedNote note) {
  /** Longer bodies are refused unread. */
  static final int MAX_BYTES = 256 << 10;

  private static final int MAX_HASHES = 63;
  private static final String OLD = "old (0|[1-9][0-9]{0,17})";

  WitnessRequest {
    proof = List.copyOf(proof);
  }

  static WitnessRequest of(long oldSize, List<Hash> proof, Checkpoint checkpoint) {
    return new WitnessRequest(oldSize, proof, checkpoint.note());
  }

  /** Throws {@link LogException} for anything but the form in the specification. */
  static WitnessRequest parse(byte[] body) {
    String text = text(body);
    int split = text.indexOf("\n\n");
    if (split < 0) {
      throw new LogException(LogFault.NOTE_MALFORMED);
    }
    List<String> lines = List.of(text.substring(0, split).split("\n", -1));
    if (!lines.getFirst().matches(OLD) || lines.size() > 1 + MAX_HASHES) {
      throw new LogException(LogFault.NOTE_MALFORMED);
    }
    List<Hash> proof = new ArrayList<>();
    try {
      lines.subList(1, lines.size()).forEach(line -> proof.add(Hash.parse(line)));
    } catch (IllegalArgumentException e) {
      throw new LogException(LogFault.NOTE_MALFORMED, e);
    }
    long oldSize = Long.parseLong(lines.getFirst().substring("old ".length()));
    return new WitnessRequest(oldSize, proof, SignedNote.parse(text.substring(split + 2)));
  }

  private static String text(byte[] body) {
    if (body.length > MAX_BYTES) {
      throw new LogException(LogFault.NOTE_MALFORMED);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new LogException(LogFault.NOTE_MALFORMED, e);
    }
  }

  byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("old ").append(oldSize).append('\n');
    proof.forEach(hash -> text.append(hash).append('\n'));
    return text.append('\n').append(note).toString();
  }
}
