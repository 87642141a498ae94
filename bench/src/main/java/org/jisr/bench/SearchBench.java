package org.jisr.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jisr.bank.Gate;
import org.jisr.bank.Hit;
import org.jisr.bank.RelationQuery;
import org.jisr.bank.SearchPage;
import org.jisr.bank.SearchQuery;
import org.jisr.stix.StixId;

/** Search and entity pages over ATT&amp;CK, as the desks ask for them. */
final class SearchBench {
  private static final int ROUNDS = 12;
  private static final int PAGES = 400;
  private static final int PAGE = 25;

  static final String[] WORDS = {
    "phishing",
    "credential",
    "powershell",
    "remote access",
    "Windows",
    "cloud storage",
    "malware",
    "APT29",
    "scheduled task",
    "command and control",
    "lateral movement",
    "dns",
    "exfiltration",
    "\"supply chain\"",
    "ransom*",
    "Lazarus",
    "registry run keys",
    "zebra",
    "the",
    "attack"
  };

  private SearchBench() {}

  static void run(Sheet sheet) throws Exception {
    Sets.Set set = Sets.attack();
    try (BenchNode node = BenchNode.fresh()) {
      node.run(set.name(), set.open());
      Gate gate = node.bank().gate();
      for (SearchQuery query : mix()) {
        gate.search(BenchNode.ANALYST, query, PAGE, null);
      }
      Latencies searches = new Latencies();
      Latencies worst = new Latencies();
      for (int round = 0; round < ROUNDS; round++) {
        for (SearchQuery query : mix()) {
          searches.time(() -> gate.search(BenchNode.ANALYST, query, PAGE, null));
        }
        worst.time(() -> gate.search(BenchNode.ANALYST, SearchQuery.everything(), PAGE, null));
      }
      sheet.figure("search, mixed questions", searches.summary(0.95), "target p95 50 ms");
      sheet.figure("search without a question", worst.summary(0.95), "all objects counted");
      pages(sheet, gate);
    }
  }

  private static void pages(Sheet sheet, Gate gate) throws Exception {
    List<StixId> ids = someIds(gate);
    Random random = new Random(3);
    Latencies pages = new Latencies();
    for (int i = 0; i < PAGES + 100; i++) {
      StixId id = ids.get(random.nextInt(ids.size()));
      Latencies counted = i < 100 ? new Latencies() : pages;
      counted.time(() -> page(gate, id));
    }
    sheet.figure(
        "entity page (entity, relations, graph, timeline)",
        pages.summary(0.95),
        "target p95 50 ms");
  }

  static void page(Gate gate, StixId id) {
    gate.entity(BenchNode.ANALYST, id, null);
    gate.relationships(BenchNode.ANALYST, id, RelationQuery.all());
    gate.neighbourhood(BenchNode.ANALYST, id, 50, null);
    gate.timeline(BenchNode.ANALYST, id, null);
  }

  /** Ids of all types but relationships, which have no page of their own. */
  private static List<StixId> someIds(Gate gate) {
    List<StixId> ids = new ArrayList<>();
    SearchQuery query =
        SearchQuery.everything()
            .types(
                Set.of(
                    "attack-pattern",
                    "malware",
                    "intrusion-set",
                    "tool",
                    "campaign",
                    "course-of-action",
                    "identity"));
    String cursor = null;
    do {
      SearchPage page = gate.search(BenchNode.ANALYST, query, 200, cursor);
      page.items().stream().map(Hit::id).forEach(ids::add);
      cursor = page.next();
    } while (cursor != null && ids.size() < 2_000);
    return ids;
  }

  private static List<SearchQuery> mix() {
    List<SearchQuery> mix = new ArrayList<>();
    for (String words : WORDS) {
      mix.add(SearchQuery.of(words));
      mix.add(SearchQuery.of(words).types(Set.of("malware", "tool", "intrusion-set")));
    }
    return mix;
  }
}
