package org.jisr.stix;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A moment as STIX writes it (STIX 2.1, section 2.16): RFC 3339 in UTC with any number of fraction
 * digits.
 *
 * <p>The text is kept, because a copy of a version must carry the same text. Two texts of one
 * moment are not {@code equals}, but {@link #compareTo} gives 0.
 *
 * @param text such as {@code 2026-11-22T02:50:00.000Z}
 */
public record StixTimestamp(String text) implements Comparable<StixTimestamp> {
  private static final int SECONDS_END = 19;

  /** Checks the text; fails with {@code OBJECT_TIMESTAMP_INVALID}. */
  public StixTimestamp {
    if (!isValid(text)) {
      throw new StixException(Problem.OBJECT_TIMESTAMP_INVALID);
    }
  }

  /** Writes a moment with three fraction digits, or with six or nine where it needs them. */
  public static StixTimestamp of(Instant instant) {
    ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
    int nanos = time.getNano();
    String fraction =
        nanos % 1_000_000 == 0
            ? "%03d".formatted(nanos / 1_000_000)
            : nanos % 1_000 == 0 ? "%06d".formatted(nanos / 1_000) : "%09d".formatted(nanos);
    return new StixTimestamp(
        "%04d-%02d-%02dT%02d:%02d:%02d.%sZ"
            .formatted(
                time.getYear(),
                time.getMonthValue(),
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond(),
                fraction));
  }

  /** Reads a timestamp, or gives null where the text is none. */
  public static @Nullable StixTimestamp parseOrNull(String text) {
    return isValid(text) ? new StixTimestamp(text) : null;
  }

  /**
   * The moment, cut to nanoseconds; a leap second is read as the first second of the next minute.
   */
  public Instant instant() {
    long seconds =
        Instant.EPOCH
                .atZone(ZoneOffset.UTC)
                .withYear(number(0, 4))
                .withMonth(number(5, 7))
                .withDayOfMonth(number(8, 10))
                .toEpochSecond()
            + number(11, 13) * 3_600L
            + number(14, 16) * 60L
            + number(17, 19);
    long nanos = 0;
    for (int i = 0; i < 9; i++) {
      int at = SECONDS_END + 1 + i;
      nanos = nanos * 10 + (at < text.length() - 1 ? text.charAt(at) - '0' : 0);
    }
    return Instant.ofEpochSecond(seconds, nanos);
  }

  /** Orders by the moment, counting all fraction digits. */
  @Override
  public int compareTo(StixTimestamp other) {
    int bySecond = instant().compareTo(other.instant());
    if (bySecond != 0) {
      return bySecond;
    }
    int digits = Math.max(text.length(), other.text.length());
    for (int at = SECONDS_END + 1; at < digits; at++) {
      int difference = digit(at) - other.digit(at);
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  @Override
  public String toString() {
    return text;
  }

  private int digit(int at) {
    return at < text.length() - 1 ? text.charAt(at) - '0' : 0;
  }

  private int number(int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static boolean isValid(String text) {
    int length = text.length();
    if (length < SECONDS_END + 1 || text.charAt(length - 1) != 'Z' || !hasShape(text)) {
      return false;
    }
    if (length > SECONDS_END + 1) {
      if (text.charAt(SECONDS_END) != '.' || length == SECONDS_END + 2) {
        return false;
      }
      for (int i = SECONDS_END + 1; i < length - 1; i++) {
        if (!isDigit(text.charAt(i))) {
          return false;
        }
      }
    }
    return hasRange(text);
  }

  private static boolean hasShape(String text) {
    String shape = "0000-00-00T00:00:00";
    for (int i = 0; i < SECONDS_END; i++) {
      char expected = shape.charAt(i);
      char c = text.charAt(i);
      if (expected == '0' ? !isDigit(c) : c != expected) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasRange(String text) {
    int year = Integer.parseInt(text, 0, 4, 10);
    int month = Integer.parseInt(text, 5, 7, 10);
    int day = Integer.parseInt(text, 8, 10, 10);
    int hour = Integer.parseInt(text, 11, 13, 10);
    int minute = Integer.parseInt(text, 14, 16, 10);
    int second = Integer.parseInt(text, 17, 19, 10);
    boolean leapSecond = second == 60 && hour == 23 && minute == 59;
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= java.time.YearMonth.of(year, month).lengthOfMonth()
        && hour <= 23
        && minute <= 59
        && (second <= 59 || leapSecond);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
