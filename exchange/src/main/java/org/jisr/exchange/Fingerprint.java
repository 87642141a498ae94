package org.jisr.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jisr.law.Language;

/**
 * A short proof that two people look at the same card: SHA-256 over the party's name and all its
 * public keys, shown as groups of digits and as words.
 *
 * <p>The words carry the first 80 bits. Whoever wants another card with the same words must try
 * about 2^80 key sets; the digits carry all 256 bits. Names and address are not in it: they are
 * signed by the keys and may change without a new comparison.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Fingerprint(String hex) {
  /** How many words are shown; each carries eight bits. */
  public static final int WORDS = 10;

  private static final int GROUP = 4;

  /** Throws {@link ExchangeException} for anything but 64 lower-case hexadecimal digits. */
  public Fingerprint {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new ExchangeException(ExchangeFault.FINGERPRINT_DIFFERS);
    }
  }

  /** Reads what a person typed or pasted: groups or not, upper or lower case. */
  public static Fingerprint parse(String text) {
    return new Fingerprint(text.replaceAll("[\\s:-]", "").toLowerCase(Locale.ROOT));
  }

  static Fingerprint of(byte[] identity) {
    return new Fingerprint(Digest.sha256Hex(identity));
  }

  /** Sixteen groups of four digits with spaces between. */
  public String text() {
    List<String> groups = new ArrayList<>();
    for (int start = 0; start < hex.length(); start += GROUP) {
      groups.add(hex.substring(start, start + GROUP));
    }
    return String.join(" ", groups);
  }

  /**
   * Ten words to read aloud. The same fingerprint gives the same things in every language, so two
   * people can compare {@code lion} with {@code أسد}.
   */
  public List<String> words(Language language) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      words.add(FingerprintWords.word(language, Byte.toUnsignedInt(bytes[i])));
    }
    return List.copyOf(words);
  }

  /** Compares in constant time. */
  boolean matches(Fingerprint other) {
    return MessageDigest.isEqual(
        hex.getBytes(StandardCharsets.US_ASCII), other.hex.getBytes(StandardCharsets.US_ASCII));
  }
}
