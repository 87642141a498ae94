package org.jisr.names;

import org.jspecify.annotations.Nullable;

/** Two scripts that have a {@link PairModel}; Latin is the second where it is one of them. */
enum ScriptPair {
  ARABIC_LATIN(NameScript.ARABIC, NameScript.LATIN),
  CYRILLIC_LATIN(NameScript.CYRILLIC, NameScript.LATIN),
  HEBREW_LATIN(NameScript.HEBREW, NameScript.LATIN),
  LATIN_LATIN(NameScript.LATIN, NameScript.LATIN),
  ARABIC_ARABIC(NameScript.ARABIC, NameScript.ARABIC),
  CYRILLIC_CYRILLIC(NameScript.CYRILLIC, NameScript.CYRILLIC);

  final NameScript source;
  final NameScript target;

  ScriptPair(NameScript source, NameScript target) {
    this.source = source;
    this.target = target;
  }

  boolean same() {
    return source == target;
  }

  /** The pair of these two, in whatever order; null where there is none. */
  static @Nullable ScriptPair of(NameScript first, NameScript second) {
    for (ScriptPair each : values()) {
      if (each.source == first && each.target == second
          || each.source == second && each.target == first) {
        return each;
      }
    }
    return null;
  }
}
