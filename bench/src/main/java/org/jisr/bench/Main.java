package org.jisr.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** Runs the benchmarks by name: each prints its figures beside what they are compared with. */
public final class Main {
  private interface Bench {
    void run(Sheet sheet) throws Exception;
  }

  private static final Map<String, Bench> ALL = new LinkedHashMap<>();

  static {
    ALL.put("parse", sheet -> StixReading.main(new String[] {Sets.attackFile().toString()}));
    ALL.put("validate", ValidationBench::run);
    ALL.put("decide", DecideBench::run);
    ALL.put("log", sheet -> LogBench.main(new String[0]));
    ALL.put("oversight", OversightBench::run);
    ALL.put("import", ImportBench::run);
    ALL.put("table", TableBench::run);
    ALL.put("search", SearchBench::run);
    ALL.put("gate", GateBench::run);
    ALL.put("dryrun", DryRunBench::run);
    ALL.put("silence", SilenceBench::run);
    ALL.put("skew", SkewBench::run);
    ALL.put("start", StartBench::run);
    ALL.put("tipoff", TipOffBench::run);
    ALL.put("recall", RecallBench::run);
    ALL.put("exchange", ExchangeBench::run);
    ALL.put("fanout", FanOutBench::run);
    ALL.put("backlog", BacklogBench::run);
    ALL.put("taxii", TaxiiBench::run);
    ALL.put("names", NamesBench::run);
    ALL.put("screening", ScreeningBench::whole);
    ALL.put("screening-calibration", CalibrationBench::run);
    ALL.put("networks", NetworksBench::run);
    ALL.put("uncertainty", UncertaintyBench::run);
    ALL.put("flows", FlowsBench::run);
    ALL.put("micro", MicroBench::run);
  }

  /** Parts of the above, for whoever wants one alone. */
  private static final Map<String, Bench> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("screening-part", ScreeningBench::part);
    PARTS.put("networks-covert", NetworksBench::covert);
    PARTS.put("networks-mind", NetworksBench::mind);
    PARTS.put("networks-large", NetworksBench::large);
    PARTS.put("networks-oracle", NetworksBench::oracle);
  }

  private Main() {}

  /** Arguments: names of benchmarks, or {@code all}. */
  public static void main(String[] arguments) throws Exception {
    Sheet sheet = new Sheet(System.out);
    if (arguments.length == 0 || arguments[0].equals("--help") || arguments[0].equals("help")) {
      sheet.say("Usage: ./jisr bench all | " + String.join(" | ", ALL.keySet()) + " …");
      sheet.say("Parts: " + String.join(" | ", PARTS.keySet()));
      sheet.say("Sets beside the checkout (../shared/data) are used when present.");
      return;
    }
    sheet.machine();
    for (String name : arguments) {
      if (name.equals("all")) {
        for (Map.Entry<String, Bench> bench : ALL.entrySet()) {
          sheet.title(bench.getKey());
          bench.getValue().run(sheet);
        }
      } else {
        sheet.title(name);
        bench(name).run(sheet);
      }
    }
  }

  private static Bench bench(String name) {
    Bench part = PARTS.get(name);
    Bench bench = part == null ? ALL.get(name) : part;
    if (bench == null) {
      throw new IllegalArgumentException("There is no such benchmark: see --help.");
    }
    return bench;
  }
}
