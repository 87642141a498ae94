package org.jisr.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads tiles and bundles, taking a wider version where a partial one is gone. */
final class TileReader {
  private final Path folder;

  TileReader(Path folder) {
    this.folder = folder;
  }

  /** The first {@code width} hashes of a tile. */
  List<Hash> tile(int level, long index, int width) throws IOException {
    byte[] bytes = read(TilePath.tile(folder, level, index, TilePath.WIDTH), width);
    if (bytes.length < width * Hash.LENGTH || bytes.length % Hash.LENGTH != 0) {
      throw new LogException(LogFault.DIFFERS);
    }
    List<Hash> hashes = new ArrayList<>(width);
    for (int at = 0; at < width * Hash.LENGTH; at += Hash.LENGTH) {
      hashes.add(Hash.of(Arrays.copyOfRange(bytes, at, at + Hash.LENGTH)));
    }
    return hashes;
  }

  /** The first {@code width} entries of a bundle. */
  List<byte[]> bundle(long index, int width) throws IOException {
    byte[] bytes = read(TilePath.bundle(folder, index, TilePath.WIDTH), width);
    List<byte[]> entries = EntryBundle.read(bytes);
    if (entries.size() < width) {
      throw new LogException(LogFault.DIFFERS);
    }
    return entries.subList(0, width);
  }

  static byte[] bytes(List<Hash> hashes) {
    byte[] bytes = new byte[hashes.size() * Hash.LENGTH];
    for (int i = 0; i < hashes.size(); i++) {
      System.arraycopy(hashes.get(i).bytes(), 0, bytes, i * Hash.LENGTH, Hash.LENGTH);
    }
    return bytes;
  }

  /** Reads the narrowest version that is wide enough; it may give way to the full one meanwhile. */
  private static byte[] read(Path full, int width) throws IOException {
    try {
      return Files.readAllBytes(widest(full, width));
    } catch (NoSuchFileException e) {
      return Files.readAllBytes(widest(full, width));
    }
  }

  private static Path widest(Path full, int width) throws IOException {
    Path exact = TilePath.partials(full).resolve(Integer.toString(width));
    if (width < TilePath.WIDTH && Files.exists(exact)) {
      return exact;
    }
    if (width == TilePath.WIDTH || Files.exists(full)) {
      return full;
    }
    try (Stream<Path> files = Files.list(TilePath.partials(full))) {
      OptionalInt wider =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches("[0-9]{1,3}"))
              .mapToInt(Integer::parseInt)
              .filter(candidate -> candidate > width)
              .min();
      return wider.isPresent() ? exact.resolveSibling(Integer.toString(wider.getAsInt())) : exact;
    }
  }
}
