package org.jisr.law;

import java.util.List;

/**
 * What a statement would tell beyond itself: parts that mention what the recipient may not know of,
 * or that are marked more strictly than the rest.
 *
 * @param parts the parts that must not leave, as STIX selectors; no content
 * @param separable whether the rest can leave without them, as a copy with an id of its own
 */
public record Closure(List<String> parts, boolean separable) {
  /** It tells nothing beyond itself. */
  public static final Closure NONE = new Closure(List.of(), true);

  /** Copies the list. */
  public Closure {
    parts = List.copyOf(parts);
  }
}
