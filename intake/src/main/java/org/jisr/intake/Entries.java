package org.jisr.intake;

import org.jisr.stix.BundleEntry;
import org.jisr.stix.BundleReader;
import org.jspecify.annotations.Nullable;

/** The entries of a file that are still to be stored, in file order. */
interface Entries extends AutoCloseable {
  /** The next entry, or null after the last one. */
  @Nullable BundleEntry next();

  /** Passes over entries that are dealt with already. */
  default void skip(long count) {
    for (long passed = 0; passed < count && next() != null; passed++) {}
  }

  @Override
  void close();

  /** Entries from the file itself. */
  static Entries of(BundleReader reader) {
    return new Entries() {
      @Override
      public @Nullable BundleEntry next() {
        return reader.next();
      }

      @Override
      public void skip(long count) {
        reader.skip(count);
      }

      @Override
      public void close() {
        reader.close();
      }
    };
  }
}
