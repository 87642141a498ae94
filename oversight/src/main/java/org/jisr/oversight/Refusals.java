package org.jisr.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jisr.law.Language;

/**
 * Why releases and warnings were kept back in a period, and envelopes of partners refused.
 *
 * @param leaves how many decisions and refusals kept something back
 * @param withheld how many statements they kept back
 * @param erased of how many of these leaves the reasons were erased since
 * @param reasons by code, the most frequent first; one statement may have several
 */
public record Refusals(
    Period period, long leaves, long withheld, long erased, List<Reason> reasons) {
  /** Copies the list. */
  public Refusals {
    reasons = List.copyOf(reasons);
  }

  /**
   * One reason.
   *
   * @param code of a rule, national ones begin with {@code POLICY_}, or of a fault of an envelope
   * @param text what it is about, in each language; empty for the fault of an envelope
   * @param count for how many statements, or envelopes
   * @param partners the same by partner
   * @param months the same by month
   */
  public record Reason(
      String code,
      Map<Language, String> text,
      long count,
      Map<String, Long> partners,
      Map<Instant, Long> months) {
    /** Copies the maps. */
    public Reason {
      text = Map.copyOf(text);
      partners = new TreeMap<>(partners);
      months = new TreeMap<>(months);
    }
  }
}
