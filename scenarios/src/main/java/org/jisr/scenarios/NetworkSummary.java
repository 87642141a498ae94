package org.jisr.scenarios;

import java.util.HashSet;
import java.util.List;
import org.jisr.law.LawException;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.stix.StixException;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import tools.jackson.core.JacksonException;

/**
 * What one party tells another of a network so that both find the cut points of the joined one.
 *
 * @param format {@value #FORMAT}
 * @param from who tells
 * @param to who is told
 * @param purpose for which alone it is told
 * @param marking the strictest of all that it was made from
 * @param named ids of the nodes that are spoken of, in order
 * @param hubs which of them hang together without one of them between, by number from 0
 * @param more those behind which there is more; twice where it is two or more things
 */
record NetworkSummary(
    String format,
    String from,
    String to,
    String purpose,
    String marking,
    List<String> named,
    List<List<Integer>> hubs,
    List<Integer> more) {
  static final String FORMAT = "jisr-summary/1";
  static final int MOST_NAMED = 2_000;
  private static final int MOST_HUBS = 20_000;

  /**
   * Reads what came from outside.
   *
   * @throws ScenariosException {@code SCENARIOS_SUMMARY_INVALID}
   */
  static NetworkSummary read(byte[] file) {
    try {
      NetworkSummary summary = Stored.read(file, NetworkSummary.class);
      if (summary != null && summary.valid()) {
        return summary;
      }
    } catch (JacksonException | StixException | LawException | NullPointerException e) {
      // told below, as everything that is no summary
    }
    throw new ScenariosException(ScenariosFault.SUMMARY_INVALID);
  }

  private boolean valid() {
    int nodes = named.size();
    named.forEach(StixId::parse);
    return FORMAT.equals(format)
        && new PartyId(from).value().equals(from)
        && new PartyId(to).value().equals(to)
        && Purpose.of(purpose).code().equals(purpose)
        && Tlp.ofCode(marking) != null
        && more.size() <= 2 * nodes
        && nodes <= MOST_NAMED
        && new HashSet<>(named).size() == nodes
        && hubs.size() <= MOST_HUBS
        && hubs.stream().allMatch(hub -> hub.size() > 1 && hub.size() <= nodes)
        && hubs.stream().flatMap(List::stream).allMatch(each -> each >= 0 && each < nodes)
        && more.stream().allMatch(each -> each >= 0 && each < nodes);
  }
}
