package org.jisr.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What a view may hold at one moment, and what its recipient may know of.
 *
 * @param lens the handlings that may enter, by type
 * @param knowable the handlings of what may be told of
 */
record ViewSight(ViewLens lens, ViewLens knowable) {
  /** Changes with what is permitted and with nothing else. */
  String digest() {
    MessageDigest sha256 = Preparation.sha256();
    add(sha256, lens);
    sha256.update((byte) '\n');
    add(sha256, knowable);
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static void add(MessageDigest sha256, ViewLens lens) {
    for (ViewLens.Pair pair : lens.pairs()) {
      sha256.update((pair.handling() + " " + pair.type() + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
