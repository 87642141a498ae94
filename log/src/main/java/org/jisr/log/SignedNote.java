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

  static NoteSignature parseLine(String line) {
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

  static void requireText(String text) {
    boolean allowed =
        text.endsWith("\n")
            && text.length() > 1
            && text.chars().noneMatch(c -> c < ' ' && c != '\n')
            && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    if (!allowed) {
      throw new LogException(LogFault.NOTE_MALFORMED);
    }
  }

  /**
   * Checks that this note carries the key's signature. Lines of other keys are ignored; a line of
   * this key that does not verify makes the whole note invalid.
   */
  public void verify(VerifierKey key) {
    if (!signedBy(key)) {
      throw new LogException(LogFault.SIGNATURE_MISSING);
    }
  }

  /**
   * Whether this note carries the key's signature.
   *
   * @throws LogException {@link LogFault#SIGNATURE_INVALID} when a line of the key does not verify
   */
  public boolean signedBy(VerifierKey key) {
    boolean signed = false;
    for (NoteSignature signature : signatures) {
      if (signature.isOf(key)) {
        if (!key.verifyLine(text, signature.signature())) {
          throw new LogException(LogFault.SIGNATURE_INVALID);
        }
        signed = true;
      }
    }
    return signed;
  }

  /** This note with further signature lines, each once. */
  SignedNote with(List<NoteSignature> more) {
    List<NoteSignature> lines = new ArrayList<>(signatures);
    more.stream().filter(line -> !lines.contains(line)).forEach(lines::add);
    return new SignedNote(text, lines);
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
    static NoteSignature of(VerifierKey key, byte[] afterKeyId) {
      ByteBuffer bytes = ByteBuffer.allocate(KEY_ID_LENGTH + afterKeyId.length);
      byte[] encoded = bytes.putInt(key.keyId()).put(afterKeyId).array();
      return new NoteSignature(
          key.name(), key.keyId(), Base64.getEncoder().encodeToString(encoded));
    }

    boolean isOf(VerifierKey key) {
      return name.equals(key.name()) && keyId == key.keyId();
    }

    /** When it says it was made, in seconds since 1970; only for types that say so. */
    long time() {
      return ByteBuffer.wrap(signature()).getLong();
    }

    /** What stands after the key id. */
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
