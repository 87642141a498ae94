package org.jisr.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jisr.log.LogEntry;
import org.jisr.oversight.PartnerTally;
import org.jisr.oversight.Period;

/** How well one partner and this node answered each other in one month. */
final class MonthBook {
  /** How many months an answer may come after what it answers, to be counted with it. */
  static final int PATIENCE = 3;

  private final YearMonth month;
  private final PartnerTally tally;
  private final AnswerTimes times = new AnswerTimes();
  private final RecallBook recalls = new RecallBook();
  private final Verdicts verdicts = new Verdicts();
  private long handedOut;
  private long pages;

  MonthBook(YearMonth month) {
    this.month = month;
    this.tally = new PartnerTally(new Period(start(month), start(month.plusMonths(1))));
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** Takes in a leaf of this month, or of one of the next. */
  void add(LogEntry leaf) {
    boolean within = LetterLeaf.month(leaf.time()).equals(month);
    tally.add(leaf);
    recalls.add(leaf, within);
    if (leaf.code().equals("request")) {
      times.add(leaf, within);
    }
    if (within) {
      verdicts.add(leaf);
      if (leaf.code().equals("release") && !leaf.clear().containsKey("envelope")) {
        pages++;
        handedOut += Counts.number(leaf.clear().get("count"));
      }
    }
  }

  Quality quality() {
    return new Quality(
        List.copyOf(tally.requests()),
        times.median("out"),
        times.median("in"),
        tally.warnings("out"),
        tally.warnings("in"),
        recalls.figures(),
        verdicts.given(),
        verdicts.received(),
        pages,
        handedOut);
  }
}
