package org.jisr.stix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A folder of a file system (STIX 2.1, section 6.3). */
public final class Directory extends CyberObservable {
  Directory(Document document) {
    super(document);
  }

  /** Begins a directory. */
  public static ObjectBuilder<Directory> builder(String path) {
    return ObjectBuilder.of(Directory.class, "directory", null).with("path", path);
  }

  /** Where it is. */
  public @Nullable String path() {
    return Property.string(tree(), "path");
  }

  /** The encoding of the path, if it is not Unicode. */
  public @Nullable String pathEncoding() {
    return Property.string(tree(), "path_enc");
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

  /** The files and folders in it. */
  public List<StixId> contains() {
    return Property.references(tree(), "contains_refs");
  }
}
