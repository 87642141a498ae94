package org.jisr.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jisr.names.NameHit;
import org.jisr.names.NameIndex;
import org.jisr.names.NameModel;
import org.jisr.names.NameSearch;

/**
 * How often the right entry comes first in lists that whoever runs this has: sanctions lists and
 * labelled pairs may not come with the program.
 *
 * <p>The folder that the property {@code jisr.names.lists} or the variable {@code JISR_NAMES_LISTS}
 * names holds, for each list, {@code X.list.tsv} with {@code id}, tab, {@code name} a line, an id
 * as often as it has names, and {@code X.questions.tsv} with {@code question}, tab, {@code id};
 * UTF-8.
 */
final class NamesLists {
  static final String FOLDER = "jisr.names.lists";
  private static final String VARIABLE = "JISR_NAMES_LISTS";
  private static final String LIST = ".list.tsv";
  private static final String QUESTIONS = ".questions.tsv";
  private static final int BEST = 5;
  private static final int FEW = 60;

  private NamesLists() {}

  static void run(Sheet sheet) throws IOException {
    String named = System.getProperty(FOLDER, System.getenv().getOrDefault(VARIABLE, ""));
    if (named.isEmpty()) {
      sheet.say("No folder of lists is named (%s or %s): left out.".formatted(FOLDER, VARIABLE));
      return;
    }
    Path folder = Path.of(named);
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          "%s is no folder. Maybe the path in %s or %s is wrong."
              .formatted(named, FOLDER, VARIABLE));
    }
    List<Path> lists;
    try (Stream<Path> files = Files.list(folder)) {
      lists = files.filter(each -> each.toString().endsWith(LIST)).sorted().toList();
    }
    for (Path each : lists) {
      String name = each.getFileName().toString();
      String title = name.substring(0, name.length() - LIST.length());
      measure(sheet, title, rows(each), rows(folder.resolve(title + QUESTIONS)));
    }
    if (lists.isEmpty()) {
      sheet.say("%s has no file that ends with %s: left out.".formatted(named, LIST));
    }
  }

  /** Lines of two columns. */
  private static List<String[]> rows(Path file) throws IOException {
    List<String[]> result = new ArrayList<>();
    int line = 0;
    for (String each : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      line++;
      String[] columns = each.split("\t", -1);
      if (columns.length != 2 || columns[0].isBlank() || columns[1].isBlank()) {
        throw new IOException(
            "%s, line %d: two columns with a tab between them are needed."
                .formatted(file.getFileName(), line));
      }
      result.add(columns);
    }
    return result;
  }

  private static void measure(
      Sheet sheet, String title, List<String[]> list, List<String[]> questions) {
    NameIndex.Builder builder = new NameIndex.Builder(NameModel.shipped());
    Map<String, String> ids = new LinkedHashMap<>();
    for (String[] each : list) {
      builder.add(each[0], each[1]);
      ids.putIfAbsent(each[1], each[0]);
    }
    Map<String, Set<String>> truth = new TreeMap<>();
    for (String[] each : questions) {
      truth.computeIfAbsent(each[0], key -> new TreeSet<>()).add(each[1]);
    }
    NameSearch search = builder.build().search();
    List<String> asked = List.copyOf(truth.keySet());
    sheet.figure(
        title + " (R@1/R@5)",
        NamesBench.ranks(
            asked,
            truth,
            question -> search.find(question, BEST).stream().map(NameHit::id).toList()),
        "%,d names, %,d questions".formatted(list.size(), asked.size()));
    List<String> few = asked.subList(0, Math.min(FEW, asked.size()));
    NamesBaseline.Ranking beside = NamesBaseline.JARO_WINKLER.over(ids.keySet());
    sheet.figure(
        "… " + NamesBaseline.JARO_WINKLER.title(),
        NamesBench.ranks(
            few,
            truth,
            question ->
                beside.best(question, BEST).stream()
                    .map(each -> ids.getOrDefault(each, ""))
                    .toList()),
        "%d questions".formatted(few.size()));
  }
}
