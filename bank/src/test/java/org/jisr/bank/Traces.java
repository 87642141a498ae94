package org.jisr.bank;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jisr.stix.StixId;

/** Looks for a word and an id in every column of every table of every schema of the node. */
final class Traces {
  private Traces() {}

  /** The tables in which anything of them stands, as text, as bytes or as a number. */
  static List<String> of(TestBank bank, String word, StixId id) {
    List<String> tables = new ArrayList<>();
    List<String> needles =
        List.of(
            word.toLowerCase(Locale.ROOT),
            hex(word.toLowerCase(Locale.ROOT)),
            hex(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)),
            id.uuid().toString(),
            hex(id.uuid().toString()));
    bank.jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT n.nspname || '.' || c.relname FROM pg_class c
                        JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind = 'r' AND n.nspname !~ '^(pg_|information_schema)'
                        ORDER BY 1
                        """)
                    .mapTo(String.class)
                    .forEach(
                        table -> {
                          for (String needle : needles) {
                            boolean found =
                                handle
                                    .createQuery(
                                        "SELECT EXISTS (SELECT 1 FROM "
                                            + table
                                            + " AS t WHERE strpos(lower(t::text), :needle) > 0)")
                                    .bind("needle", needle)
                                    .mapTo(Boolean.class)
                                    .one();
                            if (found) {
                              tables.add(table + " " + needle);
                            }
                          }
                        }));
    return tables;
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
