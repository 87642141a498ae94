package org.jisr.node;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A key for every number from 0 to 2^40 - 1, held as one secret until some of them are destroyed.
 *
 * <p>Keys are the leaves of a binary tree in which each secret gives two others by SHA-256
 * (Goldreich, Goldwasser and Micali, "How to construct random functions", 1986). To destroy one key
 * the secrets above it are replaced by those beside the way down to it (the puncturable functions
 * of Boneh and Waters, 2013): all other keys can still be derived, that one never again. Neighbours
 * that are all destroyed take no room. Used by one thread.
 */
final class PunctureTree {
  static final int KEY_BYTES = 32;
  private static final int HEIGHT = 40;
  private static final long NUMBERS = 1L << HEIGHT;

  /** Secrets by the first number they give keys for. */
  private final NavigableMap<Long, Node> nodes = new TreeMap<>();

  private final MessageDigest sha256 = Sha256.start();

  /** A secret over 2^height numbers. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Node(int height, byte[] secret) {
    long size() {
      return 1L << height;
    }
  }

  private PunctureTree() {}

  /** A tree in which no key is destroyed. */
  static PunctureTree of(byte[] root) {
    PunctureTree tree = new PunctureTree();
    tree.nodes.put(0L, new Node(HEIGHT, root.clone()));
    return tree;
  }

  /** The key of a number, null once it was destroyed. */
  byte @Nullable [] key(long number) {
    Map.Entry<Long, Node> entry = above(number);
    if (entry == null) {
      return null;
    }
    byte[] secret = entry.getValue().secret();
    for (int height = entry.getValue().height() - 1; height >= 0; height--) {
      secret = child(secret, (number >>> height) & 1);
    }
    return secret.length == 0 ? null : secret.clone();
  }

  /** Destroys the key of a number. */
  void puncture(long number) {
    Map.Entry<Long, Node> entry = above(number);
    if (entry == null) {
      return;
    }
    nodes.remove(entry.getKey());
    byte[] secret = entry.getValue().secret();
    long first = entry.getKey();
    for (int height = entry.getValue().height() - 1; height >= 0; height--) {
      long bit = (number >>> height) & 1;
      long middle = first + (1L << height);
      nodes.put(bit == 0 ? middle : first, new Node(height, child(secret, 1 - bit)));
      byte[] next = child(secret, bit);
      Arrays.fill(secret, (byte) 0);
      secret = next;
      first = bit == 0 ? first : middle;
    }
    Arrays.fill(secret, (byte) 0);
  }

  /** Destroys the keys of all numbers from that one on. */
  void punctureFrom(long number) {
    if (number >= NUMBERS) {
      return;
    }
    puncture(number);
    nodes.tailMap(number, true).clear();
  }

  /** How many secrets stand for all keys that are left. */
  int size() {
    return nodes.size();
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(nodes.size());
    for (Map.Entry<Long, Node> entry : nodes.entrySet()) {
      out.writeLong(entry.getKey());
      out.writeByte(entry.getValue().height());
      out.write(entry.getValue().secret());
    }
  }

  static PunctureTree read(DataInput in) throws IOException {
    PunctureTree tree = new PunctureTree();
    int count = in.readInt();
    long next = 0;
    for (int i = 0; i < count; i++) {
      long first = in.readLong();
      int height = in.readByte();
      if (height < 0 || height > HEIGHT || first < next || first % (1L << height) != 0) {
        throw new IOException("The keys of backups are damaged.");
      }
      byte[] secret = new byte[KEY_BYTES];
      in.readFully(secret);
      Node node = new Node(height, secret);
      tree.nodes.put(first, node);
      next = first + node.size();
    }
    return tree;
  }

  private Map.@Nullable Entry<Long, Node> above(long number) {
    if (number < 0 || number >= NUMBERS) {
      throw new IllegalArgumentException("Keys are numbered from 0 to 2^40 - 1.");
    }
    Map.Entry<Long, Node> entry = nodes.floorEntry(number);
    return entry != null && number < entry.getKey() + entry.getValue().size() ? entry : null;
  }

  private byte[] child(byte[] secret, long bit) {
    sha256.update(secret);
    return sha256.digest(new byte[] {(byte) bit});
  }
}
