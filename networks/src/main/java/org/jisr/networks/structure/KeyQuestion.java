package org.jisr.networks.structure;

/** What a set of nodes is judged by; more is better. */
interface KeyQuestion {
  /** What the first {@code size} of these nodes do. */
  double value(int[] set, int size);

  /** How many elementary steps one value takes, for deciding what can be looked at whole. */
  long effort();

  /**
   * No set of so many of the candidates does more than this.
   *
   * @param found the best set so far
   */
  double bound(int[] candidates, int size, int[] found);
}
