package org.jisr.law;

import org.jspecify.annotations.Nullable;

/**
 * The law a node works under: the instruments its statements may rest on, and national rules beside
 * the built-in ones.
 *
 * @param catalogue null where no catalogue was installed: instruments are then not looked up
 * @param policy null where there are no rules but the built-in ones
 */
public record LawBook(@Nullable InstrumentCatalogue catalogue, @Nullable PolicySet policy) {
  /** No catalogue and no national rules. */
  public static final LawBook EMPTY = new LawBook(null, null);

  /** The same with that document in the place of its kind. */
  public LawBook with(LawText text) {
    return switch (text) {
      case InstrumentCatalogue instruments -> new LawBook(instruments, policy);
      case PolicySet rules -> new LawBook(catalogue, rules);
    };
  }
}
