package org.jisr.stix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A reader that gives the objects of a bundle one by one, in memory that does not grow with the
 * file.
 *
 * <p>It takes a STIX bundle, a TAXII envelope ({@code {"objects":[…]}}) or a single object, in
 * UTF-8 with or without a byte-order mark, plain or compressed by gzip. An entry that is no
 * readable object becomes a {@link BundleEntry.Refused} and the reading goes on; a file that cannot
 * be read on ends with a {@link BundleException}. Who must not store half a file reads it once to
 * its end before storing. Not for use by several threads.
 */
public final class BundleReader implements AutoCloseable {
  /** An object of a bundle lies inside the bundle and its list. */
  static final int OUTER_DEPTH = 2;

  private final Feed feed;
  private final Outline outline;
  private final EntryReader entries;
  private boolean finished;

  private BundleReader(Feed feed, BundleLimits limits) {
    this.feed = feed;
    Framer framer = new Framer(feed, limits);
    this.outline = new Outline(feed, framer);
    this.entries = new EntryReader(feed, framer, limits);
  }

  /**
   * Opens a file; it is closed with the reader.
   *
   * @throws BundleException when its compression is broken from the start
   */
  public static BundleReader open(InputStream in, BundleLimits limits) {
    try {
      return new BundleReader(new Feed(new UnpackedInput(in, limits)), limits);
    } catch (BundleException e) {
      throw e;
    } catch (StixException e) {
      throw new BundleException(Problem.valueOf(e.code()), 1, 0, e.getCause());
    }
  }

  /**
   * The next entry, or null after the last one.
   *
   * @throws BundleException when the file cannot be read on; every further call gives null
   */
  public @Nullable BundleEntry next() {
    if (finished) {
      return null;
    }
    finished = true;
    BundleEntry entry = read();
    finished = entry == null;
    return entry;
  }

  /**
   * Passes over entries without looking into them, as when a reading is resumed.
   *
   * @return how many there were, less than asked for only at the end of the file
   * @throws BundleException when the file cannot be read on
   */
  public long skip(long count) {
    long skipped = 0;
    while (skipped < count && !finished) {
      finished = true;
      if (outline.toNextEntry()) {
        entries.pass();
        finished = false;
        skipped++;
      } else if (outline.takeSingle() != null) {
        skipped++;
      }
    }
    return skipped;
  }

  /** The id of the bundle as far as it was read, or null where there is none. */
  public @Nullable String bundleId() {
    return outline.bundleId();
  }

  /** How many unpacked bytes were taken so far. */
  public long offset() {
    return feed.offset();
  }

  private @Nullable BundleEntry read() {
    if (outline.toNextEntry()) {
      return entries.read();
    }
    byte[] single = outline.takeSingle();
    if (single != null) {
      return entries.single(single, outline);
    }
    entries.checkEncoding();
    return null;
  }

  @Override
  public void close() {
    try {
      feed.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
