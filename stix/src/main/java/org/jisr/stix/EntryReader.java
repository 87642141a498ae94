package org.jisr.stix;

import org.jspecify.annotations.Nullable;

/** The step from the bytes of one entry to an accepted object or a refusal. */
final class EntryReader {
  /** So many entries in another encoding and none in UTF-8 mean that the whole file is. */
  private static final int FOREIGN_ENTRIES = 3;

  private final Feed feed;
  private final Framer framer;
  private final BundleLimits limits;
  private long accepted;
  private int foreign;
  private boolean utf8Seen;

  EntryReader(Feed feed, Framer framer, BundleLimits limits) {
    this.feed = feed;
    this.framer = framer;
    this.limits = limits;
  }

  /** Reads the entry that begins at the feed's next byte. */
  BundleEntry read() {
    long line = feed.line;
    long offset = feed.offset();
    boolean object = feed.peek() == '{';
    pass();
    Problem refusal = object ? framer.refusal() : Problem.OBJECT_NOT_AN_OBJECT;
    return refusal == null
        ? entry(framer.bytes(), line, offset)
        : refused(null, line, offset, refusal);
  }

  /** Takes the entry that begins at the feed's next byte without looking into it. */
  void pass() {
    framer.begin();
    framer.frame(BundleReader.OUTER_DEPTH);
  }

  /** The only object of a file that is not a bundle. */
  BundleEntry single(byte[] json, Outline outline) {
    Problem refusal = framer.refusal();
    BundleEntry entry =
        refusal == null
            ? entry(json, outline.startLine(), outline.startOffset())
            : refused(null, outline.startLine(), outline.startOffset(), refusal);
    checkEncoding();
    return entry;
  }

  /** Fails when everything that was refused shows a file in another encoding. */
  void checkEncoding() {
    if (foreign > 0 && accepted == 0) {
      throw feed.problem(Problem.BUNDLE_ENCODING);
    }
  }

  private BundleEntry entry(byte[] json, long line, long offset) {
    try {
      StixObject object = StixObject.read(json, limits);
      accepted++;
      utf8Seen = utf8Seen || !TextCheck.isAscii(json);
      return new BundleEntry.Accepted(object, line, offset);
    } catch (StixException e) {
      if (e.code().equals(Problem.OBJECT_ENCODING.name())) {
        foreign++;
        if (foreign >= FOREIGN_ENTRIES && !utf8Seen) {
          throw new BundleException(Problem.BUNDLE_ENCODING, line, offset + e.offset());
        }
      }
      return refused(idOf(json), line, offset, Problem.valueOf(e.code()));
    }
  }

  private static BundleEntry refused(@Nullable String id, long line, long offset, Problem problem) {
    return new BundleEntry.Refused(id, line, offset, problem.name(), problem.message());
  }

  private static @Nullable String idOf(byte[] json) {
    StixId id = IdSearch.find(json);
    return id == null ? null : id.toString();
  }
}
