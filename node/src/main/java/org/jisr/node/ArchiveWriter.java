package org.jisr.node;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A backup being written: a ZIP file whose entries are digested as they pass. */
final class ArchiveWriter implements AutoCloseable {
  private final FileChannel channel;
  private final ZipOutputStream zip;
  private final SortedMap<String, String> digests = new TreeMap<>();

  ArchiveWriter(Path file) throws IOException {
    channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /** What writes an entry's bytes. */
  @FunctionalInterface
  interface Content<E extends Exception> {
    void writeTo(OutputStream out) throws IOException, E;
  }

  <E extends Exception> void add(String name, Content<E> content) throws IOException, E {
    MessageDigest digest = Sha256.start();
    zip.putNextEntry(new ZipEntry(name));
    content.writeTo(new DigestOutputStream(new Unclosed(zip), digest));
    zip.closeEntry();
    digests.put(name, HexFormat.of().formatHex(digest.digest()));
  }

  /** Adds an entry that nobody reads without its key. */
  <E extends Exception> void addSealed(String name, byte[] archiveKey, Content<E> content)
      throws IOException, E {
    this.<E>add(
        name,
        out -> {
          SealedOutput sealed = new SealedOutput(out, Sealing.derive(archiveKey, name));
          content.writeTo(new Unclosed(sealed));
          sealed.close();
        });
  }

  SortedMap<String, String> digests() {
    return digests;
  }

  /** Writes the table of contents and syncs the file to disk. */
  void finish(Manifest manifest) throws IOException {
    zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
    zip.write(manifest.json());
    zip.closeEntry();
    zip.finish();
    zip.flush();
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** The archive as one entry sees it: closing the entry's stream leaves the archive open. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
