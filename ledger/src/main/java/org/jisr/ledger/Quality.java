package org.jisr.ledger;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.jisr.oversight.RequestCount;
import org.jisr.oversight.WarningTimes;
import org.jspecify.annotations.Nullable;

/**
 * How well a partner and this node answered each other in a month: advice for people of this node,
 * shown to nobody else. What came up to three months later is counted with what it answers.
 *
 * @param requests what became of requests, of ours ({@code out}) and theirs ({@code in})
 * @param theyAnswer the median from our request to their answer, waits for a court included
 * @param weAnswer the same for theirs
 * @param warnedIt warnings to it
 * @param warnedUs warnings from it
 * @param given our feedback on its answers and our outcomes of its warnings, by code
 * @param received its feedback and outcomes, by code
 * @param pages reads, polls and pushes by which it got items as an outside party
 * @param handedOut items in these
 */
public record Quality(
    List<RequestCount> requests,
    @Nullable Duration theyAnswer,
    @Nullable Duration weAnswer,
    WarningTimes warnedIt,
    WarningTimes warnedUs,
    RecallFigures recalls,
    SortedMap<String, Long> given,
    SortedMap<String, Long> received,
    long pages,
    long handedOut) {}
