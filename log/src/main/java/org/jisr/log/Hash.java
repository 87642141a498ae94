package org.jisr.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A SHA-256 hash in a Merkle tree as RFC 6962, section 2.1, defines it. */
public final class Hash {
  /** Length in bytes. */
  public static final int LENGTH = 32;

  /** The root of a tree without leaves, {@code SHA-256("")}. */
  public static final Hash EMPTY_TREE = new Hash(sha256().digest());

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The hash with these 32 bytes. */
  public static Hash of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("A hash has 32 bytes.");
    }
    return new Hash(bytes.clone());
  }

  /** The hash of a leaf: {@code SHA-256(0x00 ‖ entry)}. */
  public static Hash ofLeaf(byte[] entry) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return new Hash(digest.digest(entry));
  }

  /** The hash of an inner node: {@code SHA-256(0x01 ‖ left ‖ right)}. */
  public static Hash ofNode(Hash left, Hash right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  /**
   * Reads standard base64 of 32 bytes; throws {@link IllegalArgumentException} for another text.
   */
  public static Hash parse(String base64) {
    Hash hash = of(Base64.getDecoder().decode(base64));
    if (!hash.toString().equals(base64)) {
      throw new IllegalArgumentException("The base64 text is not canonical.");
    }
    return hash;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** A copy of the 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Standard base64. */
  @Override
  public String toString() {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
