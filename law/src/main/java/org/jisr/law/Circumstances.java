package org.jisr.law;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds a release apart from its parties: an officer's answer, how much goes at once, how
 * much went before, and the law in force at the holder's node.
 *
 * @param humanRights the answer that releases on persons need
 * @param items statements that would go to this recipient in this release, at least 1
 * @param releasedToday statements that went to this recipient in the last 24 hours
 * @param reciprocity null where nobody counted
 * @param law catalogue and policy in force
 * @param closure what the statement would tell beyond itself
 */
public record Circumstances(
    HumanRights humanRights,
    int items,
    long releasedToday,
    @Nullable Reciprocity reciprocity,
    LawBook law,
    Closure closure) {

  /** One statement, nothing answered, nothing counted, no national law on file. */
  public static final Circumstances NONE =
      new Circumstances(HumanRights.UNANSWERED, 1, 0, null, LawBook.EMPTY, Closure.NONE);

  /** The same with an answer. */
  public Circumstances answered(HumanRights answer) {
    return new Circumstances(answer, items, releasedToday, reciprocity, law, closure);
  }

  /** The same under another law. */
  public Circumstances under(LawBook book) {
    return new Circumstances(humanRights, items, releasedToday, reciprocity, book, closure);
  }

  /** The same for so many statements at once, after so many. */
  public Circumstances counting(int now, long before) {
    return new Circumstances(humanRights, now, before, reciprocity, law, closure);
  }

  /** The same for a statement that tells more than itself. */
  public Circumstances telling(Closure found) {
    return new Circumstances(humanRights, items, releasedToday, reciprocity, law, found);
  }
}
