package org.jisr.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** A whole node from outside: start, import over HTTP, memory, search and entity pages. */
final class StartBench {
  private static final int WARM = 5;
  private static final int ROUNDS = 10;
  private static final int PAGES = 300;
  private static final String PURPOSE = "cyber-crime";

  private StartBench() {}

  static void run(Sheet sheet) throws Exception {
    Path folder = Files.createTempDirectory("jisr-bench-node");
    try {
      Path data = folder.resolve("data");
      try (RealNode node = RealNode.start(data, "bench-node")) {
        sheet.figure("first start to first page", seconds(node), "target 20 s");
        use(sheet, node);
      }
      Latencies warm = new Latencies();
      for (int i = 0; i < WARM; i++) {
        try (RealNode node = RealNode.start(data, "bench-node")) {
          warm.add(node.startSeconds() * 1_000);
        }
      }
      sheet.figure("warm start to first page", warm.summary(1), "target 5 s");
    } finally {
      RealNode.delete(folder);
    }
  }

  private static void use(Sheet sheet, RealNode node) throws Exception {
    Seat analyst = Seat.administrator(node, PURPOSE).colleague("analyst", "red", PURPOSE);
    Sets.Set set = Sets.attack();
    Stopwatch watch = new Stopwatch();
    JsonNode job =
        analyst.upload(
            "/api/imports?name="
                + set.name()
                + "&marking=green&originator=public-source&purpose="
                + PURPOSE,
            set.bytes());
    String path = "/api/imports/" + job.path("id").asString();
    while (!List.of("done", "refused", "failed").contains(job.path("state").asString())) {
      Thread.sleep(20);
      job = analyst.get(path);
    }
    double seconds = watch.seconds();
    sheet.figure(
        "import over HTTP into the fresh node",
        Sheet.rate(job.path("stored").asLong(), seconds, "objects"),
        "from the first byte sent to 'done'; target 10,000/s");
    memory(sheet, node, "memory after that import");
    reads(sheet, analyst);
    memory(sheet, node, "memory after searching");
  }

  private static void memory(Sheet sheet, RealNode node, String what) throws Exception {
    long[] bytes = node.residentBytes();
    sheet.figure(
        what,
        Sheet.megabytes(bytes[0] + bytes[1]),
        "node %s, database %s; target 1 GB in all"
            .formatted(Sheet.megabytes(bytes[0]), Sheet.megabytes(bytes[1])));
  }

  private static void reads(Sheet sheet, Seat analyst) throws Exception {
    List<String> ids = new ArrayList<>();
    Latencies searches = new Latencies();
    for (int round = 0; round < ROUNDS; round++) {
      boolean counted = round > 0;
      for (String words : SearchBench.WORDS) {
        Latencies here = counted ? searches : new Latencies();
        String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
        here.time(
            () ->
                analyst
                    .get("/api/search?limit=25&q=" + query)
                    .path("items")
                    .forEach(hit -> ids.add(hit.path("id").asString())));
      }
    }
    sheet.figure("search over HTTP", searches.summary(0.95), "target p95 50 ms");
    Random random = new Random(5);
    Latencies pages = new Latencies();
    for (int i = 0; i < PAGES; i++) {
      String id = ids.get(random.nextInt(ids.size()));
      Latencies here = i < PAGES / 10 ? new Latencies() : pages;
      here.time(() -> analyst.get("/api/entities/" + id));
    }
    sheet.figure("entity over HTTP", pages.summary(0.95), "target p95 50 ms");
  }

  private static String seconds(RealNode node) {
    return Sheet.seconds(node.startSeconds());
  }
}
