package org.jisr.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The hash that stands for one decision when a person confirms it: SHA-256 over parts, each behind
 * its length, so that no two lists of parts give the same bytes.
 */
public final class DecisionHash {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
  private static final int CHECK_RANGE = 1_000_000;

  private DecisionHash() {}

  /** The hash over the parts, as 64 lower-case hexadecimal digits. */
  public static String of(String... parts) {
    return HexFormat.of().formatHex(bytes(parts));
  }

  static byte[] bytes(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] text = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
      digest.update(text);
    }
    return digest.digest();
  }

  /** Throws {@link PeopleFault#CONFIRMATION_INVALID} for anything but such a hash. */
  static void require(String hash) {
    if (!HEX.matcher(hash).matches()) {
      throw new PeopleException(PeopleFault.CONFIRMATION_INVALID);
    }
  }

  /** Six digits of the decision, the same in every language, for a person to read and type. */
  static String check(String hash) {
    long head = Long.parseUnsignedLong(hash.substring(0, 16), 16);
    return "%06d".formatted(Long.remainderUnsigned(head, CHECK_RANGE));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
