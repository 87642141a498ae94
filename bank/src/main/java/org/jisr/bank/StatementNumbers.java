package org.jisr.bank;

import java.util.ArrayList;
import java.util.List;

/** Numbers of statements as a short text, {@code 1-17,20}, for the log. */
public final class StatementNumbers {
  private StatementNumbers() {}

  /** The text for numbers that rise. */
  public static String text(List<Long> numbers) {
    StringBuilder text = new StringBuilder();
    int index = 0;
    while (index < numbers.size()) {
      long first = numbers.get(index);
      long last = first;
      while (++index < numbers.size() && numbers.get(index) == last + 1) {
        last++;
      }
      text.append(text.isEmpty() ? "" : ",").append(first);
      if (last > first) {
        text.append('-').append(last);
      }
    }
    return text.toString();
  }

  /**
   * The numbers a text says.
   *
   * @throws IllegalArgumentException for anything that {@link #text} does not write
   */
  public static List<Long> read(String text) {
    List<Long> numbers = new ArrayList<>();
    if (text.isEmpty()) {
      return numbers;
    }
    for (String part : text.split(",", -1)) {
      int dash = part.indexOf('-');
      long first = Long.parseLong(dash < 0 ? part : part.substring(0, dash));
      long last = dash < 0 ? first : Long.parseLong(part.substring(dash + 1));
      if (first < 1 || last < first) {
        throw new IllegalArgumentException("Ranges of numbers rise from one.");
      }
      for (long number = first; number <= last; number++) {
        numbers.add(number);
      }
    }
    return numbers;
  }
}
