package org.jisr.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jisr.bank.NewStatement;
import org.jisr.bank.Source;
import org.jisr.fixtures.SharedData;
import org.jisr.law.AssertionKind;
import org.jisr.law.Handling;
import org.jisr.law.LegalBasis;
import org.jisr.law.Purpose;
import org.jisr.law.SubjectCategory;
import org.jisr.names.HeldOut;
import org.jisr.names.NameScript;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * Invented people with real words as names: few words are common and most are rare. Every second
 * name is in Arabic letters, the others in Latin ones; one in a thousand people of the bank is
 * somebody of the list, written in the other letters.
 */
final class ScreeningPeople {
  private static final int LISTED_EVERY = 1_000;

  private final List<HeldOut.Pair> words;
  private final Handling handling;
  private final Source source;

  private ScreeningPeople(List<HeldOut.Pair> words, Source source) {
    this.words = words;
    this.source = source;
    this.handling =
        Handling.builder(BenchNode.SELF, BenchNode.SELF)
            .legalBasis(LegalBasis.of("Act on security cooperation", "1"))
            .purposes(Purpose.CYBER_CRIME)
            .subject(SubjectCategory.SUSPECT)
            .assertion(AssertionKind.FACT)
            .marking(Tlp.GREEN)
            .retentionFromYearEnd(source.receivedAt(), 1, 2)
            .build();
  }

  static @Nullable ScreeningPeople read(Source source) throws IOException {
    Path file = SharedData.find("names/wd_arabic_80.tsv").orElse(null);
    return file == null
        ? null
        : new ScreeningPeople(HeldOut.all(Files.readAllBytes(file), NameScript.ARABIC), source);
  }

  private String name(long seed, boolean arabic) {
    Random random = new Random(seed * 1_000_003 + 17);
    StringBuilder name = new StringBuilder();
    for (int left = 2 + random.nextInt(2); left > 0; left--) {
      HeldOut.Pair word = words.get((int) (Math.pow(random.nextDouble(), 3) * words.size()));
      name.append(arabic ? word.other() : word.latin()).append(' ');
    }
    return name.toString().strip();
  }

  /** The name of an entry: three in Latin letters, one in Arabic ones. */
  String listed(int entry) {
    return name(-1L - entry, entry % 4 == 0);
  }

  String asked(int number) {
    return name(number + 5_000_000_000L, number % 2 == 0);
  }

  /** A list as a table with names alone. */
  byte[] table(int entries, String note) {
    StringBuilder rows = new StringBuilder("id,name,nationality\n");
    for (int entry = 0; entry < entries; entry++) {
      rows.append(entry).append(',').append(listed(entry)).append(',').append(note).append('\n');
    }
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The same with some entries more. */
  byte[] grown(int entries, int more) {
    return table(entries + more, "");
  }

  NewStatement statement(int number, int entries) {
    boolean onTheList = number % LISTED_EVERY == 0;
    int entry = number / LISTED_EVERY % entries;
    String name = onTheList ? name(-1L - entry, entry % 4 != 0) : name(number, number % 2 == 0);
    return statement(number, name, "");
  }

  /** A list with dates of birth. */
  byte[] dated(int entries) {
    StringBuilder rows = new StringBuilder("id,name,birth\n");
    for (int entry = 0; entry < entries; entry++) {
      rows.append(entry).append(',').append(listed(entry)).append(',').append(birth(entry));
      rows.append('\n');
    }
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String birth(long seed) {
    Random random = new Random(seed * 7_919 + 3);
    return "%d-%02d-%02d"
        .formatted(1950 + random.nextInt(55), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  /**
   * Somebody written in the other letters than the entry: the very person, of whom every third has
   * a date of birth, some with the year alone; or another one who has the same name, or half of it,
   * and a date of one's own where there is one.
   */
  NewStatement resembling(int number, int entry, boolean same) {
    Random random = new Random(number * 104_729L + 11);
    String[] words = name(-1L - entry, entry % 4 != 0).split(" ");
    if (!same && random.nextInt(4) > 0) {
      String[] others = name(number + 9_000_000_000L, entry % 4 != 0).split(" ");
      words[random.nextInt(words.length)] = others[0];
    }
    String birth = random.nextInt(3) > 0 ? "" : birth(same ? entry : number + 1_000_000L);
    if (!birth.isEmpty() && random.nextInt(3) == 0) {
      birth = birth.substring(0, 4);
    }
    String further = birth.isEmpty() ? "" : ",\"x_birth_date\":\"" + birth + "\"";
    return statement(number, String.join(" ", words), further);
  }

  private NewStatement statement(int number, String name, String further) {
    String json =
        """
        {"type":"identity","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z",\
        "modified":"2026-01-01T00:00:00.000Z","name":"%s","identity_class":"individual"%s}"""
            .formatted(Invented.identityId(number), name, further);
    return new NewStatement(
        StixObject.read(json.getBytes(StandardCharsets.UTF_8)), handling, source);
  }
}
