package org.jisr.oversight;

import java.util.List;

/**
 * One thing that a text of law says otherwise than the text before it.
 *
 * @param part {@code head}, {@code rule}, {@code partner}, {@code reference} or {@code instrument}
 * @param name of the rule, partner, code or instrument; empty for the head
 * @param change {@code added}, {@code removed} or {@code changed}
 * @param details what it says now, or said, or both where that differs
 */
public record LawChange(String part, String name, String change, List<Detail> details) {
  /** Copies the list. */
  public LawChange {
    details = List.copyOf(details);
  }

  /**
   * One property, in the words of the text.
   *
   * @param field the property's name in the text's JSON, with dots between levels
   * @param before empty where it was not said
   * @param after empty where it is no longer said
   */
  public record Detail(String field, String before, String after) {}
}
