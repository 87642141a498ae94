package org.jisr.names;

import java.util.List;

/**
 * One token of a name, after particles were joined with what they belong to.
 *
 * @param surface as it was written, in small letters, with its particles
 * @param text normalised letters without article and fixed parts, for example {@code rahman} of
 *     Abderrahman
 * @param script what it is written in
 * @param role what it does in the name
 * @param index of a {@link Role#NASAB}, the generation from 1 for the father; else 0
 * @param article whether it carries the Arabic article
 * @param forms the ways of reading it, the likeliest first
 */
public record NameToken(
    String surface,
    String text,
    NameScript script,
    Role role,
    int index,
    boolean article,
    List<TokenForm> forms) {
  /** Copies the list. */
  public NameToken {
    forms = List.copyOf(forms);
  }

  /**
   * The consonants of {@link #text} in eight classes, the same for most spellings of a name in any
   * script: for sorting out what cannot be one, never for saying that two are.
   */
  public String consonants() {
    return Skeleton.of(text, script);
  }
}
