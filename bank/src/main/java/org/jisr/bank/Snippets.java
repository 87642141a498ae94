package org.jisr.bank;

import java.util.ArrayList;
import java.util.List;
import org.jisr.stix.StixFields;
import org.jisr.stix.TextField;
import org.jspecify.annotations.Nullable;

/** Picks the stretch of a statement's texts in which most of the words asked for occur. */
final class Snippets {
  private static final int LENGTH = 240;
  private static final int LEAD = 60;
  private static final int MAXIMUM_READ = 100_000;
  private static final String ELLIPSIS = "…";

  private Snippets() {}

  static List<SnippetPart> of(StixFields fields, @Nullable WordQuery query) {
    Tongue tongue = Tongue.of(fields.lang());
    Stretch best = null;
    for (TextField field : fields.texts()) {
      if (field.property().equals("name")) {
        continue;
      }
      Stretch stretch = best(field.value(), tongue, query);
      if (best == null || stretch.score() > best.score()) {
        best = stretch;
      }
    }
    return best == null ? List.of() : best.parts();
  }

  private record Stretch(String text, int start, int end, List<Words.Word> hits) {
    int score() {
      return (int) hits.stream().map(Words.Word::stem).distinct().count();
    }

    List<SnippetPart> parts() {
      List<SnippetPart> parts = new ArrayList<>();
      StringBuilder plain = new StringBuilder(start > 0 ? ELLIPSIS : "");
      int at = start;
      for (Words.Word hit : hits) {
        plain.append(text, at, hit.start());
        flush(parts, plain, false);
        parts.add(new SnippetPart(text.substring(hit.start(), hit.end()), true));
        at = hit.end();
      }
      plain.append(text, at, end).append(end < text.length() ? ELLIPSIS : "");
      flush(parts, plain, false);
      return parts;
    }

    private static void flush(List<SnippetPart> parts, StringBuilder text, boolean hit) {
      if (!text.isEmpty()) {
        parts.add(new SnippetPart(text.toString().replaceAll("\\s+", " "), hit));
        text.setLength(0);
      }
    }
  }

  private static Stretch best(String whole, Tongue tongue, @Nullable WordQuery query) {
    String text = whole.length() > MAXIMUM_READ ? whole.substring(0, MAXIMUM_READ) : whole;
    List<Words.Word> words =
        query == null ? Words.stems(head(text), tongue) : Words.stems(text, tongue);
    List<Words.Word> hits =
        query == null ? List.of() : words.stream().filter(w -> query.matches(w.stem())).toList();
    int anchor = 0;
    int most = 0;
    for (int i = 0, last = 0; i < hits.size(); i++) {
      last = Math.max(last, i);
      while (last < hits.size() && hits.get(last).end() <= hits.get(i).start() + LENGTH - LEAD) {
        last++;
      }
      int distinct = (int) hits.subList(i, last).stream().map(Words.Word::stem).distinct().count();
      if (distinct > most) {
        most = distinct;
        anchor = hits.get(i).start();
      }
    }
    return cut(whole, words, hits, most == 0 ? 0 : Math.max(0, anchor - LEAD));
  }

  /** Cuts between words, so that no letter is torn from its marks. */
  private static Stretch cut(String text, List<Words.Word> words, List<Words.Word> hits, int from) {
    int start = from == 0 ? 0 : -1;
    int end = 0;
    for (Words.Word word : words) {
      if (start < 0 && word.start() >= from) {
        start = word.start();
      }
      if (start >= 0 && word.end() <= start + LENGTH) {
        end = Math.max(end, word.end());
      }
    }
    int first = Math.max(start, 0);
    int last = text.length() <= first + LENGTH ? text.length() : Math.max(first, end);
    return new Stretch(
        text,
        first,
        last,
        hits.stream().filter(hit -> hit.start() >= first && hit.end() <= last).toList());
  }

  private static String head(String text) {
    return text.length() <= 2 * LENGTH ? text : text.substring(0, 2 * LENGTH);
  }
}
