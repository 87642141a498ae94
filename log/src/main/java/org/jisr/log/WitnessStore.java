package org.jisr.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a witness remembers, one folder for each log: the newest cosigned checkpoint and the
 * evidence of misbehaviour. Every write is on disk when it returns.
 */
final class WitnessStore {
  /** A log that lies more often than this has been proven to lie. */
  private static final int MAX_EVIDENCE = 100;

  private static final String CHECKPOINT = "checkpoint";
  private static final String EVIDENCE = "evidence";

  private final Path folder;

  WitnessStore(Path folder) throws IOException {
    this.folder = folder;
    DurableFiles.createPrivateFolder(folder);
  }

  /** The lower-case hexadecimal SHA-256 of an origin, by which its log is asked for. */
  static String idOf(String origin) {
    return HexFormat.of().formatHex(Hash.sha256().digest(origin.getBytes(StandardCharsets.UTF_8)));
  }

  /** The newest cosigned checkpoint of a log, null before the first. */
  @Nullable String checkpoint(String id) throws IOException {
    Path file = folder.resolve(id).resolve(CHECKPOINT);
    return Files.exists(file) ? Files.readString(file) : null;
  }

  void remember(String origin, SignedNote cosigned) throws IOException {
    write(folder.resolve(idOf(origin)).resolve(CHECKPOINT), cosigned.toString());
  }

  /** Keeps evidence once, however often it is sent. */
  void keep(Misbehaviour found, SignedNote refused) throws IOException {
    Path place = folder.resolve(idOf(found.origin())).resolve(EVIDENCE);
    byte[] digest = Hash.sha256().digest(refused.text().getBytes(StandardCharsets.UTF_8));
    String name = found.kind().code() + '-' + HexFormat.of().formatHex(digest, 0, 16) + ".txt";
    if (!Files.exists(place.resolve(name)) && names(place).size() < MAX_EVIDENCE) {
      write(place.resolve(name), found.evidence());
    }
  }

  List<Misbehaviour> evidence() throws IOException {
    List<Misbehaviour> all = new ArrayList<>();
    for (Path log : names(folder)) {
      for (Path file : names(log.resolve(EVIDENCE))) {
        String evidence = Files.readString(file);
        boolean fork = String.valueOf(file.getFileName()).startsWith("fork-");
        all.add(
            new Misbehaviour(
                fork ? Misbehaviour.Kind.FORK : Misbehaviour.Kind.UNPROVEN,
                evidence.lines().findFirst().orElse(""),
                evidence));
      }
    }
    return all;
  }

  private static List<Path> names(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(file -> !file.toString().endsWith(".new")).sorted().toList();
    }
  }

  private static void write(Path file, String text) throws IOException {
    DurableFiles files = new DurableFiles();
    files.write(file, text.getBytes(StandardCharsets.UTF_8));
    files.forceFolders();
  }
}
