package org.jisr.stix;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file (STIX 2.1, section 6.7). */
public final class FileObject extends CyberObservable {
  FileObject(Document document) {
    super(document);
  }

  /** Begins a file by its name; one that is known by its content only has {@code hashes}. */
  public static ObjectBuilder<FileObject> builder(String name) {
    return ObjectBuilder.of(FileObject.class, "file", null).with("name", name);
  }

  /** By algorithm. */
  public Map<String, String> hashes() {
    return Property.texts(tree(), "hashes");
  }

  /** In bytes. */
  public @Nullable Long sizeInBytes() {
    return Property.integer(tree(), "size");
  }

  /** Its name. */
  public @Nullable String name() {
    return Property.string(tree(), "name");
  }

  /** The encoding of the name, if it is not Unicode. */
  public @Nullable String nameEncoding() {
    return Property.string(tree(), "name_enc");
  }

  /** The first bytes, in hexadecimal. */
  public @Nullable String magicNumberHex() {
    return Property.string(tree(), "magic_number_hex");
  }

  /** An IANA media type. */
  public @Nullable String mimeType() {
    return Property.string(tree(), "mime_type");
  }

  /** When it was created. */
  public @Nullable StixTimestamp ctime() {
    return Property.timestamp(tree(), "ctime");
  }

  /** When it was last changed. */
  public @Nullable StixTimestamp mtime() {
    return Property.timestamp(tree(), "mtime");
  }

  /** When it was last read. */
  public @Nullable StixTimestamp atime() {
    return Property.timestamp(tree(), "atime");
  }

  /** The folder it is in. */
  public @Nullable StixId parentDirectory() {
    return Property.reference(tree(), "parent_directory_ref");
  }

  /** What it contains. */
  public List<StixId> contains() {
    return Property.references(tree(), "contains_refs");
  }

  /** Its bytes. */
  public @Nullable StixId content() {
    return Property.reference(tree(), "content_ref");
  }

  /** What it holds, if it is an archive. */
  public @Nullable ArchiveExtension archive() {
    return Property.extension(tree(), "archive-ext", ArchiveExtension::of);
  }

  /** What NTFS knows of it. */
  public @Nullable NtfsExtension ntfs() {
    return Property.extension(tree(), "ntfs-ext", NtfsExtension::of);
  }

  /** What it says of itself, if it is a PDF. */
  public @Nullable PdfExtension pdf() {
    return Property.extension(tree(), "pdf-ext", PdfExtension::of);
  }

  /** What it says of itself, if it is an image. */
  public @Nullable RasterImageExtension rasterImage() {
    return Property.extension(tree(), "raster-image-ext", RasterImageExtension::of);
  }

  /** What it says of itself, if it is a Windows executable. */
  public @Nullable PortableExecutableExtension portableExecutable() {
    return Property.extension(tree(), "windows-pebinary-ext", PortableExecutableExtension::of);
  }
}
