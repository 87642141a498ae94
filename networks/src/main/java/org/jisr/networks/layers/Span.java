package org.jisr.networks.layers;

import java.time.Instant;
import java.util.Map;
import org.jisr.networks.NetworkException;

/**
 * The time in which a tie held, both ends included: a call is a span of one moment.
 *
 * @param from its first moment; {@link Instant#MIN} where the beginning is open
 * @param until its last moment; {@link Instant#MAX} where the end is open
 */
public record Span(Instant from, Instant until) {
  /**
   * Checks the order.
   *
   * @throws NetworkException {@code SPAN_ENDS_BEFORE_IT_BEGINS}
   */
  public Span {
    if (until.isBefore(from)) {
      throw new NetworkException(
          "SPAN_ENDS_BEFORE_IT_BEGINS",
          "A tie cannot end before it begins; correct one of the two times.",
          Map.of("from", from.toString(), "until", until.toString()));
    }
  }

  /** From this moment on. */
  public static Span since(Instant from) {
    return new Span(from, Instant.MAX);
  }

  /** One moment. */
  public static Span at(Instant moment) {
    return new Span(moment, moment);
  }

  boolean holds(Instant moment) {
    return !moment.isBefore(from) && !moment.isAfter(until);
  }

  /** Whether any moment from {@code begin} to just before {@code end} lies in this span. */
  boolean touches(Instant begin, Instant end) {
    return from.isBefore(end) && !until.isBefore(begin);
  }
}
