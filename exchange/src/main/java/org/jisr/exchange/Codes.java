package org.jisr.exchange;

import java.util.function.Function;

/** Finds members of closed lists by their code. */
final class Codes {
  private Codes() {}

  static <T> T find(T[] members, Function<T, String> code, String wanted, ExchangeFault fault) {
    for (T member : members) {
      if (code.apply(member).equals(wanted)) {
        return member;
      }
    }
    throw new ExchangeException(fault);
  }
}
