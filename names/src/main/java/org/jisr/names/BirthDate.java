package org.jisr.names;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A date of birth as far as it is known: a day, or only a span of years.
 *
 * @param first the earliest year, Gregorian
 * @param last the latest
 * @param day the day itself; null where only the year is known, as behind 1 January and 1 July,
 *     which registers write for unknown
 * @param hijri whether it was given by the Umm al-Qura calendar, whose days may be two off
 */
public record BirthDate(int first, int last, @Nullable LocalDate day, boolean hijri) {
  private static final int FIRST_HIJRI = 1300;
  private static final int LAST_HIJRI = 1500;
  private static final int SLACK_DAYS = 2;

  /**
   * Reads a date of the form {@code 1979-11-21} or {@code 1979}; years from 1300 to 1500 are Hijri,
   * and such a year alone spans two Gregorian ones.
   *
   * @return null where the text is no such date
   */
  public static @Nullable BirthDate parse(String text) {
    String[] parts = text.strip().split("-", -1);
    try {
      int year = Integer.parseInt(parts[0]);
      boolean hijri = year >= FIRST_HIJRI && year <= LAST_HIJRI;
      if (parts.length == 1 && parts[0].length() == 4) {
        return hijri ? hijriYear(year) : new BirthDate(year, year, null, false);
      }
      if (parts.length != 3 || parts[0].length() != 4) {
        return null;
      }
      int month = Integer.parseInt(parts[1]);
      int day = Integer.parseInt(parts[2]);
      LocalDate date =
          hijri ? LocalDate.from(HijrahDate.of(year, month, day)) : LocalDate.of(year, month, day);
      boolean unknown = !hijri && day == 1 && (month == 1 || month == 7);
      return new BirthDate(date.getYear(), date.getYear(), unknown ? null : date, hijri);
    } catch (NumberFormatException | DateTimeException e) {
      return null;
    }
  }

  private static BirthDate hijriYear(int year) {
    HijrahDate begin = HijrahDate.of(year, 1, 1);
    int days = (int) HijrahChronology.INSTANCE.range(ChronoField.DAY_OF_YEAR).getMinimum();
    LocalDate start = LocalDate.from(begin);
    int length = Math.max(days, begin.lengthOfYear());
    return new BirthDate(start.getYear(), start.plusDays(length - 1L).getYear(), null, true);
  }

  /** Bits that two dates of birth say for one person; starting values, to be estimated anew. */
  public double bits(BirthDate other) {
    if (day != null && other.day != null) {
      long apart = Math.abs(ChronoUnit.DAYS.between(day, other.day));
      boolean slack = hijri || other.hijri;
      if (apart == 0 || slack && apart <= SLACK_DAYS) {
        return slack ? 12 : 14;
      }
      if (swapped(day, other.day)) {
        return 8;
      }
    }
    int distance = Math.max(0, Math.max(first, other.first) - Math.min(last, other.last));
    boolean bothDays = day != null && other.day != null;
    return switch (distance) {
      case 0 -> bothDays ? 1 : 5.9;
      case 1 -> bothDays ? 0 : 4.3;
      case 2 -> -1;
      default -> -6;
    };
  }

  private static boolean swapped(LocalDate one, LocalDate two) {
    return one.getYear() == two.getYear()
        && one.getMonthValue() == two.getDayOfMonth()
        && one.getDayOfMonth() == two.getMonthValue();
  }
}
