package org.jisr.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Each service takes in what it knows: its own bundle, documents, and public sets where present.
 */
final class ImportScene implements Scene {
  private static final String LARGE = "attack-enterprise-18.1.json.gz";
  private static final List<String> PUBLIC_SETS =
      List.of("geography.json", "attack-ics-18.1.json", "disarm.json");

  @Override
  public String title() {
    return "Every service fills its bank";
  }

  @Override
  public void play(Stage stage) {
    for (State state : State.values()) {
      ownBundle(stage, stage.at(state));
    }
    documents(stage);
    table(stage);
    again(stage);
    SharedFiles.find("stix").ifPresentOrElse(folder -> sets(stage, folder), () -> absent(stage));
    SharedFiles.find("articles").ifPresent(folder -> articles(stage, folder));
  }

  private static void ownBundle(Stage stage, Desk desk) {
    String party = desk.state().party();
    JsonNode job = run(stage, desk, party + ".json", StoryData.bundle(desk.state()), own(party));
    stage.checks().equal(party + ": its bundle is stored whole", "done 0 refused", ended(job));
    stage
        .checks()
        .equal(
            party + ": as many objects as the file has",
            (long) StoryData.size(desk.state()),
            job.path("objects").asLong());
  }

  private static void documents(Stage stage) {
    document(stage, stage.azwara(), "inspection-gate-7.ar.txt");
    document(stage, stage.azwara(), "consigne-hotel.fr.pdf");
    document(stage, stage.costalba(), "aviso-muelle.es.txt");
    document(stage, stage.kestermark(), "liaison-briefing.en.html");
  }

  private static void document(Stage stage, Desk desk, String name) {
    JsonNode job = run(stage, desk, name, StoryData.document(name), own(desk.state().party()));
    stage.checks().equal("document stored: " + name, "done 0 refused", ended(job));
  }

  /** A list of stewards with two mistakes: each costs its own object and nothing else. */
  private static void table(Stage stage) {
    byte[] mapping = StoryData.table("stewards.mapping.json");
    byte[] table = StoryData.table("stewards.csv");
    byte[] both = Arrays.copyOf(mapping, mapping.length + table.length);
    System.arraycopy(table, 0, both, mapping.length, table.length);
    String parameters = own("azwara") + "&mappingBytes=" + mapping.length;
    JsonNode rows =
        stage
            .azwara()
            .analyst()
            .upload("/api/imports/preview?mappingBytes=" + mapping.length, both)
            .expect(200)
            .body()
            .path("rows");
    stage.checks().equal("the table's preview shows its rows", 6L, (long) rows.size());
    JsonNode job = run(stage, stage.azwara(), "stewards.csv", both, parameters);
    stage.checks().equal("the table is stored but for two objects", "done 2 refused", ended(job));
    JsonNode twice = run(stage, stage.azwara(), "stewards.csv", both, parameters);
    stage.checks().equal("the table again stores nothing", 0L, twice.path("stored").asLong());
  }

  private static void again(Stage stage) {
    Desk desk = stage.azwara();
    JsonNode job = run(stage, desk, "azwara.json", StoryData.bundle(desk.state()), own("azwara"));
    stage.checks().equal("the same file again stores nothing", 0L, job.path("stored").asLong());
  }

  private static void sets(Stage stage, Path folder) {
    for (String name : PUBLIC_SETS) {
      publicSet(stage, folder.resolve(name));
    }
    Path large = folder.resolve(LARGE);
    if (Files.exists(large)) {
      long before = System.nanoTime();
      JsonNode job = publicSet(stage, large);
      double seconds = Transcript.millis(before) / 1000;
      long objects = job.path("objects").asLong();
      stage
          .figures()
          .put(
              "import of " + LARGE,
              String.format(
                  Locale.ROOT,
                  "%,d objects in %.1f s: %,.0f/s",
                  objects,
                  seconds,
                  objects / seconds));
    }
  }

  private static JsonNode publicSet(Stage stage, Path file) {
    JsonNode job =
        run(
            stage,
            stage.azwara(),
            file.getFileName().toString(),
            read(file),
            "&marking=green&originator=public-source&purpose=cyber-crime");
    stage
        .checks()
        .equal("public set stored: " + file.getFileName(), "done", job.path("state").asString());
    return job;
  }

  private static void articles(Stage stage, Path folder) {
    long stored = 0;
    for (Path file : list(folder)) {
      JsonNode job =
          run(
              stage,
              stage.azwara(),
              file.getFileName().toString(),
              read(file),
              "&marking=green&originator=open-press&language=ar");
      stored += job.path("state").asString().equals("done") ? 1 : 0;
    }
    stage.checks().equal("Arabic articles stored", (long) list(folder).size(), stored);
  }

  private static void absent(Stage stage) {
    stage
        .transcript()
        .line("–", "The public STIX sets are not beside this checkout; only our own data is used.");
  }

  private static JsonNode run(
      Stage stage, Desk desk, String name, byte[] bytes, String parameters) {
    long before = System.nanoTime();
    JsonNode job = Imports.run(desk.analyst(), name, bytes, parameters);
    double seconds = Transcript.millis(before) / 1000;
    stage
        .transcript()
        .line(
            desk.who("analyst"),
            String.format(
                Locale.ROOT,
                "imports %s: %s, %,d objects in %.2f s (%,d stored, %,d known, %,d refused)",
                name,
                job.path("state").asString(),
                job.path("objects").asLong(),
                seconds,
                job.path("stored").asLong(),
                job.path("known").asLong(),
                job.path("refused").asLong()));
    if (job.path("refused").asLong() > 0) {
      String page = "/api/imports/" + job.path("id").asString() + "/refusals";
      JsonNode first = desk.analyst().get(page).expect(200).body().path("items").path(0);
      stage
          .transcript()
          .line(
              "",
              "refused, the first: line %d, %s, %s"
                  .formatted(
                      first.path("line").asLong(),
                      first.path("code").asString(),
                      first.path("message").path("en").asString()));
    }
    return job;
  }

  private static String own(String party) {
    return "&marking=amber&originator=" + party + "&purpose=event-security";
  }

  private static String ended(JsonNode job) {
    return job.path("state").asString() + " " + job.path("refused").asLong() + " refused";
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
