package org.jisr.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A backup being read; nothing is used before every entry's digest was checked. */
final class ArchiveReader implements AutoCloseable {
  private final ZipFile zip;
  private final Manifest manifest;

  private ArchiveReader(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens and checks an archive from end to end.
   *
   * @throws NodeException {@code BACKUP_DAMAGED}
   */
  static ArchiveReader open(Path file) {
    try {
      ZipFile zip = new ZipFile(file.toFile());
      try {
        ZipEntry contents = zip.getEntry(Manifest.ENTRY);
        if (contents == null) {
          throw new IOException("The archive has no table of contents.");
        }
        Manifest manifest;
        try (InputStream in = zip.getInputStream(contents)) {
          manifest = Manifest.read(in.readAllBytes());
        }
        ArchiveReader reader = new ArchiveReader(zip, manifest);
        if (!reader.digests().equals(manifest.digests())) {
          throw new IOException("An entry of the archive differs from its digest.");
        }
        return reader;
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (IOException e) {
      throw NodeException.failed(
          "BACKUP_DAMAGED",
          "The file is not a whole backup: it was cut off or altered. Use another copy.",
          Map.of("file", file.toString()),
          e);
    }
  }

  Manifest manifest() {
    return manifest;
  }

  InputStream read(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("The archive lacks an entry.");
    }
    return zip.getInputStream(entry);
  }

  /** An entry that was sealed with a key of the archive's key. */
  InputStream readSealed(String name, byte[] archiveKey) throws IOException {
    return new SealedInput(read(name), Sealing.derive(archiveKey, name));
  }

  /** The names of the entries below that folder, without it. */
  List<String> below(String folder) {
    return manifest.digests().keySet().stream()
        .filter(name -> name.startsWith(folder + "/"))
        .map(name -> name.substring(folder.length() + 1))
        .toList();
  }

  /** Writes the sealed entries below a folder of the archive into a folder of the disk. */
  void unpack(String folder, Path target, byte[] archiveKey) throws IOException {
    Path root = target.toAbsolutePath().normalize();
    for (String name : below(folder)) {
      Path file = root.resolve(name).normalize();
      if (!file.startsWith(root)) {
        throw new IOException("The archive names a file outside its folder.");
      }
      Files.createDirectories(file.getParent());
      try (InputStream in = readSealed(folder + "/" + name, archiveKey)) {
        Files.copy(in, file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private SortedMap<String, String> digests() throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    for (ZipEntry entry : zip.stream().toList()) {
      if (!entry.getName().equals(Manifest.ENTRY)) {
        MessageDigest digest = Sha256.start();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
        digests.put(entry.getName(), HexFormat.of().formatHex(digest.digest()));
      }
    }
    return digests;
  }
}
