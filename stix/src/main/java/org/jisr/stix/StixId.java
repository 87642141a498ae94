package org.jisr.stix;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The identifier of a STIX object, {@code type--UUID} (STIX 2.1, section 2.9).
 *
 * <p>Upper-case hexadecimal digits are accepted and read as lower case (RFC 4122, section 3).
 *
 * @param type 1 to 250 lower-case letters, digits and single hyphens
 * @param uuid of any version
 */
public record StixId(String type, UUID uuid) implements Comparable<StixId> {
  private static final int UUID_LENGTH = 36;
  private static final int MAXIMUM_TYPE_LENGTH = 250;

  /** Checks the type; fails with {@code OBJECT_TYPE_INVALID}. */
  public StixId {
    if (!isType(type)) {
      throw new StixException(Problem.OBJECT_TYPE_INVALID);
    }
  }

  /** A new identifier with a random (version 4) UUID. */
  public static StixId random(String type) {
    return new StixId(type, UUID.randomUUID());
  }

  /** Reads an identifier; fails with {@code OBJECT_ID_INVALID}. */
  public static StixId parse(String text) {
    StixId id = parseOrNull(text);
    if (id == null) {
      throw new StixException(Problem.OBJECT_ID_INVALID);
    }
    return id;
  }

  /** Reads an identifier, or gives null where the text is none. */
  public static @Nullable StixId parseOrNull(String text) {
    int split = text.length() - UUID_LENGTH - 2;
    if (split < 1 || text.charAt(split) != '-' || text.charAt(split + 1) != '-') {
      return null;
    }
    UUID uuid = uuid(text, split + 2);
    String type = text.substring(0, split);
    return uuid == null || !isType(type) ? null : new StixId(type, uuid);
  }

  /** Orders by type, then by the text of the UUID. */
  @Override
  public int compareTo(StixId other) {
    int byType = type.compareTo(other.type);
    return byType != 0 ? byType : uuid.toString().compareTo(other.uuid.toString());
  }

  @Override
  public String toString() {
    return type + "--" + uuid;
  }

  static boolean isType(String type) {
    int length = type.length();
    if (length == 0 || length > MAXIMUM_TYPE_LENGTH) {
      return false;
    }
    char before = '-';
    for (int i = 0; i < length; i++) {
      char c = type.charAt(i);
      boolean hyphen = c == '-';
      if (hyphen ? before == '-' : (c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
      before = c;
    }
    return before != '-';
  }

  private static @Nullable UUID uuid(String text, int start) {
    long high = 0;
    long low = 0;
    for (int i = 0; i < UUID_LENGTH; i++) {
      char c = text.charAt(start + i);
      if (i == 8 || i == 13 || i == 18 || i == 23) {
        if (c != '-') {
          return null;
        }
        continue;
      }
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return null;
      }
      if (i < 18) {
        high = high << 4 | digit;
      } else {
        low = low << 4 | digit;
      }
    }
    return new UUID(high, low);
  }
}
