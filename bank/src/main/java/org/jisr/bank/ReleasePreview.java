package org.jisr.bank;

import java.util.List;

/**
 * The decisions on a release that has not happened.
 *
 * @param decisions for each recipient in the order asked, each item in the order asked
 * @param decisionHash SHA-256, lower-case hexadecimal, of who asks, what and to whom, and every
 *     decision with its reasons
 */
public record ReleasePreview(List<ItemDecision> decisions, String decisionHash) {
  /** Copies the list. */
  public ReleasePreview {
    decisions = List.copyOf(decisions);
  }
}
