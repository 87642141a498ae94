package org.jisr.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with one or more signatures under it (C2SP signed-note).
 *
 * @param text the signed text with its last newline
 * @param signatures the signature lines in their order, those of unknown keys too
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
  static final int MAX_LENGTH = 1_000_000;

  private static final int MAX_SIGNATURES = 64;
  private static final int KEY_ID_LENGTH = 4;
  private static final Pattern LINE = Pattern.compile("— ([^+\\s]+) ([A-Za-z0-9+/]+={0,2})");

  /** Copies the signatures. */
  public SignedNote {
    signatures = List.copyOf(signatures);
  }

  static SignedNote of(String text, VerifierKey key, byte[] signature) {
    requireText(text);
    return new SignedNote(
        text, List.of(new NoteSignature(key.name(), key.keyId(), encode(key.keyId(), signature))));
  }

  /** Reads a note as it stands in a file; throws {@link LogException} when it is none. */
  public static SignedNote parse(String note) {
    int split = note.lastIndexOf("\n\n");
    if (split < 0 || note.length() > MAX_LENGTH || !note.endsWith("\n")) {
      throw new LogException(LogFault.NOTE_MALFORMED);
    }
    String text = note.substring(0, split + 1);
    requireText(text);
    String block = note.substring(split + 2);
    if (block.isEmpty()) {
      throw new LogException(LogFault.NOTE_MALFORMED);
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : block.substring(0, block.length() - 1).split("\n", -1)) {
      signatures.add(parseLine(line));
    }
    if (signatures.size() > MAX_SIGNATURES) {
      throw new LogException(LogFault.NOTE_MALFORMED);
    }
    return new SignedNote(text, signatures);
  }

  private static NoteSignature parseLine(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new LogException(LogFault.NOTE_MALFORMED);
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(matcher.group(2));
      if (bytes.length <= KEY_ID_LENGTH
          || !Base64.getEncoder().encodeToString(bytes).equals(matcher.group(2))) {
        throw new LogException(LogFault.NOTE_MALFORMED);
      }
      return new NoteSignature(matcher.group(1), ByteBuffer.wrap(bytes).getInt(), matcher.group(2));
    } catch (IllegalArgumentException e) {
      throw new LogException(LogFault.NOTE_MALFORMED, e);
    }
  }

  private static void requireText(String text) {
    boolean allowed =
        text.endsWith("\n")
            && text.length() > 1
            && text.chars().noneMatch(c -> c < ' ' && c != '\n')
            && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    if (!allowed) {
      throw new LogException(LogFault.NOTE_MALFORMED);
    }
  }

  private static String encode(int keyId, byte[] signature) {
    ByteBuffer bytes = ByteBuffer.allocate(KEY_ID_LENGTH + signature.length);
    return Base64.getEncoder().encodeToString(bytes.putInt(keyId).put(signature).array());
  }

  /**
   * Checks that this note carries the key's signature. Lines of other keys are ignored; a line of
   * this key that does not verify makes the whole note invalid.
   */
  public void verify(VerifierKey key) {
    boolean signed = false;
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    for (NoteSignature signature : signatures) {
      if (signature.name().equals(key.name()) && signature.keyId() == key.keyId()) {
        if (!key.verify(message, signature.signature())) {
          throw new LogException(LogFault.SIGNATURE_INVALID);
        }
        signed = true;
      }
    }
    if (!signed) {
      throw new LogException(LogFault.SIGNATURE_MISSING);
    }
  }

  /** The note as it stands in a file. */
  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature).append('\n'));
    return note.toString();
  }

  /**
   * One signature line.
   *
   * @param name the key's name
   * @param keyId the key's id
   * @param encoded base64 of the key id and what the signature type puts after it
   */
  public record NoteSignature(String name, int keyId, String encoded) {
    byte[] signature() {
      byte[] bytes = Base64.getDecoder().decode(encoded);
      return java.util.Arrays.copyOfRange(bytes, KEY_ID_LENGTH, bytes.length);
    }

    /** The line without its newline. */
    @Override
    public String toString() {
      return "— " + name + ' ' + encoded;
    }
  }
}
