package org.jisr.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The pairs of Maghreb names that come with the program: invented combinations of common names in
 * Arabic and in French, Spanish and English spelling, and pairs of different names that look alike.
 *
 * <p>Published as CC0. No native reader has reviewed them yet; the columns of reviewers say so.
 */
public final class GoldSet {
  /** One pair. */
  public record Pair(
      String id, String arabic, String latin, String school, boolean same, boolean test) {}

  private GoldSet() {}

  /** All pairs; those of the test split are for measuring only. */
  public static List<Pair> pairs() {
    try (InputStream in = GoldSet.class.getResourceAsStream("maghreb-gold.tsv")) {
      if (in == null) {
        throw new NamesException(
            "GOLD_SET_MISSING", "The pairs are not in the program's files: build it again.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(GoldSet::pair)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pair pair(String line) {
    String[] part = line.split("\t", -1);
    return new Pair(
        part[0], part[1], part[2], part[3], part[5].equals("same"), part[9].equals("test"));
  }
}
