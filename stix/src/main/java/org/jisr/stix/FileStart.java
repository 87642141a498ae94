package org.jisr.stix;

/**
 * The look at the first bytes of a file: byte-order marks and encodings that JSON does not allow.
 */
final class FileStart {
  private FileStart() {}

  /**
   * Passes a UTF-8 byte-order mark and white space and gives the next byte, or -1 at the end.
   *
   * @throws BundleException {@code BUNDLE_ENCODING} for UTF-16 and UTF-32, which show as their
   *     marks or as zero bytes around the first character
   */
  static int check(Feed feed) {
    int first = feed.peek();
    if (first == 0xef) {
      expect(feed, 0xef);
      expect(feed, 0xbb);
      expect(feed, 0xbf);
    } else if (first == 0xfe || first == 0xff) {
      throw feed.problem(Problem.BUNDLE_ENCODING);
    }
    first = feed.peekToken();
    if (first == 0 || (first >= 0 && feed.at + 1 < feed.end && feed.window[feed.at + 1] == 0)) {
      throw feed.problem(Problem.BUNDLE_ENCODING);
    }
    return first;
  }

  private static void expect(Feed feed, int value) {
    if (feed.peek() != value) {
      throw feed.problem(Problem.BUNDLE_ENCODING);
    }
    feed.take();
  }
}
