package org.jisr.screening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jisr.names.BirthDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates of birth as lists give them, in one way of writing: {@code 1970-03-04}, {@code 1970-03},
 * {@code 1970}, {@code 1970/1975} for one of these years, {@code ~1970} for about; years from 1300
 * to 1500 are Hijri.
 */
final class ListedBirth {
  private static final int ABOUT_YEARS = 2;
  private static final Pattern YEAR = Pattern.compile("(\\d{4})(-\\d{2})?(-\\d{2})?");
  private static final Pattern SPAN = Pattern.compile("(\\d{4})\\s*(?:/|to|-|–)\\s*(\\d{4})");
  private static final Pattern ABOUT =
      Pattern.compile("(?:~|circa|approximately|approx\\.?|about|c\\.)\\s*(.+)");
  private static final DateTimeFormatter DAY = english("d MMM uuuu");
  private static final DateTimeFormatter MONTH = english("d MMM uuuu");
  private static final DateTimeFormatter SLASHED = english("dd/MM/uuuu");

  private ListedBirth() {}

  private static DateTimeFormatter english(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** The one way of writing; what cannot be read stays as it is, to be seen and not compared. */
  static String normal(String text) {
    String plain = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    Matcher about = ABOUT.matcher(plain);
    if (about.matches()) {
      String rest = normal(about.group(1));
      return YEAR.matcher(rest).matches() ? "~" + rest.substring(0, 4) : rest;
    }
    Matcher span = SPAN.matcher(plain);
    if (span.matches()) {
      return span.group(1) + "/" + span.group(2);
    }
    if (YEAR.matcher(plain).matches()) {
      return plain;
    }
    LocalDate day = day(plain, DAY);
    day = day == null ? day(plain, SLASHED) : day;
    if (day != null) {
      return day.toString();
    }
    LocalDate month = day("1 " + plain, MONTH);
    return month == null ? text.strip() : month.toString().substring(0, 7);
  }

  private static @Nullable LocalDate day(String text, DateTimeFormatter format) {
    try {
      return LocalDate.parse(text, format);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** For comparing; null where it is no date that {@link #normal} writes. */
  static @Nullable BirthDate read(String text) {
    if (text.startsWith("~")) {
      BirthDate year = BirthDate.parse(text.substring(1));
      return year == null
          ? null
          : new BirthDate(
              year.first() - ABOUT_YEARS, year.last() + ABOUT_YEARS, null, year.hijri());
    }
    int slash = text.indexOf('/');
    if (slash > 0) {
      BirthDate first = BirthDate.parse(text.substring(0, slash));
      BirthDate last = BirthDate.parse(text.substring(slash + 1));
      return first == null || last == null || last.last() < first.first()
          ? null
          : new BirthDate(first.first(), last.last(), null, first.hijri());
    }
    Matcher year = YEAR.matcher(text);
    return year.matches() && year.group(2) != null && year.group(3) == null
        ? BirthDate.parse(year.group(1))
        : BirthDate.parse(text);
  }
}
