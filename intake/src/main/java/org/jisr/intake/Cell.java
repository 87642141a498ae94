package org.jisr.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jisr.stix.StixTimestamp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How the text of a cell becomes the value of a property.
 *
 * @param trim whether white space and marks of direction around it are left out
 * @param split what separates several values in one cell; they become a list
 * @param list whether the value is a list even when it is one
 * @param date how a date is written, or null where it is none
 * @param zone of dates that say none
 * @param values what is written instead of what; other values stay
 * @param digits how many digits the minor unit of a currency has, 0 to 4
 */
record Cell(
    String column,
    boolean trim,
    @Nullable String split,
    boolean list,
    Kind kind,
    @Nullable DateTimeFormatter date,
    ZoneId zone,
    Map<String, String> values,
    int digits)
    implements TableMapping.Taken {

  /** What kind of value a cell holds. */
  enum Kind {
    TEXT,
    NUMBER,
    /** An amount of money, in minor units. */
    MINOR,
    BOOLEAN,
    DATE
  }

  private static final Pattern AROUND =
      Pattern.compile(
          "^[\\s\\p{Z}\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+"
              + "|[\\s\\p{Z}\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+$");

  /**
   * The value, or null for an empty cell.
   *
   * @throws IntakeException {@code INTAKE_ROW_DATE}, {@code INTAKE_ROW_NUMBER}
   */
  @Nullable JsonNode value(String text) {
    if (split == null && !list) {
      String one = clean(text);
      return one.isEmpty() ? null : single(one);
    }
    List<String> parts =
        split == null ? List.of(text) : Arrays.asList(text.split(Pattern.quote(split), -1));
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    parts.stream().map(this::clean).filter(p -> !p.isEmpty()).forEach(p -> all.add(single(p)));
    return all.isEmpty() ? null : all;
  }

  /** Without white space and invisible marks of direction around it. */
  static String stripped(String text) {
    return AROUND.matcher(text).replaceAll("");
  }

  private String clean(String text) {
    return trim ? stripped(text) : text.isBlank() ? "" : text;
  }

  private JsonNode single(String written) {
    String text = values.getOrDefault(written, written);
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (kind) {
      case TEXT -> nodes.stringNode(text);
      case NUMBER -> number(digits(text));
      case MINOR -> minor(digits(text));
      case BOOLEAN ->
          switch (text) {
            case "true", "1" -> nodes.booleanNode(true);
            case "false", "0" -> nodes.booleanNode(false);
            default -> throw new IntakeException(IntakeFault.ROW_NUMBER);
          };
      case DATE -> nodes.stringNode(StixTimestamp.of(time(digits(text))).text());
    };
  }

  /**
   * Spaces and the Arabic mark between thousands are left out; more digits than there are minor
   * units are refused.
   */
  private JsonNode minor(String text) {
    try {
      String plain = text.replaceAll("[\\s\\p{Z}\u066C]", "").replace('\u066B', '.');
      if (plain.length() > 30 || !plain.matches("[0-9]+(\\.[0-9]+)?")) {
        throw new IntakeException(IntakeFault.ROW_NUMBER);
      }
      return JsonNodeFactory.instance.numberNode(
          new BigDecimal(plain).movePointRight(digits).longValueExact());
    } catch (ArithmeticException e) {
      throw new IntakeException(IntakeFault.ROW_NUMBER, e);
    }
  }

  private static JsonNode number(String text) {
    try {
      BigDecimal number = new BigDecimal(text.replace('\u066B', '.'));
      boolean sane = text.length() <= 30 && Math.abs((long) number.scale()) <= 30;
      if (!sane) {
        throw new IntakeException(IntakeFault.ROW_NUMBER);
      }
      JsonNodeFactory nodes = JsonNodeFactory.instance;
      BigDecimal plain = number.stripTrailingZeros();
      return plain.scale() <= 0 && plain.precision() - plain.scale() <= 18
          ? nodes.numberNode(plain.longValueExact())
          : nodes.numberNode(number.doubleValue());
    } catch (NumberFormatException e) {
      throw new IntakeException(IntakeFault.ROW_NUMBER, e);
    }
  }

  private Instant time(String text) {
    try {
      Instant time = date == null ? iso(text) : moment(date.parse(text));
      int year = time.atOffset(java.time.ZoneOffset.UTC).getYear();
      if (year < 1 || year > 9999) {
        throw new IntakeException(IntakeFault.ROW_DATE);
      }
      return time;
    } catch (DateTimeException e) {
      throw new IntakeException(IntakeFault.ROW_DATE, e);
    }
  }

  private Instant iso(String text) {
    if (text.length() == 10) {
      return LocalDate.parse(text).atStartOfDay(zone).toInstant();
    }
    return text.matches(".*([zZ]|[+-][0-9:]{2,6})$")
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).atZone(zone).toInstant();
  }

  private Instant moment(TemporalAccessor parsed) {
    if (parsed.isSupported(java.time.temporal.ChronoField.INSTANT_SECONDS)) {
      return Instant.from(parsed);
    }
    return parsed.isSupported(java.time.temporal.ChronoField.HOUR_OF_DAY)
        ? LocalDateTime.from(parsed).atZone(zone).toInstant()
        : LocalDate.from(parsed).atStartOfDay(zone).toInstant();
  }

  /** Arabic and Persian digits mean what the European ones mean. */
  private static String digits(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.chars()
        .forEach(
            c ->
                result.append(
                    (c >= '\u0660' && c <= '\u0669') || (c >= '\u06F0' && c <= '\u06F9')
                        ? (char) ('0' + Character.digit(c, 10))
                        : (char) c));
    return result.toString();
  }
}
