package org.jisr.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jisr.bank.LawBooks;
import org.jisr.exchange.NodeKeys;
import org.jisr.law.LawExamples;
import org.jisr.law.SignedLaw;

/** Whose signature under texts of law counts: the node's own, and that of authorities it names. */
final class LawFolder {
  /** One key a line, as {@code ./jisr law check} prints it. */
  static final String AUTHORITIES = "law-authorities.txt";

  private final DataFolder data;

  LawFolder(DataFolder data) {
    this.data = data;
  }

  /** Trusts those keys; a new node starts with the example of a catalogue, signed by itself. */
  void prepare(LawBooks law, NodeKeys keys) {
    SignedLaw example = keys.sign(LawExamples.instruments(keys.party()));
    law.trust(example.key());
    Path file = data.path().resolve(AUTHORITIES);
    if (Files.exists(file)) {
      try {
        Files.readAllLines(file).stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .forEach(law::trust);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    law.installFirst(example);
  }
}
