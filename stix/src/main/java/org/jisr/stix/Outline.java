package org.jisr.stix;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The walk over what surrounds the objects: the outermost JSON object and its members, of which
 * only the list {@code objects} of a bundle is entered.
 *
 * <p>Until that list is met, the bytes are kept, as they may be those of a single object.
 */
final class Outline {
  private static final Set<String> ENVELOPE = Set.of("more", "next", "objects");

  private enum Place {
    START,
    MEMBERS,
    LIST_START,
    LIST,
    END
  }

  private final Feed feed;
  private final Framer framer;
  private final Set<String> names = new HashSet<>();
  private Place place = Place.START;
  private boolean listSeen;
  private boolean firstMember = true;
  private @Nullable String type;
  private @Nullable String bundleId;
  private byte @Nullable [] single;
  private long startLine;
  private long startOffset;

  Outline(Feed feed, Framer framer) {
    this.feed = feed;
    this.framer = framer;
  }

  /** Goes to the first byte of the next entry; false when there is none in a list. */
  boolean toNextEntry() {
    if (place == Place.START) {
      start();
    }
    while (place != Place.END) {
      if (place == Place.MEMBERS) {
        member();
      } else if (nextInList()) {
        return true;
      }
    }
    return false;
  }

  /** The bytes of the single object, once. */
  byte @Nullable [] takeSingle() {
    byte[] bytes = single;
    single = null;
    return bytes;
  }

  @Nullable String bundleId() {
    return "bundle".equals(type) ? bundleId : null;
  }

  long startLine() {
    return startLine;
  }

  long startOffset() {
    return startOffset;
  }

  private void start() {
    int first = FileStart.check(feed);
    startLine = feed.line;
    startOffset = feed.offset();
    if (first == '[' || first == '"') {
      throw feed.problem(Problem.BUNDLE_NOT_A_BUNDLE);
    }
    if (first != '{') {
      throw feed.problem(first < 0 ? Problem.BUNDLE_EMPTY : Problem.BUNDLE_NOT_JSON);
    }
    framer.begin();
    takeKept();
    place = Place.MEMBERS;
  }

  private void member() {
    int next = token();
    if (next == '}') {
      takeKept();
      finish();
      return;
    }
    if (!firstMember) {
      expect(next, ',');
      next = token();
    }
    firstMember = false;
    if (next != '"') {
      throw broken(next);
    }
    String name = string();
    expect(token(), ':');
    int value = token();
    if (!names.add(name) && (name.equals("objects") || name.equals("type"))) {
      throw feed.problem(Problem.BUNDLE_MALFORMED);
    }
    if (name.equals("objects") && value == '[' && (type == null || type.equals("bundle"))) {
      feed.take();
      listSeen = true;
      place = Place.LIST_START;
    } else if (value == '"' && (name.equals("type") || name.equals("id"))) {
      common(name, string());
    } else {
      value(value);
    }
  }

  private void common(String name, String value) {
    if (name.equals("id")) {
      bundleId = value;
      return;
    }
    type = value;
    if (listSeen && !value.equals("bundle")) {
      throw feed.problem(Problem.BUNDLE_NOT_A_BUNDLE);
    }
  }

  private boolean nextInList() {
    int next = feed.peekToken();
    if (next == ']') {
      feed.take();
      framer.begin();
      place = Place.MEMBERS;
      return false;
    }
    if (place == Place.LIST) {
      if (next != ',') {
        throw broken(next);
      }
      feed.take();
      next = feed.peekToken();
    }
    if (next < 0 || next == ',' || next == ']' || next == '}' || next == ':') {
      throw broken(next);
    }
    place = Place.LIST;
    return true;
  }

  private void finish() {
    place = Place.END;
    if (feed.peekToken() >= 0) {
      throw feed.problem(Problem.BUNDLE_TRAILING);
    }
    if (listSeen || "bundle".equals(type)) {
      return;
    }
    if (ENVELOPE.containsAll(names)) {
      return;
    }
    if (type == null && bundleId == null) {
      throw feed.problem(Problem.BUNDLE_NOT_A_BUNDLE);
    }
    single = framer.bytes();
  }

  /** The next byte that is not white space; the space is kept, as it belongs to a single object. */
  private int token() {
    int next = feed.peek();
    while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
      takeKept();
      next = feed.peek();
    }
    return next;
  }

  private void expect(int found, char wanted) {
    if (found != wanted) {
      throw broken(found);
    }
    takeKept();
  }

  private void takeKept() {
    framer.keep(feed.peek());
    feed.take();
  }

  private void value(int first) {
    if (first < 0 || first == ',' || first == '}' || first == ']' || first == ':') {
      throw broken(first);
    }
    framer.frame(1);
  }

  private String string() {
    int from = framer.size();
    framer.frame(1);
    try {
      byte[] bytes = framer.bytes(from);
      TextCheck.check(bytes);
      return bytes.length == 0 ? "" : Json.MAPPER.readValue(bytes, String.class);
    } catch (StixException e) {
      throw feed.problem(Problem.BUNDLE_ENCODING);
    } catch (JacksonException e) {
      throw feed.problem(Problem.BUNDLE_MALFORMED);
    }
  }

  private BundleException broken(int found) {
    return feed.problem(found < 0 ? Problem.BUNDLE_TRUNCATED : Problem.BUNDLE_MALFORMED);
  }
}
