package org.jisr.exchange;

import java.util.Locale;

/** What a partner that means harm, or is broken, can post with its own keys. */
enum Lie {
  /** No lie: what would come next. */
  NONE,
  /** The same envelope twice. */
  TWICE,
  /** One that was written for another node. */
  OTHER_NODE,
  /** One that takes the place of the ordinary channel in the urgent one. */
  OTHER_LANE,
  /** A place further on than the next. */
  REORDERED,
  /** The next place, after another past. */
  OTHER_PAST,
  /** In the name of another party. */
  OTHER_SENDER,
  /** Half of the signature taken away. */
  STRIPPED_SIGNATURE,
  /** Half of the signature of another envelope. */
  SWAPPED_SIGNATURE,
  /** A header of a suite that is older than the agreement. */
  WEAKER_SUITE,
  /** A label of such a suite. */
  WEAKER_LABEL,
  /** Items that oblige to more than the header says. */
  OTHER_MARKING,
  /** Another payload than the one that was signed. */
  OTHER_PAYLOAD,
  /** The agreement's id with another text's hash. */
  OTHER_AGREEMENT,
  /** No proof that it was logged. */
  UNLOGGED,
  /** Expired yesterday. */
  EXPIRED,
  /** From a clock five hours ahead. */
  FUTURE,
  /** Under the keys that were remembered before they were changed or revoked. */
  DEAD_KEY,
  /** The same, over the connection that the node shows today. */
  DEAD_SIGNATURE,
  /** The first half of the bytes. */
  TRUNCATED,
  /** One byte more than any envelope may have. */
  OVERSIZE,
  /** 200 MiB of zeros, compressed. */
  BOMB;

  static Lie of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
