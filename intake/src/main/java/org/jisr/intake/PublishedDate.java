package org.jisr.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a document says it was published: a machine-readable stamp, or a line near the top that
 * holds a date and little else ("8 مايو 2025", "le 8 mai 2025", "8 de mayo de 2025", "May 8,
 * 2025").
 *
 * <p>A date without a time stands for the start of that day in UTC.
 */
final class PublishedDate {
  private static final int LINES = 12;
  private static final int LINE_LENGTH = 60;
  private static final Map<String, Integer> MONTHS = months();
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:er|st|nd|rd|th)?\\s+(?:de\\s+|of\\s+)?(\\p{L}+)\\.?,?\\s+"
              + "(?:de\\s+|del\\s+)?(\\d{4})(?!\\d)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");
  private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");

  private PublishedDate() {}

  /** The date in the first dozen lines, or null; years before 1900 are taken for something else. */
  static @Nullable Instant find(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .limit(LINES)
        .filter(line -> line.length() <= LINE_LENGTH)
        .map(PublishedDate::inLine)
        .filter(date -> date != null)
        .findFirst()
        .orElse(null);
  }

  /** The instant of an ISO 8601 stamp or date, or null. */
  static @Nullable Instant parse(String stamp) {
    String text = stamp.strip();
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Instant inLine(String line) {
    String plain = westernDigits(line).toLowerCase(Locale.ROOT);
    Matcher iso = ISO.matcher(plain);
    if (iso.find()) {
      return date(iso.group(3), Integer.valueOf(iso.group(2)), iso.group(1));
    }
    Matcher dayFirst = DAY_FIRST.matcher(plain);
    while (dayFirst.find()) {
      Instant found = date(dayFirst.group(1), MONTHS.get(dayFirst.group(2)), dayFirst.group(3));
      if (found != null) {
        return found;
      }
    }
    Matcher monthFirst = MONTH_FIRST.matcher(plain);
    return monthFirst.find()
        ? date(monthFirst.group(2), MONTHS.get(monthFirst.group(1)), monthFirst.group(3))
        : null;
  }

  private static @Nullable Instant date(String day, @Nullable Integer month, String year) {
    int number = Integer.parseInt(year);
    if (month == null || number < 1900) {
      return null;
    }
    try {
      return LocalDate.of(number, month, Integer.parseInt(day))
          .atStartOfDay()
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String westernDigits(String line) {
    StringBuilder text = new StringBuilder(line.length());
    line.codePoints()
        .forEach(
            c -> text.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
    return text.toString();
  }

  /** Arabic months have three families of names: common, Levantine and Maghrebi. */
  private static Map<String, Integer> months() {
    String[] names = {
      "january jan janvier enero يناير جانفي كانون_الثاني",
      "february feb février febrero فبراير فيفري شباط",
      "march mar mars marzo مارس آذار",
      "april apr avril abril أبريل إبريل ابريل أفريل نيسان",
      "may mai mayo مايو ماي أيار",
      "june jun juin junio يونيو يونيه جوان حزيران",
      "july jul juillet julio يوليو يوليوز يوليه جويلية تموز",
      "august aug août agosto أغسطس غشت أوت آب",
      "september sep sept septembre septiembre setiembre سبتمبر شتنبر أيلول",
      "october oct octobre octubre أكتوبر اكتوبر",
      "november nov novembre noviembre نوفمبر نونبر",
      "december dec décembre diciembre ديسمبر دجنبر",
    };
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split(" ")) {
        months.put(name, i + 1);
      }
    }
    return Map.copyOf(months);
  }
}
